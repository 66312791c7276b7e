// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.shell;

/**
 * The text of a script and the name under which its lines are reported.
 *
 * @param name a file name
 * @param text the whole text
 */
record Script(String name, String text) {

    /** Returns {@code name:line} of a character of the text. */
    String placeOf(int offset) {
        return place(lineOf(offset));
    }

    /** Returns {@code name:line}. */
    String place(int line) {
        return name + ":" + line;
    }

    /** Returns the line of a character of the text, counted from 1. */
    int lineOf(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Returns the offset of the next character that is no white space, or the length of the text. */
    int skipSpace(int offset) {
        int next = offset;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Returns whether the slash at this offset begins a command of the jshell tool, not a comment. */
    boolean isCommand(int slash) {
        return !text.startsWith("//", slash) && !text.startsWith("/*", slash);
    }

    /** Returns the rest of the line from this offset on, without white space at its end. */
    String lineAt(int offset) {
        return text.substring(offset, endOfLine(offset)).strip();
    }

    /** Returns the offset of the end of this line: of its newline, or the length of the text. */
    int endOfLine(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** Returns whether the next character that is no white space is a dot. */
    boolean dotFollows(int offset) {
        return text.startsWith(".", skipSpace(offset));
    }
}
