// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moyal.core.error.FileFormatException;

/**
 * The bytes of an {@code .npy} file: the magic string, a version, the length of a header, the header (a Python
 * dictionary, padded so that the data begin at a multiple of 64 bytes), the data.
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int PREFIX = 10;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\s]*)\\)");

    private NpyFormat() {}

    static byte[] encode(NpyArray array) {
        int[] codePoints = array.type() == NpyArray.ElementType.TEXT
                ? array.text().codePoints().toArray()
                : new int[0];
        String descr = switch (array.type()) {
            case REAL -> "<f8";
            case COMPLEX -> "<c16";
            case TEXT -> "<U" + codePoints.length;
        };
        String dictionary =
                "{'descr': '" + descr + "', 'fortran_order': False, 'shape': " + tuple(array.shape()) + ", }";
        int unpadded = PREFIX + dictionary.length() + 1;
        int padding = Math.floorMod(-unpadded, ALIGNMENT);
        long dataLength = 8L * array.sharedRe().length + 8L * array.sharedIm().length + 4L * codePoints.length;
        var buffer = ByteBuffer.allocate(Math.toIntExact(unpadded + padding + dataLength))
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (unpadded + padding - PREFIX));
        buffer.put(dictionary.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < padding; i++) {
            buffer.put((byte) ' ');
        }
        buffer.put((byte) '\n');
        putData(buffer, array);
        for (int codePoint : codePoints) {
            buffer.putInt(codePoint);
        }
        return buffer.array();
    }

    private static void putData(ByteBuffer buffer, NpyArray array) {
        double[] re = array.sharedRe();
        double[] im = array.sharedIm();
        for (int i = 0; i < re.length; i++) {
            buffer.putDouble(re[i]);
            if (im.length > 0) {
                buffer.putDouble(im[i]);
            }
        }
    }

    private static String tuple(int[] shape) {
        var text = new StringBuilder("(");
        for (int i = 0; i < shape.length; i++) {
            text.append(i == 0 ? "" : ", ").append(shape[i]);
        }
        return text.append(shape.length == 1 ? ",)" : ")").toString();
    }

    static NpyArray decode(byte[] bytes, String file) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String header;
        try {
            header = header(buffer, file);
        } catch (BufferUnderflowException e) {
            throw new FileFormatException(file, "ends inside the header after " + bytes.length + " bytes", e);
        }
        String descr = field(DESCR, header, "descr", file);
        if (!field(ORDER, header, "fortran_order", file).equals("False")) {
            throw new FileFormatException(file, "order of elements is Fortran's: must be row-major");
        }
        int[] shape = shape(field(SHAPE, header, "shape", file), file);
        if (descr.equals("<f8")) {
            return doubles(buffer, shape, file);
        }
        if (descr.equals("<c16")) {
            return complexes(buffer, shape, file);
        }
        if (descr.matches("<U[0-9]{1,8}") && shape.length == 0) {
            return text(buffer, Integer.parseInt(descr.substring(2)), file);
        }
        throw new FileFormatException(file, "element type is '" + descr + "': must be '<f8', '<c16' or a scalar '<U'");
    }

    private static String header(ByteBuffer buffer, String file) {
        for (byte expected : MAGIC) {
            if (buffer.get() != expected) {
                throw new FileFormatException(file, "does not begin with \\x93NUMPY: must be an .npy array");
            }
        }
        int major = buffer.get();
        int minor = buffer.get();
        if (major < 1 || major > 3 || minor != 0) {
            throw new FileFormatException(file, "version is " + major + "." + minor + ": must be 1.0, 2.0 or 3.0");
        }
        long length = major == 1 ? Short.toUnsignedInt(buffer.getShort()) : Integer.toUnsignedLong(buffer.getInt());
        if (length > buffer.remaining()) {
            throw new FileFormatException(
                    file, "ends inside the header: " + buffer.remaining() + " of " + length + " bytes are there");
        }
        var header = new byte[(int) length];
        buffer.get(header);
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
        String[] parts = tuple.strip().replaceFirst("\\s*,$", "").split("\\s*,\\s*", -1);
        if (parts.length == 1 && parts[0].isEmpty()) {
            return new int[0];
        }
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

    /** The number of elements, if the rest of the buffer is exactly as long as they are. */
    private static int count(ByteBuffer buffer, int[] shape, int elementBytes, String file) {
        java.math.BigInteger expected = java.math.BigInteger.valueOf(elementBytes);
        for (int extent : shape) {
            expected = expected.multiply(java.math.BigInteger.valueOf(extent));
        }
        if (!expected.equals(java.math.BigInteger.valueOf(buffer.remaining()))) {
            throw new FileFormatException(
                    file, "has " + buffer.remaining() + " bytes of data: must have " + expected + " for its shape");
        }
        return buffer.remaining() / elementBytes;
    }

    private static NpyArray doubles(ByteBuffer buffer, int[] shape, String file) {
        var values = new double[count(buffer, shape, 8, file)];
        buffer.asDoubleBuffer().get(values);
        return NpyArray.real(values, shape);
    }

    private static NpyArray complexes(ByteBuffer buffer, int[] shape, String file) {
        int count = count(buffer, shape, 16, file);
        var re = new double[count];
        var im = new double[count];
        for (int i = 0; i < count; i++) {
            re[i] = buffer.getDouble();
            im[i] = buffer.getDouble();
        }
        return NpyArray.complex(re, im, shape);
    }

    private static NpyArray text(ByteBuffer buffer, int length, String file) {
        count(buffer, new int[] {length}, 4, file);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int codePoint = buffer.getInt();
            if (!Character.isValidCodePoint(codePoint)) {
                throw new FileFormatException(file, "character " + i + " is " + codePoint + ": must be a code point");
            }
            text.appendCodePoint(codePoint);
        }
        while (text.length() > 0 && text.charAt(text.length() - 1) == 0) {
            text.setLength(text.length() - 1);
        }
        return NpyArray.text(text.toString());
    }
}
