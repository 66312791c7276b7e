// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Report REPORT = new Report(
            new SchrodingerKernel(),
            List.of(
                    new Timing(
                            new Task(256, 8),
                            "library",
                            new Quartiles(1, 2, 3),
                            Optional.of(new Quartiles(1, 1, 1)),
                            21,
                            "0"),
                    new Timing(new Task(256, 8), "other", new Quartiles(4, 5, 6), Optional.empty(), 1, "1.0e-15")),
            List.of("SciPy: no module"));

    @Test
    void tableNamesWhoTookPartAndWhoDidNot() {
        assertThat(REPORT.markdown())
                .contains("| N = 256, 8 at once | library | 2.000 (1.000 … 3.000) | 1.00 (1.00 … 1.00) | 0 |")
                .contains("| N = 256, 8 at once | other | 5.000 (4.000 … 6.000) | – | 1.0e-15 |")
                .contains("Absent: SciPy: no module");
    }

    @Test
    void fileHasTheMachineInItsHead(@TempDir Path folder) throws IOException {
        REPORT.writeCsv(folder);
        List<String> lines = Files.readAllLines(folder.resolve("schrodinger.csv"));
        assertThat(lines).anyMatch(line -> line.startsWith("# Java: "));
        assertThat(lines).contains("# absent: SciPy: no module");
        assertThat(lines.subList(lines.size() - 3, lines.size()))
                .containsExactly(
                        "kernel,n,batch,engine,cycles,ns_q1,ns_median,ns_q3,ratio_q1,ratio_median,ratio_q3,difference",
                        "schrodinger,256,8,\"library\",21,1.00000,2.00000,3.00000,1.00000,1.00000,1.00000,\"0\"",
                        "schrodinger,256,8,\"other\",1,4.00000,5.00000,6.00000,,,,\"1.0e-15\"");
    }

    @Test
    void pictureIsWritten(@TempDir Path folder) {
        REPORT.writePictures(folder);
        assertThat(folder.resolve("schrodinger.png")).isNotEmptyFile();
    }
}
