// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there whole or not at all: an older file is replaced only after the new one is complete. */
final class WholeFile {

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** What the system refused, in terms of the file that the caller named; the cause tells the rest. */
    static UncheckedIOException failure(String verb, Path file, IOException e) {
        return new UncheckedIOException("cannot " + verb + " " + file + ": " + reason(verb, file, e), e);
    }

    private static String reason(String verb, Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return verb.equals("write")
                    ? "there is no folder " + file.toAbsolutePath().getParent()
                    : "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "it is a folder";
        }
        return String.valueOf(e.getMessage());
    }

    static void write(Path file, Content content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw failure("write", file, e);
        }
    }
}
