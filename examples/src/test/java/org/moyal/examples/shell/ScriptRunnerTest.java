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

public class ScriptRunnerTest {
    /** Written by the scripts: they run in this JVM and see the class path of the tests. */
    public static final List<Object> SEEN = new ArrayList<>();

    private static final String SEE = ScriptRunnerTest.class.getCanonicalName() + ".SEEN.add";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void aGoodScriptRunsToItsEnd() throws IOException {
        Path script = script("good.jsh", """
                // A comment first.
                int twice(int n) {
                    return 2 * later(n);
                }
                int later(int n) { return n; } // declared after its use
                record Point(double x, double p) {}
                var axis = Axis.of(-8, 8, 256)
                for (int i = 0; i < 3; i++) {
                    %1$s(twice(i));
                }
                %1$s(axis.size()); %1$s(new Point(1, 2).x())
                %1$s(List.of("a"))
                var chain = Stream.of(3, 1, 2)
                    .sorted()

                    .toList();
                int one = 1; int two = 2; /* two snippets on a line */ %1$s(one + two)
                %1$s(chain)
                """.formatted(see()));

        int status = run("", script.toString());

        assertThat(errors()).isEmpty();
        assertThat(status).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(SEEN).containsExactly(0, 2, 4, 256, 1.0, List.of("a"), 3, List.of(1, 2, 3));
    }

    @Test
    void aSnippetThatThrowsEndsTheRunAndIsNamed() throws IOException {
        Path script = script("throws.jsh", """
                double root(double x) {
                    if (!(x >= 0)) {
                        throw new IllegalArgumentException("x = " + x + ": must not be negative");
                    }
                    return Math.sqrt(x);
                }
                %s(root(4));

                root(-1);
                %s("not reached");
                """.formatted(see(), SEE));

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(SEEN).containsExactly(2.0);
        assertThat(errors())
                .startsWith(script + ":3: java.lang.IllegalArgumentException: x = -1.0: must not be negative")
                .contains("at " + script + ":9");
    }

    @Test
    void theCauseOfAnExceptionIsToldToo() throws IOException {
        Path script = script(
                "cause.jsh", "\nthrow new IllegalStateException(\"outer\", new IOException(\"the disk is full\"));");

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors())
                .startsWith(script + ":2: java.lang.IllegalStateException: outer")
                .contains("caused by java.io.IOException: the disk is full");
    }

    @Test
    void aSnippetThatDoesNotCompileEndsTheRunAndIsNamed() throws IOException {
        Path script = script("wrong.jsh", """
                %s(1);
                int count =
                    "three";
                %s(2);
                """.formatted(see(), SEE));

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(SEEN).containsExactly(1);
        assertThat(errors()).startsWith(script + ":3: does not compile:").contains("incompatible types");
    }

    @Test
    void aSyntaxErrorIsNamed() throws IOException {
        Path script = script("syntax.jsh", "int a = 1;\nint b = ) 2;\n");

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith(script + ":2: does not compile:");
    }

    @Test
    void aScriptThatEndsWithinASnippetFails() throws IOException {
        Path script = script("open.jsh", "int a = 1;\n\nint twice(int n) {\n    return 2 * n;\n");

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith(script + ":3: incomplete");
    }

    @Test
    void aDeclarationWhoseNamesNeverComeFails() throws IOException {
        Path script = script("waits.jsh", "int a = 1;\nint twice(int n) { return 2 * neverDeclared(n); }\n");

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith(script + ":2: does not compile: needs method neverDeclared(int)");
    }

    @Test
    void callingAMethodWhoseNamesNeverComeFailsWhereItIsDeclared() throws IOException {
        Path script = script("calls.jsh", "int twice(int n) { return 2 * neverDeclared(n); }\ntwice(1);\n");

        assertThat(run("", script.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith(script + ":1: does not compile: needs method neverDeclared");
    }

    @Test
    void standardInputIsAScript() {
        assertThat(run(see() + "(40 + 2)\n", "-")).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(SEEN).containsExactly(42);

        assertThat(run("int a = 1;\nint b = 1 / (a - 1);\n", "-")).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith("<standard input>:2: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void scriptsShareOneSession() throws IOException {
        Path first = script("first.jsh", "int a = 6;");
        Path second = script("second.jsh", see() + "(7 * a);");

        assertThat(run("", first.toString(), second.toString())).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(SEEN).containsExactly(42);
    }

    @Test
    void exitEndsAScriptAndOtherCommandsAreRefused() throws IOException {
        Path exits = script("exits.jsh", see() + "(1)\n/exit\nthis is not read\n");
        assertThat(run("", exits.toString())).isEqualTo(ScriptRunner.SUCCESS);
        assertThat(SEEN).containsExactly(1);

        Path commands = script("commands.jsh", "int a = 1;\n/vars\n");
        assertThat(run("", commands.toString())).isEqualTo(ScriptRunner.FAILED);
        assertThat(errors()).startsWith(commands + ":2: /vars: ");
    }

    @Test
    void aScriptThatIsNotThereIsNoSuccess() {
        Path missing = folder.resolve("missing.jsh");

        assertThat(run("", missing.toString())).isEqualTo(ScriptRunner.UNREADABLE);
        assertThat(errors()).startsWith(missing + ": no such file");
        assertThat(run("")).isEqualTo(ScriptRunner.UNREADABLE);
    }

    @Test
    void aScriptThatIsNoTextIsNoSuccess() throws IOException {
        Path binary = Files.write(folder.resolve("binary.jsh"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThat(run("", binary.toString())).isEqualTo(ScriptRunner.UNREADABLE);
        assertThat(errors()).startsWith(binary + ": not a text in UTF-8");
    }

    private static String see() {
        SEEN.clear();
        return SEE;
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String input, String... files) {
        errors.reset();
        PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return new ScriptRunner(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), err)
                .run(List.of(files));
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
