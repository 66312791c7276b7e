// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moyal.core.error.FileFormatException;

/**
 * The bytes of an {@code .npy} file: the magic string, a version, the length of a header, the header (a Python
 * dictionary, padded so that the data begin at a multiple of 64 bytes), the data in little-endian order.
 *
 * <p>Source: NumPy Enhancement Proposal 1 and the documentation of {@code numpy.lib.format}.
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int PREFIX = 10;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int CHUNK = 1 << 16;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");
    private static final Pattern TEXT = Pattern.compile("<U([0-9]{1,8})");

    private NpyFormat() {}

    /** The number of bytes that {@link #write} writes. */
    static long length(NpyArray array) {
        return header(array).length
                + 8L * array.sharedRe().length
                + 8L * array.sharedIm().length
                + 4L * paddedCodePoints(array).length;
    }

    static void write(NpyArray array, OutputStream out) throws IOException {
        out.write(header(array));
        double[] re = array.sharedRe();
        double[] im = array.sharedIm();
        var bytes = new byte[CHUNK];
        var chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < re.length; i++) {
            chunk.putDouble(re[i]);
            if (im.length > 0) {
                chunk.putDouble(im[i]);
            }
            if (chunk.remaining() < 16) {
                out.write(bytes, 0, chunk.position());
                chunk.clear();
            }
        }
        for (int codePoint : paddedCodePoints(array)) {
            chunk.putInt(codePoint);
            if (chunk.remaining() < 16) {
                out.write(bytes, 0, chunk.position());
                chunk.clear();
            }
        }
        out.write(bytes, 0, chunk.position());
    }

    private static byte[] header(NpyArray array) {
        String descr = switch (array.type()) {
            case REAL -> "<f8";
            case COMPLEX -> "<c16";
            case TEXT -> "<U" + paddedCodePoints(array).length;
        };
        String dictionary =
                "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + tuple(array.shape()) + ", }";
        int unpadded = PREFIX + dictionary.length() + 1;
        String text = dictionary + " ".repeat(Math.floorMod(-unpadded, ALIGNMENT)) + "\n";
        return ByteBuffer.allocate(PREFIX + text.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** The characters of a text, at least one: NumPy knows no text type of length zero and pads with zeros. */
    private static int[] paddedCodePoints(NpyArray array) {
        if (array.type() != NpyArray.ElementType.TEXT) {
            return new int[0];
        }
        return array.text().isEmpty() ? new int[1] : array.text().codePoints().toArray();
    }

    private static String tuple(int[] shape) {
        var text = new StringBuilder("(");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        return text.append(shape.length == 1 ? ",)" : ")").toString();
    }

    /**
     * Reads an array that must end where the stream ends.
     *
     * @param length the number of bytes that the stream is said to have
     * @param file what to call the stream in messages
     */
    static NpyArray read(InputStream in, long length, String file) throws IOException {
        var source = new Source(in, file);
        String header = readHeader(source);
        String descr = field(DESCR, header, "descr", file);
        if (!field(ORDER, header, "fortran_order", file).equals("False")) {
            throw new FileFormatException(file, "order of elements is Fortran's: must be row-major");
        }
        int[] shape = shape(field(SHAPE, header, "shape", file), file);
        long dataLength = length - source.position;
        NpyArray array;
        Matcher text = TEXT.matcher(descr);
        if (descr.equals("<f8")) {
            double[] values = source.doubles(elements(shape, 8, dataLength, file));
            array = NpyArray.adopting(NpyArray.ElementType.REAL, values, new double[0], shape);
        } else if (descr.equals("<c16")) {
            array = source.complexes(elements(shape, 16, dataLength, file), shape);
        } else if (text.matches() && shape.length == 0) {
            int[] characters = {Integer.parseInt(text.group(1))};
            array = source.text(elements(characters, 4, dataLength, file));
        } else {
            throw new FileFormatException(
                    file, "element type is '" + descr + "': must be '<f8', '<c16' or a scalar '<U'");
        }
        if (in.read() >= 0) {
            throw new FileFormatException(file, "goes on after " + length + " bytes: must end with its data");
        }
        return array;
    }

    private static String readHeader(Source source) throws IOException {
        for (byte expected : MAGIC) {
            if (source.next(1).get() != expected) {
                throw new FileFormatException(source.file, "does not begin with \\x93NUMPY: must be an .npy array");
            }
        }
        int major = source.next(1).get();
        int minor = source.next(1).get();
        if (major < 1 || major > 3 || minor != 0) {
            throw new FileFormatException(
                    source.file, "version is " + major + "." + minor + ": must be 1.0, 2.0 or 3.0");
        }
        long length = major == 1
                ? Short.toUnsignedInt(source.next(2).getShort())
                : Integer.toUnsignedLong(source.next(4).getInt());
        if (length > LONGEST_HEADER) {
            throw new FileFormatException(
                    source.file, "header has " + length + " bytes: must have at most " + LONGEST_HEADER);
        }
        var header = new byte[(int) length];
        source.next(header.length).get(header);
        return new String(header, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static String field(Pattern pattern, String header, String name, String file) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new FileFormatException(file, "header has no readable '" + name + "': " + header.strip());
        }
        return matcher.group(1);
    }

    private static int[] shape(String tuple, String file) {
        String extents = tuple.strip();
        if (extents.isEmpty()) {
            return new int[0];
        }
        String[] parts = extents.replaceFirst("\\s*,$", "").split("\\s*,\\s*", -1);
        var shape = new int[parts.length];
        try {
            for (int i = 0; i < shape.length; i++) {
                shape[i] = Integer.parseInt(parts[i]);
            }
        } catch (NumberFormatException e) {
            throw new FileFormatException(file, "shape is (" + tuple + "): must be integers below 2^31", e);
        }
        return shape;
    }

    /** The number of elements of a shape, if the data are exactly as long and fit into memory. */
    private static int elements(int[] shape, int elementBytes, long dataLength, String file) {
        var elements = BigInteger.ONE;
        for (int extent : shape) {
            elements = elements.multiply(BigInteger.valueOf(extent));
        }
        var expected = elements.multiply(BigInteger.valueOf(elementBytes));
        if (!expected.equals(BigInteger.valueOf(dataLength))) {
            throw new FileFormatException(
                    file, "has " + dataLength + " bytes of data: must have " + expected + " for its shape");
        }
        long memory = Runtime.getRuntime().maxMemory() / 2;
        if (dataLength > memory || elements.bitLength() > 31 || elements.intValue() > Integer.MAX_VALUE - 8) {
            throw new FileFormatException(
                    file,
                    "holds " + elements + " elements in " + dataLength
                            + " bytes: must fit into an array and into half of " + "the memory of this Java machine, "
                            + memory + " bytes");
        }
        return elements.intValue();
    }

    /** A stream that knows where it stands, and says so where it ends too early. */
    private static final class Source {
        private final InputStream in;
        private final String file;
        private long position;

        Source(InputStream in, String file) {
            this.in = in;
            this.file = file;
        }

        ByteBuffer next(int count) throws IOException {
            byte[] bytes = in.readNBytes(count);
            position += bytes.length;
            if (bytes.length < count) {
                throw new FileFormatException(file, "ends after " + position + " bytes: must go on");
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        double[] doubles(int count) throws IOException {
            var values = new double[count];
            for (int start = 0; start < count; start += CHUNK) {
                int some = Math.min(CHUNK, count - start);
                next(8 * some).asDoubleBuffer().get(values, start, some);
            }
            return values;
        }

        NpyArray complexes(int count, int[] shape) throws IOException {
            var re = new double[count];
            var im = new double[count];
            for (int start = 0; start < count; start += CHUNK) {
                int some = Math.min(CHUNK, count - start);
                ByteBuffer chunk = next(16 * some);
                for (int i = start; i < start + some; i++) {
                    re[i] = chunk.getDouble();
                    im[i] = chunk.getDouble();
                }
            }
            return NpyArray.adopting(NpyArray.ElementType.COMPLEX, re, im, shape);
        }

        NpyArray text(int count) throws IOException {
            var text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                int codePoint = next(4).getInt();
                if (!Character.isValidCodePoint(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                    throw new FileFormatException(file, "character " + i + " is " + codePoint + ": must be Unicode");
                }
                text.appendCodePoint(codePoint);
            }
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == 0) {
                end--;
            }
            return NpyArray.text(text.substring(0, end));
        }
    }
}
