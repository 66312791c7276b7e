// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moyal.core.error.FileFormatException;

/** Compares bytes with files that NumPy wrote: see README.md beside them. */
class NpyArrayTest {
    static final double[] REAL = {1.5, -0.0, Double.POSITIVE_INFINITY, Double.NaN, Double.MIN_VALUE, -1.0 / 3};
    /** In Python the real part of the literal {@code -0.5j} is −0. */
    static final double[] RE = {1, -0.0, 1e300};

    static final double[] IM = {2, -0.5, 1e-300};
    static final String TEXT = "ħ = 1, 𝄞";

    @TempDir
    Path folder;

    static Path resource(String name) {
        try {
            return Path.of(NpyArrayTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                Arguments.of("real.npy", NpyArray.real(REAL, 2, 3)),
                Arguments.of("complex.npy", NpyArray.complex(RE, IM, 3)),
                Arguments.of("scalar.npy", NpyArray.scalar(0.1)),
                Arguments.of("text.npy", NpyArray.text(TEXT)),
                Arguments.of("empty.npy", NpyArray.real(new double[0], 0, 3)));
    }

    static void assertSame(NpyArray actual, NpyArray expected) {
        assertThat(actual.type()).isEqualTo(expected.type());
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(bits(actual.sharedRe())).isEqualTo(bits(expected.sharedRe()));
        assertThat(bits(actual.sharedIm())).isEqualTo(bits(expected.sharedIm()));
        if (expected.type() == NpyArray.ElementType.TEXT) {
            assertThat(actual.text()).isEqualTo(expected.text());
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void readsWhatNumPyWrote(String name, NpyArray expected) {
        assertSame(NpyArray.read(resource(name)), expected);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void writesTheBytesThatNumPyWrites(String name, NpyArray array) throws IOException {
        Path written = folder.resolve(name);
        array.write(written);
        assertThat(Files.readAllBytes(written)).isEqualTo(Files.readAllBytes(resource(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version2.npy", "version3.npy"})
    void readsLaterVersions(String name) {
        assertSame(NpyArray.read(resource(name)), NpyArray.real(REAL, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 9, 30})
    void dataBeginAtAMultipleOf64Bytes(int dimensions) throws IOException {
        var shape = new int[dimensions];
        Arrays.fill(shape, 1);
        Path file = folder.resolve("ones.npy");
        NpyArray.real(new double[] {7}, shape).write(file);
        assertThat((Files.size(file) - 8) % 64).isZero();
        assertSame(NpyArray.read(file), NpyArray.real(new double[] {7}, shape));
    }

    @ParameterizedTest
    @ValueSource(ints = {65535, 65536, 200_001})
    void longArraysComeBack(int count) {
        var re = new double[count];
        var im = new double[count];
        Arrays.setAll(re, i -> Math.sin(i));
        Arrays.setAll(im, i -> Math.cos(i));
        Path file = folder.resolve("long.npy");
        NpyArray.real(re, count).write(file);
        assertSame(NpyArray.read(file), NpyArray.real(re, count));
        NpyArray.complex(re, im, 1, count).write(file);
        assertSame(NpyArray.read(file), NpyArray.complex(re, im, 1, count));
    }

    @Test
    void emptyTextComesBack() {
        Path file = folder.resolve("text.npy");
        NpyArray.text("").write(file);
        assertThat(NpyArray.read(file).text()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void refusesForeignFiles(String name, String reason) {
        Path file = resource(name);
        assertThatThrownBy(() -> NpyArray.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("fortran.npy", "order of elements is Fortran's: must be row-major"),
                Arguments.of("bigendian.npy", "element type is '>f8'"),
                Arguments.of("integers.npy", "element type is '<i8'"),
                Arguments.of("single.npy", "element type is '<f4'"),
                Arguments.of("record.npy", "no readable 'descr'"),
                Arguments.of("plain.npz", "does not begin with \\x93NUMPY"));
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole = Files.readAllBytes(resource("complex.npy"));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> NpyArray.read(file))
                    .as("length %d", length)
                    .isInstanceOf(FileFormatException.class)
                    .hasMessageContaining("cut.npy");
        }
    }

    @Test
    void refusesBytesAfterTheData() throws IOException {
        byte[] whole = Files.readAllBytes(resource("real.npy"));
        Path file = Files.write(folder.resolve("long.npy"), Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> NpyArray.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("has 49 bytes of data: must have 48 for its shape");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void refusesDamagedHeaders(String from, String to, String reason) throws IOException {
        String whole = new String(Files.readAllBytes(resource("real.npy")), StandardCharsets.ISO_8859_1);
        assertThat(whole).contains(from);
        Path file = Files.write(
                folder.resolve("damaged.npy"), whole.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NpyArray.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("damaged.npy")
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("NUMPY\1", "NUMPY\4", "version is 4.0"),
                Arguments.of("NUMPY\1\0", "NUMPY\1\2", "version is 1.2"),
                Arguments.of("(2, 3)", "(2, 4)", "must have 64 for its shape"),
                Arguments.of("(2, 3)", "(2; 3)", "no readable 'shape'"),
                Arguments.of("(2, 3)", "(-2,3)", "no readable 'shape'"),
                Arguments.of("(2, 3)", "(2,,3)", "must be integers below 2^31"),
                Arguments.of("(2, 3), }    ", "(2222222222)}", "must be integers below 2^31"),
                Arguments.of("(2, 3), }          ", "(2147483647,987654)", "must have 16967766511153104 for its shape"),
                Arguments.of("fortran", "fortrun", "no readable 'fortran_order'"),
                Arguments.of("'<f8'", "'<U6'", "element type is '<U6'"));
    }

    @Test
    void refusesCharactersThatAreNone() throws IOException {
        byte[] whole = Files.readAllBytes(resource("text.npy"));
        whole[whole.length - 1] = 1;
        Path file = Files.write(folder.resolve("text.npy"), whole);
        assertThatThrownBy(() -> NpyArray.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("character 7 is");
    }

    @Test
    void refusesWhatDoesNotFitIntoMemory() throws IOException {
        long elements = Runtime.getRuntime().maxMemory() / 8;
        Path file = folder.resolve("vast.npy");
        // Two extents, since one alone may pass 2^31.
        NpyArray.real(new double[0], 0).write(file);
        String header = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .replaceFirst("\\(0,\\), \\} {20}", String.format("(2, %-19d), }", elements / 2));
        Files.write(file, header.getBytes(StandardCharsets.ISO_8859_1));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(header.length() + 16 * (elements / 2));
        }
        assertThatThrownBy(() -> NpyArray.read(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("vast.npy")
                .hasMessageContaining("must fit into an array and into half of the memory");
    }

    @Test
    void missingFilesAreInputOutputFailures() {
        assertThatThrownBy(() -> NpyArray.read(folder.resolve("none.npy"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> NpyArray.scalar(1).write(folder.resolve("no").resolve("where.npy")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> NpyArray.real(new double[5], 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values.length = 5: must be 6 for shape [2, 3]");
        assertThatThrownBy(() -> NpyArray.complex(new double[6], new double[5], 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("im.length = 5: must be 6 for shape [6]");
        assertThatThrownBy(() -> NpyArray.real(new double[1], -1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape = [-1, -1]: must not have negative extents");
        assertThatThrownBy(() -> NpyArray.text("a\0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not end in a zero character");
        assertThatThrownBy(() -> NpyArray.text("\ud834"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not hold unpaired surrogates");
    }

    @Test
    void theWrongKindIsRefused() {
        assertThatThrownBy(() -> NpyArray.scalar(1).im()).hasMessage("type = REAL: must be COMPLEX");
        assertThatThrownBy(() -> NpyArray.scalar(1).text()).hasMessage("type = REAL: must be TEXT");
        assertThatThrownBy(() -> NpyArray.text("a").re()).hasMessage("type = TEXT: must be REAL or COMPLEX");
    }

    @Test
    void arraysDoNotShareTheirElements() {
        double[] values = {1, 2};
        var array = NpyArray.real(values, 2);
        values[0] = 5;
        array.re()[1] = 5;
        array.shape()[0] = 5;
        assertThat(array.re()).containsExactly(1, 2);
        assertThat(array.shape()).containsExactly(2);
        assertThat(array).hasToString("REAL array of shape [2]");
    }
}
