// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks.peer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A running program that speaks the line protocol of {@code benchmarks/peers/README.md}. */
public final class Peer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;
    private final Path complaints;
    private final String version;

    private Peer(Process process, Path complaints) throws PeerRefusedException {
        this.process = process;
        this.to = process.outputWriter(StandardCharsets.UTF_8);
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.complaints = complaints;
        this.version = ask("version").text();
    }

    /**
     * Starts a program and asks for its version.
     *
     * @param command the program and its arguments
     * @return the peer
     * @throws PeerRefusedException if it cannot be started or ends at once
     */
    public static Peer start(List<String> command) throws PeerRefusedException {
        try {
            Path complaints = Files.createTempFile("peer", ".txt");
            complaints.toFile().deleteOnExit();
            return new Peer(
                    new ProcessBuilder(command)
                            .redirectError(complaints.toFile())
                            .start(),
                    complaints);
        } catch (IOException e) {
            throw new PeerRefusedException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns what the program says that it is.
     *
     * @return names and versions
     */
    public String version() {
        return version;
    }

    /**
     * Makes every plan and table of a kernel.
     *
     * @param kernel its name in the protocol
     * @param n the size
     * @param batch how many at once
     * @throws PeerRefusedException if the program has no such kernel or size
     */
    public void prepare(String kernel, int n, int batch) throws PeerRefusedException {
        ask("prepare " + kernel + " " + n + " " + batch);
    }

    /**
     * Runs the kernel for a while.
     *
     * @param milliseconds of processor time, at least; one call is the least that is run
     * @return nanoseconds of processor time for a call
     * @throws PeerRefusedException if the program fails
     */
    public double run(double milliseconds) throws PeerRefusedException {
        Reply reply = ask("run " + milliseconds);
        if (reply.kind() != Reply.Kind.NANOSECONDS) {
            throw new PeerRefusedException("answered \"" + reply + "\" to run");
        }
        return reply.number();
    }

    /**
     * The result after some steps from the initial state.
     *
     * @param steps the number of steps, for kernels that step
     * @return the doubles that the program wrote
     * @throws PeerRefusedException if it cannot be compared node by node, saying why
     */
    public double[] check(int steps) throws PeerRefusedException {
        try {
            Path file = Files.createTempFile("peer", ".bin");
            try {
                Reply reply = ask("check " + steps + " " + file);
                if (reply.kind() == Reply.Kind.APART) {
                    throw new PeerRefusedException("has nodes of its own; there it is " + reply.number()
                            + " of the largest value from its default method");
                }
                var numbers = ByteBuffer.wrap(Files.readAllBytes(file))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asDoubleBuffer();
                double[] values = new double[numbers.remaining()];
                numbers.get(values);
                return values;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply ask(String line) throws PeerRefusedException {
        try {
            to.write(line);
            to.newLine();
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new PeerRefusedException(lastWords());
            }
            Reply reply = Reply.parse(answer);
            if (reply.kind() == Reply.Kind.REFUSED) {
                throw new PeerRefusedException(reply.text());
            }
            return reply;
        } catch (IOException e) {
            throw new PeerRefusedException(lastWords());
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(complaints);
            return lines.isEmpty() ? "ended without a word" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "ended; " + e.getMessage();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
