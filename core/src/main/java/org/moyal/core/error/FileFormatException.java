// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A file is damaged, or is none of the kind that was expected.
 *
 * <p>Nothing of the file has been returned: a file is read whole and checked, or not at all.
 */
public final class FileFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String reason;

    /**
     * Names the file and what is wrong with it.
     *
     * @param file the file, and the entry inside it where there is one
     * @param reason what was found and what was expected
     */
    public FileFormatException(String file, String reason) {
        this(file, reason, null);
    }

    /**
     * Names the file and what is wrong with it, with the failure that showed it.
     *
     * @param file the file, and the entry inside it where there is one
     * @param reason what was found and what was expected
     * @param cause the failure that showed it
     */
    public FileFormatException(String file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    /**
     * Returns the file, and the entry inside it where there is one.
     *
     * @return the file
     */
    public String file() {
        return file;
    }

    /**
     * Returns what was found and what was expected.
     *
     * @return the reason
     */
    public String reason() {
        return reason;
    }
}
