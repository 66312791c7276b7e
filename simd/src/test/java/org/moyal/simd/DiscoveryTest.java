// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.transform.FourierEngine;

class DiscoveryTest {

    @Test
    void theFastestEngineIsThisOne() {
        assertThat(FourierEngine.fastest()).isSameAs(SimdEngine.instance());
        assertThat(SimdEngine.isAvailable()).isTrue();
    }

    @Test
    void withoutTheFlagTheFastestEngineIsPlainAndTheMessageNamesTheFlag() throws IOException, InterruptedException {
        assertThat(outputOfAnotherJava(List.of()))
                .containsExactly(
                        FourierEngine.vectorised().toString(),
                        "module jdk.incubator.vector: must be resolved, start Java with --add-modules jdk.incubator.vector");
    }

    @Test
    void withTheFlagItIsFound() throws IOException, InterruptedException {
        assertThat(outputOfAnotherJava(List.of("--add-modules", "jdk.incubator.vector")))
                .containsExactly(
                        SimdEngine.instance().toString(), SimdEngine.instance().toString());
    }

    private static List<String> outputOfAnotherJava(List<String> flags) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(EnginesInThisJava.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }
}
