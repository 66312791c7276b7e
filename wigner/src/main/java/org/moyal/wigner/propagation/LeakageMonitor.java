// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.wigner.internal.Tails;

/**
 * Watches the four ends of the grid while the passes run over it: the largest |W| in the outermost 1/64 of the nodes of x
 * and of p over the largest |W|, and the largest modulus in the outermost 1/64 of the lags y and wavenumbers k over the
 * largest |C(x, 0)| and |Ŵ(0, p)|. The latter two bound all |C| and |Ŵ| of a quantum state and of a positive density.
 *
 * <p>Norm and purity do not see what leaves the grid at one end and comes in at the other; these do. Since the data are
 * in the cache anyway, the watch costs a few per cent. A value that is not a number fails every comparison and is
 * found too.
 */
final class LeakageMonitor {

    private static final int FRACTION = 64;

    private final double tolerance;
    private final int bandX;
    private final int bandP;
    private final int nx;

    private double peak;
    private double tailX;
    private double tailP;
    private double peakLag;
    private double tailLag;
    private double peakWavenumber;
    private double tailWavenumber;

    LeakageMonitor(PhaseSpaceGrid grid, double tolerance) {
        this.tolerance = tolerance;
        this.nx = grid.nx();
        this.bandX = Math.max(1, grid.nx() / FRACTION);
        this.bandP = Math.max(1, grid.np() / FRACTION);
    }

    /** Forgets what was seen. */
    void reset() {
        peak = 0;
        tailX = 0;
        tailP = 0;
        peakLag = 0;
        tailLag = 0;
        peakWavenumber = 0;
        tailWavenumber = 0;
    }

    /** Looks at a row of W. */
    void row(double[] w, int i, int at, int np) {
        double tail = Math.max(largest(w, at, at + bandP), largest(w, at + np - bandP, at + np));
        double largest = Math.max(tail, largest(w, at + bandP, at + np - bandP));
        peak = Math.max(peak, largest);
        tailP = Math.max(tailP, tail);
        if (i < bandX || i >= nx - bandX) {
            tailX = Math.max(tailX, largest);
        }
    }

    /** Looks at a row transformed to the lag, packed. */
    void lagSpectrum(double[] packed, int at, int np) {
        peakLag = Math.max(peakLag, Math.abs(packed[at]));
        tailLag = Math.max(tailLag, tail(packed, at, np, bandP));
    }

    /** Looks at a column transformed to the wavenumber, packed. */
    void wavenumberSpectrum(double[] packed, int at, int length) {
        peakWavenumber = Math.max(peakWavenumber, Math.abs(packed[at]));
        tailWavenumber = Math.max(tailWavenumber, tail(packed, at, length, bandX));
    }

    private static double largest(double[] a, int from, int to) {
        double largest = 0;
        for (int j = from; j < to; j++) {
            largest = Math.max(largest, Math.abs(a[j]));
        }
        return largest;
    }

    private static double tail(double[] packed, int at, int length, int band) {
        double square = packed[at + 1] * packed[at + 1];
        for (int j = length - 2 * band; j < length; j += 2) {
            double re = packed[at + j];
            double im = packed[at + j + 1];
            square = Math.max(square, re * re + im * im);
        }
        return Math.sqrt(square);
    }

    /**
     * Throws if a tail seen since the last reset is above the tolerance.
     *
     * @param time the time
     * @param step the number of steps done
     * @throws NumericalFailureException without a state
     */
    void check(double time, long step) {
        check(time, step, "tail in x", tailX, peak);
        check(time, step, "tail in p", tailP, peak);
        check(time, step, "tail in the lag y (dual to p)", tailLag, peakLag);
        check(time, step, "tail in the wavenumber k (dual to x)", tailWavenumber, peakWavenumber);
    }

    /**
     * Throws if a tail of a field, measured afresh, is above the tolerance.
     *
     * @param tails the tails of the completed field
     * @param time the time
     * @param step the number of steps done
     * @throws NumericalFailureException without a state
     */
    void check(Tails tails, double time, long step) {
        check(time, step, "tail in x", tails.x(), 1);
        check(time, step, "tail in p", tails.p(), 1);
        check(time, step, "tail in the lag y (dual to p)", tails.lag(), 1);
        check(time, step, "tail in the wavenumber k (dual to x)", tails.wavenumber(), 1);
    }

    private void check(double time, long step, String quantity, double tail, double largest) {
        if (!(tail <= tolerance * largest) || largest == Double.POSITIVE_INFINITY) {
            throw new NumericalFailureException(time, step, quantity, tail / largest, tolerance);
        }
    }
}
