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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java snippets of the README as it stands, and checks the numbers in their comments. */
public class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    /** A statement with the value that it should have: {@code expression; // ≈ 0.065 and words}. */
    private static final Pattern STATED = Pattern.compile("^(\\S[^;\n]*);\\s*// ≈ (\\S+).*$", Pattern.MULTILINE);

    /** Written by the snippets, which run in this JVM: the values that do not round to what the README says. */
    public static final List<String> WRONG = new ArrayList<>();

    /** How many stated values were compared. */
    private static int compared;

    @TempDir
    private Path folder;

    /** Called by the snippets. */
    public static void check(Object value, String stated) {
        compared++;
        boolean right;
        if (value instanceof Number number && stated.contains(".")) {
            // Half a unit in the last digit that is printed.
            double half = 0.5 * Math.pow(10, stated.indexOf('.') + 1.0 - stated.length());
            right = Math.abs(number.doubleValue() - Double.parseDouble(stated)) <= half;
        } else {
            right = String.valueOf(value).equals(stated);
        }
        if (!right) {
            WRONG.add(stated + " is " + value);
        }
    }

    @Test
    void snippetsRunAndGiveTheNumbersThatTheyState() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        StringBuilder script = new StringBuilder();
        Matcher block = BLOCK.matcher(readme);
        int blocks = 0;
        while (block.find()) {
            script.append(block.group(1));
            blocks++;
        }
        assertThat(blocks).isEqualTo(4);
        Matcher stated = STATED.matcher(script);
        String checked = stated.replaceAll("org.moyal.examples.shell.ReadmeTest.check($1, \"$2\");")
                .replace("Path.of(\"", "Path.of(\"" + folder.toString().replace('\\', '/') + "/");
        Path file = Files.writeString(folder.resolve("readme.jsh"), checked);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        WRONG.clear();
        compared = 0;

        int status = new ScriptRunner(
                        new ByteArrayInputStream(new byte[0]), new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(List.of(file.toString()));

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(compared).isEqualTo(10);
        assertThat(WRONG).isEmpty();
        assertThat(folder.resolve("w.png")).isNotEmptyFile();
    }
}
