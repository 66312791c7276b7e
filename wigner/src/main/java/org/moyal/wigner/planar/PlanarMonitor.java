// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.Arrays;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.transform.Tile;

/**
 * Watches the eight ends of the grid while the passes run over it: the largest |W| in the outermost 1/64 of the nodes (at least one) of
 * each of the four axes over the largest |W|; the largest |C(x, y)| in the outermost 1/64 of each lag over the largest |C(x, 0)|; and
 * the largest modulus in the outermost 1/64 of the spectrum along each position over the largest at wavenumber 0.
 *
 * <p>Largest values are kept for every column of a tile, because such loops become vector instructions. A value that is
 * not a number makes a maximum NaN, fails every comparison, and is found too.
 */
final class PlanarMonitor {

    private static final int FRACTION = 64;

    /** Numbers of the axes. */
    static final int X1 = 0;

    static final int X2 = 1;
    static final int P1 = 2;
    static final int P2 = 3;

    private static final String[] ENDS = {"tail in x1", "tail in x2", "tail in p1", "tail in p2"};
    private static final String[] SPECTRA = {
        "tail in the wavenumber k1 (dual to x1)",
        "tail in the wavenumber k2 (dual to x2)",
        "tail in the lag y1 (dual to p1)",
        "tail in the lag y2 (dual to p2)"
    };

    private final double tolerance;
    private final int[] sizes;
    private final double[] tails = new double[4];
    private final double[] spectralTails = new double[4];
    private final double[] spectralPeaks = new double[4];
    private double peak;

    PlanarMonitor(PlanarGrid grid, double tolerance) {
        this.tolerance = tolerance;
        this.sizes = new int[] {
            grid.first().nx(),
            grid.second().nx(),
            grid.first().np(),
            grid.second().np()
        };
    }

    /** Forgets what was seen. */
    void reset() {
        peak = 0;
        Arrays.fill(tails, 0);
        Arrays.fill(spectralTails, 0);
        Arrays.fill(spectralPeaks, 0);
    }

    /** Whether a node lies in the outermost part of its axis. */
    boolean isAtEnd(int axis, int node) {
        int band = band(axis);
        return node < band || node >= sizes[axis] - band;
    }

    /** Whether a mode lies in the outermost part of the spectrum along its axis. */
    boolean isHigh(int axis, int mode) {
        return Math.min(mode, sizes[axis] - mode) >= sizes[axis] / 2 - band(axis);
    }

    private int band(int axis) {
        return Math.max(1, sizes[axis] / FRACTION);
    }

    /** The largest |W| of one plane of momenta, at the point (i₁, i₂). */
    void plane(int i1, int i2, double largest) {
        peak = Math.max(peak, largest);
        if (isAtEnd(X1, i1)) {
            tails[X1] = Math.max(tails[X1], largest);
        }
        if (isAtEnd(X2, i2)) {
            tails[X2] = Math.max(tails[X2], largest);
        }
    }

    /** The largest |W| at an end of p₁ or p₂. */
    void atEnd(int axis, double largest) {
        tails[axis] = Math.max(tails[axis], largest);
    }

    /** Looks at the row of the real modes (0, 0) or 0 of paired columns. */
    void zeroMode(int axis, Tile tile, int row, int columns) {
        double[] re = tile.re()[row];
        double[] im = tile.im()[row];
        double largest = spectralPeaks[axis];
        for (int c = 0; c < columns; c++) {
            largest = Math.max(largest, Math.max(Math.abs(re[c]), Math.abs(im[c])));
        }
        spectralPeaks[axis] = largest;
    }

    /** Looks at two rows of paired real columns, of a high mode and of its mirror: X_k = ½(Z_k + Z*), Y_k = ½(Z_k − Z*)/i. */
    void highModes(int axis, Tile tile, int row, int mirror, int columns) {
        spectralTails[axis] = Math.max(spectralTails[axis], largestMode(tile, row, mirror, columns));
    }

    private static double largestMode(Tile tile, int row, int mirror, int columns) {
        double[] ar = tile.re()[row];
        double[] ai = tile.im()[row];
        double[] br = tile.re()[mirror];
        double[] bi = tile.im()[mirror];
        double square = 0;
        for (int c = 0; c < columns; c++) {
            double xr = ar[c] + br[c];
            double xi = ai[c] - bi[c];
            double yr = ai[c] + bi[c];
            double yi = br[c] - ar[c];
            square = Math.max(square, Math.max(xr * xr + xi * xi, yr * yr + yi * yi));
        }
        return 0.5 * Math.sqrt(square);
    }

    /**
     * Throws if a tail seen since the last reset is above the tolerance.
     *
     * @throws NumericalFailureException without a state
     */
    void check(double time, long step) {
        for (int axis = 0; axis < 4; axis++) {
            check(time, step, ENDS[axis], tails[axis], peak);
            check(time, step, SPECTRA[axis], spectralTails[axis], spectralPeaks[axis]);
        }
    }

    private void check(double time, long step, String quantity, double tail, double largest) {
        if (!(tail <= tolerance * largest) || largest == Double.POSITIVE_INFINITY) {
            throw new NumericalFailureException(time, step, quantity, tail / largest, tolerance);
        }
    }

    /** What is too large in one degree of freedom, in words; empty if nothing is. */
    String complaint(int position, int momentum) {
        StringBuilder text = new StringBuilder();
        for (int axis : new int[] {position, momentum}) {
            append(text, ENDS[axis], tails[axis], peak);
            append(text, SPECTRA[axis], spectralTails[axis], spectralPeaks[axis]);
        }
        return text.toString();
    }

    private void append(StringBuilder text, String where, double tail, double largest) {
        if (!(tail <= tolerance * largest)) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(where)
                    .append(" = ")
                    .append(tail / largest)
                    .append(": must be at most ")
                    .append(tolerance);
        }
    }

    /** Whether the field is too short at an end of an axis. */
    boolean isShort(int axis) {
        return !(tails[axis] <= tolerance * peak);
    }

    /** Whether the field is too coarse along an axis. */
    boolean isCoarse(int axis) {
        return !(spectralTails[axis] <= tolerance * spectralPeaks[axis]);
    }
}
