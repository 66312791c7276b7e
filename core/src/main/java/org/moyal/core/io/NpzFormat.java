// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.moyal.core.error.FileFormatException;

/**
 * The {@code .npz} container: a zip archive of {@code .npy} files. It is written uncompressed and with a fixed date, so
 * that equal arrays give equal bytes.
 */
final class NpzFormat {
    private static final String SUFFIX = ".npy";
    /** Deflate cannot expand a byte to more than 1032. */
    private static final long LARGEST_EXPANSION = 1032;

    private NpzFormat() {}

    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_.-]+");
    }

    static void write(Map<String, NpyArray> arrays, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var named : arrays.entrySet()) {
            var entry = new ZipEntry(named.getKey() + SUFFIX);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(NpyFormat.length(named.getValue()));
            entry.setCrc(checksum(named.getValue()));
            entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            NpyFormat.write(named.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** An uncompressed entry carries its checksum before its data. */
    private static long checksum(NpyArray array) throws IOException {
        var checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        NpyFormat.write(array, checked);
        return checked.getChecksum().getValue();
    }

    static Map<String, NpyArray> read(Path file) throws IOException {
        var arrays = new LinkedHashMap<String, NpyArray>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String where = file + "!" + entry.getName();
                if (!entry.getName().endsWith(SUFFIX)) {
                    throw new FileFormatException(where, "is no .npy array: must hold arrays only");
                }
                String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                if (arrays.put(name, read(zip, entry, where)) != null) {
                    throw new FileFormatException(where, "is there twice: must be there once");
                }
            }
        } catch (ZipException e) {
            throw new FileFormatException(file.toString(), "is no readable zip archive: " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new FileFormatException(file.toString(), "ends inside its directory", e);
        }
        return arrays;
    }

    private static NpyArray read(ZipFile zip, ZipEntry entry, String where) throws IOException {
        long size = entry.getSize();
        if (size > LARGEST_EXPANSION * Math.max(1, entry.getCompressedSize())) {
            throw new FileFormatException(
                    where,
                    "declares " + size + " bytes from " + entry.getCompressedSize()
                            + " compressed ones: must be at most " + LARGEST_EXPANSION + " times as many");
        }
        // ZipFile does not compare checksums by itself.
        try (var stream = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            var array = NpyFormat.read(stream, size, where);
            if (stream.getChecksum().getValue() != entry.getCrc()) {
                throw new FileFormatException(where, "has another checksum than it declares: the data are damaged");
            }
            return array;
        } catch (ZipException e) {
            throw new FileFormatException(where, "cannot be decompressed: " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new FileFormatException(where, "ends inside its compressed data", e);
        }
    }
}
