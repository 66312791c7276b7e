// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.moyal.benchmarks.peer.Peer;
import org.moyal.benchmarks.peer.PeerRefusedException;

/**
 * Where the programs of the peers are.
 *
 * @param folder the folder of {@code peer.py} and, when built, of {@code peer}
 * @param pythons interpreters to try, in this order
 */
record Peers(Path folder, List<String> pythons) {

    /**
     * The C program.
     *
     * @param name as in the table
     * @param kernel as in the protocol
     */
    Contender c(String name, String kernel) {
        return new Contender(name, task -> {
            Path program = folder.resolve("peer");
            if (!Files.isExecutable(program)) {
                throw new PeerRefusedException("not built: make -C " + folder);
            }
            return prepared(Peer.start(List.of(program.toAbsolutePath().toString())), kernel, task);
        });
    }

    /**
     * The Python program, on the first interpreter that has the engine.
     *
     * @param name as in the table
     * @param engine the argument of the program
     * @param kernel as in the protocol
     */
    Contender python(String name, String engine, String kernel) {
        return new Contender(name, task -> prepared(python(engine), kernel, task));
    }

    private Peer python(String engine) throws PeerRefusedException {
        List<String> reasons = new ArrayList<>();
        for (String interpreter : pythons) {
            try {
                return Peer.start(List.of(interpreter, folder.resolve("peer.py").toString(), engine));
            } catch (PeerRefusedException e) {
                reasons.add(interpreter + ": " + e.getMessage());
            }
        }
        throw new PeerRefusedException(String.join("; ", reasons));
    }

    private static Engine prepared(Peer peer, String kernel, Task task) throws PeerRefusedException {
        try {
            peer.prepare(kernel, task.n(), task.batch());
            return new PeerEngine(peer);
        } catch (PeerRefusedException e) {
            peer.close();
            throw e;
        }
    }

    /** Names and versions of the programs that answer, for the head of a table. */
    List<String> versions() {
        List<String> found = new ArrayList<>();
        try (Peer c = Peer.start(List.of(folder.resolve("peer").toAbsolutePath().toString()))) {
            found.add(c.version());
        } catch (PeerRefusedException e) {
            found.add("no C peer: " + e.getMessage());
        }
        for (String engine : List.of("numpy", "scipy", "qutip")) {
            try (Peer python = python(engine)) {
                found.add(python.version());
            } catch (PeerRefusedException e) {
                found.add("no " + engine + ": " + e.getMessage());
            }
        }
        return found;
    }
}
