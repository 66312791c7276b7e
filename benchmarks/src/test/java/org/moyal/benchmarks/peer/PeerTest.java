// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/** The protocol, with a peer in Java: no other program is needed. */
class PeerTest {
    /** Knows one kernel; its result is the number of steps and its half. */
    static final class Toy {
        private Toy() {}

        public static void main(String[] arguments) throws IOException {
            Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
            while (in.hasNextLine()) {
                String[] words = in.nextLine().split(" ", 3);
                switch (words[0]) {
                    case "version" -> System.out.println("ok toy 1");
                    case "prepare" ->
                        System.out.println(words[1].equals("half") ? "ok" : "no: no kernel " + words[1] + " here");
                    case "run" -> System.out.println("ns " + 2 * Double.parseDouble(words[1]));
                    case "check" -> {
                        double steps = Double.parseDouble(words[1]);
                        Files.write(
                                Path.of(words[2]),
                                ByteBuffer.allocate(16)
                                        .order(ByteOrder.LITTLE_ENDIAN)
                                        .putDouble(steps)
                                        .putDouble(steps / 2)
                                        .array());
                        System.out.println("ok");
                    }
                    default -> throw new IOException("a toy breaks");
                }
            }
        }
    }

    private static Peer toy() throws PeerRefusedException {
        return Peer.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Toy.class.getName()));
    }

    @Test
    void talks() throws PeerRefusedException {
        try (Peer peer = toy()) {
            assertThat(peer.version()).isEqualTo("toy 1");
            peer.prepare("half", 16, 1);
            assertThat(peer.run(80)).isEqualTo(160);
            assertThat(peer.check(20)).containsExactly(20, 10);
            assertThatThrownBy(() -> peer.prepare("whole", 16, 1))
                    .isInstanceOf(PeerRefusedException.class)
                    .hasMessage("no kernel whole here");
        }
    }

    @Test
    void absentProgramIsRefusedWithAReason() {
        assertThatThrownBy(() -> Peer.start(List.of("no-such-program-anywhere")))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageContaining("no-such-program-anywhere");
    }

    @Test
    void programThatEndsIsRefusedWithItsLastWords() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThatThrownBy(() -> Peer.start(List.of(java, "-cp", ".", "NoSuchClassAnywhere")))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageContaining("NoSuchClassAnywhere");
    }
}
