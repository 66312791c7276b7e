// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.moyal.core.error.FileFormatException;

/**
 * An array that is stored as NumPy stores it: real or complex doubles of any shape in row-major order, or one text.
 * Immutable.
 */
public final class NpyArray {

    /** What an array holds. */
    public enum ElementType {
        /** Real numbers, {@code <f8}. */
        REAL,
        /** Complex numbers, {@code <c16}. */
        COMPLEX,
        /** One text, {@code <U}. */
        TEXT
    }

    private final ElementType type;
    private final int[] shape;
    private final double[] re;
    private final double[] im;
    private final String text;

    private NpyArray(ElementType type, int[] shape, double[] re, double[] im, String text) {
        this.type = type;
        this.shape = shape;
        this.re = re;
        this.im = im;
        this.text = text;
    }

    /**
     * A real array.
     *
     * @param values its elements in row-major order; copied
     * @param shape its shape; none for a scalar
     * @return the array
     * @throws IllegalArgumentException if the shape does not hold as many elements
     */
    public static NpyArray real(double[] values, int... shape) {
        return new NpyArray(
                ElementType.REAL, checkedShape(shape, values.length, "values"), values.clone(), new double[0], "");
    }

    /**
     * A complex array.
     *
     * @param re real parts in row-major order; copied
     * @param im imaginary parts in row-major order; copied
     * @param shape its shape; none for a scalar
     * @return the array
     * @throws IllegalArgumentException if the shape does not hold as many elements
     */
    public static NpyArray complex(double[] re, double[] im, int... shape) {
        checkedShape(shape, im.length, "im");
        return new NpyArray(ElementType.COMPLEX, checkedShape(shape, re.length, "re"), re.clone(), im.clone(), "");
    }

    /**
     * A real scalar, an array of shape ().
     *
     * @param value the number
     * @return the array
     */
    public static NpyArray scalar(double value) {
        return real(new double[] {value});
    }

    /**
     * A text, an array of shape ().
     *
     * @param text the text: well-formed Unicode without trailing zero characters, which NumPy drops
     * @return the array
     * @throws IllegalArgumentException if the text ends in a zero character or holds an unpaired surrogate
     */
    public static NpyArray text(String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new IllegalArgumentException("text = " + text + ": must not hold unpaired surrogates");
        }
        if (text.endsWith("\0")) {
            throw new IllegalArgumentException("text = " + text + ": must not end in a zero character");
        }
        return new NpyArray(ElementType.TEXT, new int[0], new double[0], new double[0], text);
    }

    /** An array on elements that nobody else holds. */
    static NpyArray adopting(ElementType type, double[] re, double[] im, int[] shape) {
        return new NpyArray(type, checkedShape(shape, re.length, "re"), re, im, "");
    }

    private static int[] checkedShape(int[] shape, int length, String name) {
        long product = 1;
        for (int extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException(
                        "shape = " + Arrays.toString(shape) + ": must not have negative extents");
            }
            product = Math.multiplyExact(product, (long) extent);
        }
        if (product != length) {
            throw new IllegalArgumentException(
                    name + ".length = " + length + ": must be " + product + " for shape " + Arrays.toString(shape));
        }
        return shape.clone();
    }

    /**
     * Reads a file.
     *
     * @param file an {@code .npy} file
     * @return the array
     * @throws FileFormatException if the file is damaged or holds anything but little-endian doubles or one text in
     *     row-major order
     * @throws UncheckedIOException if it cannot be read
     */
    public static NpyArray read(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return NpyFormat.read(in, Files.size(file), file.toString());
        } catch (IOException e) {
            throw WholeFile.failure("read", file, e);
        }
    }

    /**
     * Writes a file that {@code numpy.load} opens, replacing an older one when it is complete.
     *
     * @param file the file
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        WholeFile.write(file, out -> NpyFormat.write(this, out));
    }

    /**
     * Returns what the array holds.
     *
     * @return what the array holds
     */
    public ElementType type() {
        return type;
    }

    /**
     * Returns the shape, empty for a scalar or a text.
     *
     * @return a new array
     */
    public int[] shape() {
        return shape.clone();
    }

    /**
     * Returns the real elements, or the real parts, in row-major order.
     *
     * @return a new array
     * @throws IllegalStateException if this is a text
     */
    public double[] re() {
        if (type == ElementType.TEXT) {
            throw new IllegalStateException("type = TEXT: must be REAL or COMPLEX");
        }
        return re.clone();
    }

    /**
     * Returns the imaginary parts in row-major order.
     *
     * @return a new array
     * @throws IllegalStateException if this is not complex
     */
    public double[] im() {
        if (type != ElementType.COMPLEX) {
            throw new IllegalStateException("type = " + type + ": must be COMPLEX");
        }
        return im.clone();
    }

    /**
     * Returns the text.
     *
     * @return the text
     * @throws IllegalStateException if this is none
     */
    public String text() {
        if (type != ElementType.TEXT) {
            throw new IllegalStateException("type = " + type + ": must be TEXT");
        }
        return text;
    }

    double[] sharedRe() {
        return re;
    }

    double[] sharedIm() {
        return im;
    }

    @Override
    public String toString() {
        return type == ElementType.TEXT ? "text \"" + text + "\"" : type + " array of shape " + Arrays.toString(shape);
    }
}
