// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was measured on, for the heads of tables and files. */
final class Machine {
    private Machine() {}

    /** Processor, Java machine and its settings, date. */
    static List<String> description() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                "processor: " + processor() + ", " + runtime.availableProcessors() + " available",
                "Java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                        + ", heap up to " + runtime.maxMemory() / (1 << 20) + " MiB",
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "date: " + LocalDate.now());
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (Files.isReadable(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }
}
