// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs JShell scripts and reports by the exit status whether all went well, which the jshell tool does not.
 *
 * <p>The scripts share one session, begin with the usual imports and see the class path of this program. The first snippet
 * that throws, does not compile or is incomplete ends the run; file and line of it go to standard error.
 *
 * <p>Exit status: 0 if every snippet ran, 1 if one failed, 2 if a script could not be read or none was named.
 */
public final class ScriptRunner {
    static final int SUCCESS = 0;
    static final int FAILED = 1;
    static final int UNREADABLE = 2;

    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final PrintStream err;

    ScriptRunner(InputStream in, PrintStream err) {
        this.in = in;
        this.err = err;
    }

    /**
     * Runs the scripts in turn and ends the JVM with the exit status of the class comment.
     *
     * @param files the scripts; {@code -} stands for standard input
     */
    public static void main(String[] files) {
        int status = new ScriptRunner(System.in, System.err).run(List.of(files));
        System.out.flush();
        System.exit(status);
    }

    int run(List<String> files) {
        if (files.isEmpty()) {
            err.println("Name at least one script; - is standard input.");
            return UNREADABLE;
        }
        try (Session session = Session.open()) {
            for (String file : files) {
                session.run(read(file));
            }
            session.requireNothingUnresolved();
            return SUCCESS;
        } catch (ScriptFailure failure) {
            err.println(failure.getMessage());
            return FAILED;
        } catch (NoSuchFileException missing) {
            err.println(missing.getFile() + ": no such file");
            return UNREADABLE;
        } catch (IOException | UncheckedIOException unreadable) {
            err.println(unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private Script read(String file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new Script("<standard input>", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        try {
            return new Script(file, Files.readString(Path.of(file)));
        } catch (CharacterCodingException damaged) {
            throw new IOException(file + ": not a text in UTF-8", damaged);
        }
    }
}
