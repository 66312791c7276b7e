// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that come with the examples run, and find what they say. */
public class ScriptsTest {
    /** Written by the script, which runs in this JVM. */
    public static final List<Double> SEEN = new ArrayList<>();

    @TempDir
    private Path folder;

    /** The watched tails stay below 1e-2 of the peaks at a state that turns twelve times: some 1e-4 in the entropy. */
    @Test
    void henonHeilesEntanglesAsTheSchroedingerEquationSays() throws IOException {
        String script = Files.readString(Path.of("src", "main", "scripts", "henon-heiles.jsh"));
        Path file = Files.writeString(
                folder.resolve("script.jsh"),
                script + "org.moyal.examples.shell.ScriptsTest.SEEN.add(entropy.value(3));\n"
                        + "org.moyal.examples.shell.ScriptsTest.SEEN.add(schroedinger);\n");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        SEEN.clear();

        int status = new ScriptRunner(
                        new ByteArrayInputStream(new byte[0]), new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(file.toString()));

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(SEEN).hasSize(2);
        assertThat(Math.abs(SEEN.get(0) - SEEN.get(1))).isLessThan(2e-4);
    }
}
