// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

import java.io.Serial;

/** A snippet of a script failed; the message names its file and line. */
final class ScriptFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ScriptFailure(String place, String reason) {
        super(place + ": " + reason);
    }
}
