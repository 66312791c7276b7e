// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.execution.LocalExecutionControlProvider;

/** One JShell session: what scripts leave for the next one, and the place from which each snippet came. */
final class Session implements AutoCloseable {
    /** The imports of the interactive shell, one text for both. */
    private static final String IMPORTS = "imports.jsh";

    private final JShell shell;

    /** The place of each snippet's first character, by the id of the snippet. */
    private final Map<String, Place> places = new HashMap<>();

    private Session(JShell shell) {
        this.shell = shell;
    }

    /** Opens a session in this JVM, with its class path and the usual imports. */
    static Session open() throws IOException, ScriptFailure {
        JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(entry);
        }
        Session session = new Session(shell);
        session.run(imports());
        return session;
    }

    private static Script imports() throws IOException {
        try (InputStream text = Session.class.getResourceAsStream(IMPORTS)) {
            if (text == null) {
                throw new IOException(IMPORTS + ": not on the class path");
            }
            return new Script(IMPORTS, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Runs the snippets of a script in turn, up to its end, to {@code /exit}, or to the first that fails. */
    void run(Script script) throws ScriptFailure {
        int start = script.skipSpace(0);
        while (start < script.text().length()) {
            if (script.text().charAt(start) == '/' && script.isCommand(start)) {
                if (script.lineAt(start).equals("/exit")) {
                    return;
                }
                throw new ScriptFailure(
                        script.placeOf(start),
                        script.lineAt(start) + ": of the commands of the jshell tool a script may use /exit only");
            }
            start = script.skipSpace(runSnippet(script, start));
        }
    }

    /**
     * Runs the snippet that begins here: the fewest whole lines that are complete, as in the interactive shell, except
     * that a line which begins with a dot continues the one before.
     *
     * @return the offset behind the snippet
     */
    private int runSnippet(Script script, int start) throws ScriptFailure {
        String text = script.text();
        int end = script.endOfLine(start);
        while (true) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(text.substring(start, end));
            boolean last = script.skipSpace(end) == text.length();
            switch (info.completeness()) {
                case EMPTY -> {
                    return end;
                }
                case DEFINITELY_INCOMPLETE -> {
                    if (last) {
                        throw new ScriptFailure(
                                script.placeOf(start), "incomplete: the script ends within this snippet");
                    }
                    end = script.endOfLine(end + 1);
                }
                case CONSIDERED_INCOMPLETE, COMPLETE_WITH_SEMI -> {
                    if (last || (info.completeness() == Completeness.COMPLETE_WITH_SEMI && !script.dotFollows(end))) {
                        evaluate(info.source(), new Place(script, start));
                        return end - info.remaining().length();
                    }
                    end = script.endOfLine(end + 1);
                }
                case COMPLETE -> {
                    evaluate(info.source(), new Place(script, start));
                    return end - info.remaining().length();
                }
                case UNKNOWN -> {
                    // Malformed: evaluated for the compiler's words.
                    evaluate(text.substring(start, end), new Place(script, start));
                    return end;
                }
            }
        }
    }

    private void evaluate(String source, Place place) throws ScriptFailure {
        for (SnippetEvent event : shell.eval(source)) {
            // The others are earlier snippets that this one made valid, invalid or replaced.
            if (event.causeSnippet() == null) {
                places.put(event.snippet().id(), place);
                if (event.status() == Snippet.Status.REJECTED) {
                    throw rejected(event.snippet(), place);
                }
            }
            if (event.exception() != null) {
                throw thrown(event.exception(), place);
            }
        }
    }

    /** Fails if some declaration still waits for a name that no script declared. */
    void requireNothingUnresolved() throws ScriptFailure {
        Optional<DeclarationSnippet> waiting = shell.snippets()
                .filter(snippet -> switch (shell.status(snippet)) {
                    case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> true;
                    default -> false;
                })
                .map(DeclarationSnippet.class::cast)
                .findFirst();
        if (waiting.isPresent()) {
            throw unresolved(waiting.get());
        }
    }

    private ScriptFailure unresolved(DeclarationSnippet snippet) {
        String names = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        return new ScriptFailure(placeOf(snippet), "does not compile: needs " + names);
    }

    private ScriptFailure rejected(Snippet snippet, Place place) {
        Diag[] errors = shell.diagnostics(snippet).filter(Diag::isError).toArray(Diag[]::new);
        String messages = Stream.of(errors)
                .map(error -> "\n    " + error.getMessage(Locale.ROOT).replace("\n", "\n    "))
                .collect(Collectors.joining());
        int offset = errors.length == 0 ? 0 : (int) Math.max(0, errors[0].getStartPosition());
        return new ScriptFailure(place.after(offset), "does not compile:" + messages);
    }

    private ScriptFailure thrown(JShellException exception, Place place) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            return unresolved(unresolved.getSnippet());
        }
        StringBuilder reason = new StringBuilder();
        String separator = "";
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            reason.append(separator).append(describe(cause));
            separator = "\ncaused by ";
        }
        return new ScriptFailure(lineOf(exception, place), reason.toString());
    }

    private String describe(Throwable cause) {
        String name = cause instanceof EvalException evaluation
                ? evaluation.getExceptionClassName()
                : cause.getClass().getName();
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        String frames = Stream.of(cause.getStackTrace())
                .map(frame -> "\n    at " + describe(frame))
                .collect(Collectors.joining());
        return name + message + frames;
    }

    private String describe(StackTraceElement frame) {
        return placeOf(frame).orElseGet(frame::toString);
    }

    /** The innermost line of a script in the stack, or the beginning of the snippet. */
    private String lineOf(JShellException exception, Place place) {
        return Stream.of(exception.getStackTrace())
                .flatMap(frame -> placeOf(frame).stream())
                .findFirst()
                .orElseGet(() -> place.after(0));
    }

    /** JShell names snippets in stack traces by {@code #id}, and counts lines within them. */
    private Optional<String> placeOf(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(file.substring(1))).map(place -> place.line(frame.getLineNumber()));
    }

    private String placeOf(Snippet snippet) {
        Place place = places.get(snippet.id());
        return place == null ? "snippet " + snippet.id() : place.after(0);
    }

    @Override
    public void close() {
        shell.close();
    }

    /**
     * Where a snippet begins.
     *
     * @param script the script
     * @param start the offset of the snippet's first character
     */
    private record Place(Script script, int start) {
        String after(int offset) {
            return script.placeOf(Math.min(script.text().length(), start + offset));
        }

        String line(int lineOfSnippet) {
            return script.place(script.lineOf(start) + Math.max(lineOfSnippet, 1) - 1);
        }
    }
}
