// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.wigner.internal.Strips;

/**
 * Unit phases c + is of all modes 1 … n/2 − 1 of all lines, laid out as the tiles need them: an array for each strip, mode and
 * half of the strip, with one element a line. 8 bytes a node of the grid, and some per cent for the headers of the arrays.
 */
final class PhaseTable {

    private final Strips strips;
    private final int modes;
    private final double[][] cosines;
    private final double[][] sines;

    PhaseTable(Strips strips, int modes) {
        this.strips = strips;
        this.modes = modes;
        int arrays = 2 * strips.count() * modes;
        this.cosines = new double[arrays][];
        this.sines = new double[arrays][];
        for (int strip = 0; strip < strips.count(); strip++) {
            for (int a = 2 * strip * modes; a < 2 * (strip + 1) * modes; a++) {
                cosines[a] = new double[strips.columns(strip)];
                sines[a] = new double[strips.columns(strip)];
            }
        }
    }

    /** Sets the phases e^(iφ_j) of the modes j = 1 … of one line. */
    void set(int line, double[] angles) {
        int strip = line / (2 * Strips.COLUMNS);
        int columns = strips.columns(strip);
        int place = line - strips.first(strip);
        int half = place / columns;
        int column = place % columns;
        for (int j = 0; j < modes; j++) {
            int array = 2 * (strip * modes + j) + half;
            cosines[array][column] = StrictMath.cos(angles[j]);
            sines[array][column] = StrictMath.sin(angles[j]);
        }
    }

    /** cos φ of mode j + 1 for the lines of one half of a strip. */
    double[] cosines(int strip, int j, int half) {
        return cosines[2 * (strip * modes + j) + half];
    }

    /** sin φ of mode j + 1 for the lines of one half of a strip. */
    double[] sines(int strip, int j, int half) {
        return sines[2 * (strip * modes + j) + half];
    }
}
