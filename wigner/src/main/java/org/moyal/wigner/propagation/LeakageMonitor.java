// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.Tile;
import org.moyal.wigner.internal.PairedSpectrum;
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

    /** The peak is looked for in one of so many rows: a lower bound, which settles most checks. */
    private static final int ROWS_TO_A_SAMPLE = 8;

    private final double tolerance;
    private final int bandX;
    private final int bandP;

    private double peak;
    private double tailX;
    private double tailP;
    private double peakLag;
    private double tailLag;
    private double peakWavenumber;
    private double tailWavenumber;

    LeakageMonitor(PhaseSpaceGrid grid, double tolerance) {
        this.tolerance = tolerance;
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

    /** Adds what another monitor has seen. */
    void absorb(LeakageMonitor other) {
        peak = Math.max(peak, other.peak);
        tailX = Math.max(tailX, other.tailX);
        tailP = Math.max(tailP, other.tailP);
        peakLag = Math.max(peakLag, other.peakLag);
        tailLag = Math.max(tailLag, other.tailLag);
        peakWavenumber = Math.max(peakWavenumber, other.peakWavenumber);
        tailWavenumber = Math.max(tailWavenumber, other.tailWavenumber);
    }

    /** Looks at a tile of W with rows p. */
    void rowsOfP(Tile tile, int columns) {
        int np = tile.rows();
        for (int k = 0; k < bandP; k++) {
            tailP = Math.max(tailP, PairedSpectrum.largestOfRow(tile, k, columns));
            tailP = Math.max(tailP, PairedSpectrum.largestOfRow(tile, np - 1 - k, columns));
        }
    }

    /** Looks at a tile of W with rows x. */
    void rowsOfX(Tile tile, int columns) {
        int nx = tile.rows();
        for (int i = 0; i < bandX; i++) {
            tailX = Math.max(tailX, PairedSpectrum.largestOfRow(tile, i, columns));
            tailX = Math.max(tailX, PairedSpectrum.largestOfRow(tile, nx - 1 - i, columns));
        }
        peak = Math.max(peak, tailX);
        for (int i = 0; i < nx; i += ROWS_TO_A_SAMPLE) {
            peak = Math.max(peak, PairedSpectrum.largestOfRow(tile, i, columns));
        }
    }

    /** Looks at a tile transformed to the lag, before it is multiplied. */
    void lags(Tile tile, BatchedTransform plan, int columns) {
        peakLag = Math.max(peakLag, PairedSpectrum.largestOfRow(tile, plan.rowOf(0), columns));
        tailLag = Math.max(
                tailLag, PairedSpectrum.largest(tile, plan, plan.size() / 2 - bandP, plan.size() / 2 + 1, columns));
    }

    /** Looks at a tile transformed to the wavenumber, before it is multiplied. */
    void wavenumbers(Tile tile, BatchedTransform plan, int columns) {
        peakWavenumber = Math.max(peakWavenumber, PairedSpectrum.largestOfRow(tile, plan.rowOf(0), columns));
        tailWavenumber = Math.max(
                tailWavenumber,
                PairedSpectrum.largest(tile, plan, plan.size() / 2 - bandX, plan.size() / 2 + 1, columns));
    }

    /**
     * Throws if a tail seen since the last reset is above the tolerance. Where the peak that was seen does not settle it, the whole field
     * is looked at.
     *
     * @param w the field
     * @param time the time
     * @param step the number of steps done
     * @throws NumericalFailureException without a state
     */
    void check(double[] w, double time, long step) {
        if (!(Math.max(tailX, tailP) <= tolerance * peak)) {
            for (double value : w) {
                peak = Math.max(peak, Math.abs(value));
            }
        }
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
        // an infinite tolerance lets every number pass; infinity times a peak of zero would be none
        double limit = tolerance == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : tolerance * largest;
        if (!(tail <= limit) || largest == Double.POSITIVE_INFINITY) {
            throw new NumericalFailureException(time, step, quantity, tail / largest, tolerance);
        }
    }
}
