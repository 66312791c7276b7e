// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.moyal.core.error.FileFormatException;

/**
 * Named arrays in one file, as {@code numpy.savez} writes and {@code numpy.load} reads them. Immutable; keeps the order in
 * which arrays were added.
 */
public final class NpzArchive {
    private final Map<String, NpyArray> arrays;
    private final String origin;

    NpzArchive(Map<String, NpyArray> arrays, String origin) {
        this.arrays = arrays;
        this.origin = origin;
    }

    /**
     * An archive without arrays.
     *
     * @return the archive
     */
    public static NpzArchive empty() {
        return new NpzArchive(Map.of(), "archive in memory");
    }

    /**
     * Reads a file.
     *
     * @param file an {@code .npz} file
     * @return the archive
     * @throws FileFormatException if the file is damaged or holds anything but arrays that {@link NpyArray} reads
     * @throws UncheckedIOException if it cannot be read
     */
    public static NpzArchive read(Path file) {
        try {
            return new NpzArchive(NpzFormat.read(file), file.toString());
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
        WholeFile.write(file, out -> NpzFormat.write(arrays, out));
    }

    /**
     * This archive with one more array.
     *
     * @param name its name, letters, digits, dots, hyphens and underscores, not yet used
     * @param array the array
     * @return a new archive
     * @throws IllegalArgumentException if the name is used already or holds other characters
     */
    public NpzArchive with(String name, NpyArray array) {
        if (!NpzFormat.isName(name)) {
            throw new IllegalArgumentException(
                    "name = \"" + name + "\": must be letters, digits, dots, hyphens and underscores");
        }
        var extended = new LinkedHashMap<>(arrays);
        if (extended.put(name, array) != null) {
            throw new IllegalArgumentException("name = \"" + name + "\": must not be used twice");
        }
        return new NpzArchive(extended, origin);
    }

    /**
     * This archive with one more real scalar.
     *
     * @param name its name
     * @param value the number
     * @return a new archive
     */
    public NpzArchive with(String name, double value) {
        return with(name, NpyArray.scalar(value));
    }

    /**
     * This archive with one more text.
     *
     * @param name its name
     * @param text the text
     * @return a new archive
     */
    public NpzArchive with(String name, String text) {
        return with(name, NpyArray.text(text));
    }

    /**
     * Returns the names of all arrays in the order of the file.
     *
     * @return the names
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(arrays.keySet());
    }

    /**
     * Returns an array.
     *
     * @param name its name
     * @return the array
     * @throws FileFormatException if there is none of that name
     */
    public NpyArray array(String name) {
        var array = arrays.get(name);
        if (array == null) {
            throw new FileFormatException(origin, "array \"" + name + "\" is missing; there are " + arrays.keySet());
        }
        return array;
    }

    /**
     * Returns a real array.
     *
     * @param name its name
     * @return the array, of type {@link NpyArray.ElementType#REAL}
     * @throws FileFormatException if there is no real array of that name
     */
    public NpyArray real(String name) {
        var array = array(name);
        if (array.type() != NpyArray.ElementType.REAL) {
            throw new FileFormatException(origin, "\"" + name + "\" is " + array + ": must be a real array");
        }
        return array;
    }

    /**
     * Returns a real scalar.
     *
     * @param name its name
     * @return the number
     * @throws FileFormatException if there is no real scalar of that name
     */
    public double scalar(String name) {
        var array = array(name);
        if (array.type() != NpyArray.ElementType.REAL || array.shape().length != 0) {
            throw new FileFormatException(origin, "\"" + name + "\" is " + array + ": must be a real scalar");
        }
        return array.sharedRe()[0];
    }

    /**
     * Returns a text.
     *
     * @param name its name
     * @return the text
     * @throws FileFormatException if there is no text of that name
     */
    public String text(String name) {
        var array = array(name);
        if (array.type() != NpyArray.ElementType.TEXT) {
            throw new FileFormatException(origin, "\"" + name + "\" is " + array + ": must be a text");
        }
        return array.text();
    }

    @Override
    public String toString() {
        return "npz archive of " + arrays;
    }
}
