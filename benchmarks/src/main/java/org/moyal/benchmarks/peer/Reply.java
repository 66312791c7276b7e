// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks.peer;

import java.util.Optional;

/**
 * One line of a peer's answer: {@code ok [TEXT]}, {@code ns NUMBER}, {@code apart NUMBER} or anything else, which is a refusal
 * and its reason.
 *
 * @param kind what was answered
 * @param number the number of {@code ns} and {@code apart}, else 0
 * @param text the text of {@code ok}, or the reason of a refusal
 */
public record Reply(Kind kind, double number, String text) {
    /** The kinds of answer. */
    public enum Kind {
        /** Done. */
        OK,
        /** Nanoseconds of processor time for a call. */
        NANOSECONDS,
        /** The result lies on nodes of the peer's own; the number is its relative distance from another of its methods. */
        APART,
        /** Not done. */
        REFUSED
    }

    /**
     * Reads a line.
     *
     * @param line without its end
     * @return what it says
     */
    public static Reply parse(String line) {
        if (line.equals("ok") || line.startsWith("ok ")) {
            return new Reply(Kind.OK, 0, line.substring(2).strip());
        }
        if (line.startsWith("ns ")) {
            return number(line, "ns ", true)
                    .map(value -> new Reply(Kind.NANOSECONDS, value, ""))
                    .orElseGet(() -> refused(line));
        }
        if (line.startsWith("apart ")) {
            return number(line, "apart ", false)
                    .map(value -> new Reply(Kind.APART, value, ""))
                    .orElseGet(() -> refused(line));
        }
        return refused(line);
    }

    private static Reply refused(String line) {
        String reason = line.startsWith("no: ") ? line.substring(4) : line;
        return new Reply(Kind.REFUSED, 0, reason.strip());
    }

    /** A finite number, above 0 or from 0 on. */
    private static Optional<Double> number(String line, String prefix, boolean positive) {
        try {
            double value = Double.parseDouble(line.substring(prefix.length()));
            return Double.isFinite(value) && (positive ? value > 0 : value >= 0)
                    ? Optional.of(value)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
