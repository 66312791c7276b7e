// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.moyal.core.error.FileFormatException;

/** The {@code .npz} container: a zip of {@code .npy} files, written stored and with a fixed date, so that equal archives are equal files. */
final class NpzFormat {
    private static final String SUFFIX = ".npy";

    private NpzFormat() {}

    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_.-]+");
    }

    static void write(Path file, Map<String, NpyArray> arrays) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var named : arrays.entrySet()) {
                byte[] bytes = NpyFormat.encode(named.getValue());
                var crc = new CRC32();
                crc.update(bytes);
                var entry = new ZipEntry(named.getKey() + SUFFIX);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCompressedSize(bytes.length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, NpyArray> read(Path file) {
        var arrays = new LinkedHashMap<String, NpyArray>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String where = file + "!" + entry.getName();
                if (!entry.getName().endsWith(SUFFIX)) {
                    throw new FileFormatException(where, "is no .npy array: must hold arrays only");
                }
                String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
                byte[] bytes;
                try (var stream = zip.getInputStream(entry)) {
                    bytes = stream.readAllBytes();
                }
                arrays.put(name, NpyFormat.decode(bytes, where));
            }
        } catch (ZipException e) {
            throw new FileFormatException(file.toString(), "is no readable zip archive: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrays;
    }
}
