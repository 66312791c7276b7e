// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import java.io.PrintWriter;
import java.util.List;

/** The numbers of a gallery as text. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * Prints a table of all findings.
     *
     * @param out where
     * @param entries what
     */
    public static void print(PrintWriter out, List<ComputedEntry> entries) {
        int name = 4;
        int value = 5;
        int error = 5;
        int unit = 4;
        for (ComputedEntry computed : entries) {
            for (Finding f : computed.exhibit().findings()) {
                name = Math.max(name, f.name().length());
                value = Math.max(value, Numbers.value(f.value(), f.error()).length());
                error = Math.max(error, Numbers.error(f.error()).length());
                unit = Math.max(unit, f.dimension().length());
            }
        }
        String row = "  %-" + name + "s  %" + value + "s  %-" + error + "s  %-" + unit + "s  %s  %s [%s]%n";
        for (ComputedEntry computed : entries) {
            out.printf("%n%s (%.1f s)%n", computed.entry().title(), computed.seconds());
            for (Finding f : computed.exhibit().findings()) {
                out.printf(
                        row,
                        f.name(),
                        Numbers.value(f.value(), f.error()),
                        Numbers.error(f.error()),
                        f.dimension(),
                        f.agrees() ? "agrees:" : "DIFFERS:",
                        f.statement(),
                        f.source());
            }
        }
        out.flush();
    }
}
