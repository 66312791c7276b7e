// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.FileFormatException;

class NpzArchiveTest {
    @TempDir
    Path folder;

    private static NpzArchive sample() {
        return NpzArchive.empty()
                .with("w", NpyArray.real(NpyArrayTest.REAL, 2, 3))
                .with("psi", NpyArray.complex(NpyArrayTest.RE, NpyArrayTest.IM, 3))
                .with("hbar", 0.1)
                .with("label", "quartic");
    }

    private static void assertSample(NpzArchive archive) {
        assertThat(archive.names()).containsExactly("w", "psi", "hbar", "label");
        NpyArrayTest.assertSame(archive.array("w"), NpyArray.real(NpyArrayTest.REAL, 2, 3));
        NpyArrayTest.assertSame(archive.array("psi"), NpyArray.complex(NpyArrayTest.RE, NpyArrayTest.IM, 3));
        assertThat(archive.scalar("hbar")).isEqualTo(0.1);
        assertThat(archive.text("label")).isEqualTo("quartic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.npz", "compressed.npz"})
    void readsWhatNumPyWrote(String name) {
        assertSample(NpzArchive.read(NpyArrayTest.resource(name)));
    }

    @Test
    void comesBackBitForBit() {
        Path file = folder.resolve("state.npz");
        sample().write(file);
        assertSample(NpzArchive.read(file));
    }

    @Test
    void entriesHoldTheBytesThatNumPyWrites() throws IOException {
        Path file = folder.resolve("state.npz");
        sample().write(file);
        String written = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(written)
                .contains(Files.readString(NpyArrayTest.resource("real.npy"), StandardCharsets.ISO_8859_1))
                .contains(Files.readString(NpyArrayTest.resource("scalar.npy"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void equalArchivesAreEqualFiles() throws IOException {
        sample().write(folder.resolve("a.npz"));
        sample().write(folder.resolve("b.npz"));
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
        assertThat(folder.resolve("a.npz.part")).doesNotExist();
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("old.npz"), "old");
        Files.createDirectory(folder.resolve("old.npz.part"));
        assertThatThrownBy(() -> sample().write(file)).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.npz", "compressed.npz"})
    void truncationsAreRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(NpyArrayTest.resource(name));
        for (int length = 0; length < whole.length; length += 11) {
            Path file = Files.write(folder.resolve("cut.npz"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> NpzArchive.read(file))
                    .as("length %d", length)
                    .isInstanceOf(FileFormatException.class)
                    .hasMessageContaining("cut.npz");
        }
    }

    /** Flips a bit of every other byte: the archive is refused or its arrays are unharmed. Names carry no checksum. */
    @ParameterizedTest
    @ValueSource(strings = {"plain.npz", "compressed.npz"})
    void flippedBitsAreNoticedOrHarmless(String name) throws IOException {
        byte[] whole = Files.readAllBytes(NpyArrayTest.resource(name));
        var original = NpzArchive.read(NpyArrayTest.resource(name));
        int refused = 0;
        for (int i = 0; i < whole.length; i += 2) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << i / 2 % 8);
            Path file = Files.write(folder.resolve("damaged.npz"), damaged);
            try {
                var archive = NpzArchive.read(file);
                for (String key : archive.names()) {
                    if (original.names().contains(key)) {
                        NpyArrayTest.assertSame(archive.array(key), original.array(key));
                    }
                }
            } catch (FileFormatException e) {
                assertThat(e).hasMessageContaining("damaged.npz");
                refused++;
            }
        }
        // The arrays alone are more than half of the file, and all their bits are under a checksum.
        assertThat(refused).isGreaterThan(whole.length / 4);
    }

    @Test
    void damagedDataAreRefused() throws IOException {
        Path file = folder.resolve("damaged.npz");
        sample().write(file);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int data = text.indexOf('\n', text.indexOf("NUMPY")) + 1;
        bytes[data] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> NpzArchive.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("damaged.npz!w.npy: has another checksum than it declares");
    }

    @Test
    void foreignArchivesAreRefused() throws IOException {
        Path file = folder.resolve("foreign.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[10]);
        }
        assertThatThrownBy(() -> NpzArchive.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("foreign.npz!word/document.xml: is no .npy array");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("text.npz"), "no archive at all");
        assertThatThrownBy(() -> NpzArchive.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("text.npz: is no readable zip archive");
    }

    @Test
    void impossibleExpansionIsRefused() throws IOException {
        Path file = zeros(1000);
        patch(file, 24, 1 << 30);
        assertThatThrownBy(() -> NpzArchive.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("declares 1073741824 bytes from");
    }

    @Test
    void entriesThatGoOnAreRefused() throws IOException {
        // The header and the directory agree on 10 elements, but bytes follow.
        byte[] declared = zerosOf(10);
        Path file = folder.resolve("long.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("w.npy"));
            zip.write(declared);
            zip.write(new byte[100]);
        }
        patch(file, 24, declared.length);
        assertThatThrownBy(() -> NpzArchive.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("long.npz!w.npy: goes on after " + declared.length + " bytes");
    }

    @Test
    void missingAndUnfitArraysAreNamed() {
        var archive = sample();
        assertThatThrownBy(() -> archive.array("rho"))
                .isInstanceOf(FileFormatException.class)
                .hasMessage("archive in memory: array \"rho\" is missing; there are [w, psi, hbar, label]");
        assertThatThrownBy(() -> archive.real("psi"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("\"psi\" is COMPLEX array of shape [3]: must be a real array");
        assertThat(archive.real("w").shape()).containsExactly(2, 3);
        assertThatThrownBy(() -> archive.scalar("w"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("must be a real scalar");
        assertThatThrownBy(() -> archive.text("w"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("must be a text");
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> sample().with("w", 1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name = \"w\": must not be used twice");
        assertThatThrownBy(() -> sample().with("../w", 1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be letters, digits");
    }

    private static byte[] zerosOf(int count) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        NpyFormat.write(NpyArray.real(new double[count], count), bytes);
        return bytes.toByteArray();
    }

    private Path zeros(int count) throws IOException {
        Path file = folder.resolve("zeros.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("w.npy"));
            zip.write(zerosOf(count));
        }
        return file;
    }

    /** Overwrites a 32-bit field of the first record of the central directory. */
    private static void patch(Path file, int field, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int record = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(record + field, value);
        Files.write(file, bytes);
    }
}
