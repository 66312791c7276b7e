// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Arrays;
import java.util.Objects;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.run.Observer;
import org.moyal.semiclassical.mixture.Expectation;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.wigner.function.Covariance;
import org.moyal.wigner.function.Estimate;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;

/**
 * A measurement of the distances between a mixture and the two exact evolutions; see {@link ResidualEstimator} for the method.
 *
 * <p>An observer of the packets at equally spaced times, in the order of time, always of the same packets in the same order; a time
 * that is shown a second time is skipped. The trapezoidal rule in time has an error of the order (h/τ)², τ the time in which packets
 * move: h ≤ 0.05 τ_H leaves some 1e-3 of the distance. Packets of different batches must be independent.
 *
 * <p>Cost of a time: 4 multiply-adds for each packet and node of its patch (some ten microseconds a packet) and for each batch two
 * evolutions of a field. Belongs to one thread.
 */
public final class ResidualObserver implements Observer<MixtureView> {
    /** How much weight of the packets may lie outside the grid. */
    private static final double LEAKAGE = 1e-6;

    /** A sample departs further once in 10¹⁵ times, and small samples of heavy-tailed squares more often. */
    private static final double STANDARD_ERRORS = 8;

    /** Of the standard deviations of the state: what a state on a grid and the bias 1/N of covariances of few packets explain. */
    private static final double SLACK = 1e-3;

    private final ResidualRates rates;
    private final ExactPair exact;
    private final DuhamelSum quantum;
    private final DuhamelSum classical;
    private final double[] batchWeights;
    private double time = Double.NaN;
    private double spacing = Double.NaN;
    private int size;
    private long count;

    /** The residuals of each batch at the last time. */
    private final double[][] lastQuantum;

    private final double[][] lastClassical;

    ResidualObserver(ResidualRates rates, ExactPair exact, DuhamelSum quantum, DuhamelSum classical) {
        this.rates = rates;
        this.exact = exact;
        this.quantum = quantum;
        this.classical = classical;
        this.batchWeights = new double[quantum.count()];
        this.lastQuantum = new double[quantum.count()][quantum.batch(0).length];
        this.lastClassical = new double[quantum.count()][quantum.batch(0).length];
    }

    /**
     * Takes the packets at the next time.
     *
     * @param now the time, one spacing after the last one; equal to the last one: nothing happens
     * @param mixture the packets, of one degree of freedom, borrowed
     * @throws IllegalArgumentException if the times are not equally spaced, the number of packets is another or smaller than that of
     *     the batches, or they have several degrees of freedom
     * @throws IllegalArgumentException at the first time, if means or covariances of the mixture are not those of the initial state
     *     within eight standard errors and 1e-3 of its standard deviations
     * @throws PlanckMismatchException if ħ is not that of the initial state
     * @throws NumericalFailureException if the exact states leave their grid, or packets of more than 1e-6 of the weight do
     */
    @Override
    public void observe(double now, MixtureView mixture) {
        require(now, Objects.requireNonNull(mixture, "mixture"));
        if (now == time) {
            return;
        }
        double step = now - time;
        if (count > 0) {
            for (int b = 0; b < batchWeights.length; b++) {
                addScaled(0.5 * step, lastQuantum[b], quantum.batch(b));
                addScaled(0.5 * step, lastClassical[b], classical.batch(b));
            }
            quantum.advance(time, step);
            classical.advance(time, step);
            exact.advance(time, step);
        }
        if (count == 0) {
            Arrays.fill(batchWeights, 0);
        }
        double lost = 0;
        for (int b = 0; b < batchWeights.length; b++) {
            int from = (int) ((long) size * b / batchWeights.length);
            int to = (int) ((long) size * (b + 1) / batchWeights.length);
            lost += rates.gather(mixture, from, to);
            if (count == 0) {
                for (int n = from; n < to; n++) {
                    batchWeights[b] += mixture.weight(n);
                }
            }
            if (!(batchWeights[b] < 1)) {
                throw new IllegalArgumentException(
                        "mixture: batch " + b + " of " + batchWeights.length + " has the weight " + batchWeights[b]
                                + ", must be below 1; leaving one batch out must leave some weight");
            }
            Arrays.fill(lastQuantum[b], 0);
            Arrays.fill(lastClassical[b], 0);
            rates.addQuantum(1, lastQuantum[b]);
            rates.addClassical(1, lastClassical[b]);
            if (count > 0) {
                addScaled(0.5 * step, lastQuantum[b], quantum.batch(b));
                addScaled(0.5 * step, lastClassical[b], classical.batch(b));
            }
        }
        if (!(lost <= LEAKAGE)) {
            throw new NumericalFailureException(now, count, "weight of packets outside the grid", lost, LEAKAGE);
        }
        if (count > 0) {
            spacing = step;
        }
        time = now;
        count++;
    }

    private void require(double now, MixtureView mixture) {
        if (!Double.isFinite(now) || (count > 0 && now < time)) {
            throw new IllegalArgumentException(
                    "time = " + now + ": must be finite and not before the last time, " + time);
        }
        if (count > 1 && now != time && !(Math.abs(now - time - spacing) <= 1e-6 * spacing)) {
            throw new IllegalArgumentException(
                    "time = " + now + ": must be " + (time + spacing) + ", one spacing after the last time, " + time);
        }
        if (mixture.degreesOfFreedom() != 1) {
            throw new IllegalArgumentException("degreesOfFreedom() = " + mixture.degreesOfFreedom() + ": must be 1");
        }
        PlanckMismatchException.requireSame("residual estimate", rates.hbar(), mixture.hbar());
        if (count == 0 && mixture.size() < batchWeights.length) {
            throw new IllegalArgumentException("size() = " + mixture.size() + ": must be at least "
                    + batchWeights.length + ", the number of batches");
        }
        if (count > 0 && mixture.size() != size) {
            throw new IllegalArgumentException(
                    "size() = " + mixture.size() + ": must be " + size + " as at the times before");
        }
        size = mixture.size();
        if (count == 0) {
            requireSample(mixture);
        }
    }

    /** Δ(0) = 0 is assumed: the mixture has to be a sample of the initial state. */
    private void requireSample(MixtureView mixture) {
        WignerFunction initial = quantumState();
        Covariance covariance = initial.covariance();
        double sx = Math.sqrt(covariance.xx());
        double sp = Math.sqrt(covariance.pp());
        requireSame("<x>", mixture.mean(0), initial.meanX(), sx);
        requireSame("<p>", mixture.mean(1), initial.meanP(), sp);
        requireSame("var x", mixture.covariance(0, 0), covariance.xx(), covariance.xx());
        requireSame("cov x p", mixture.covariance(0, 1), covariance.xp(), sx * sp);
        requireSame("var p", mixture.covariance(1, 1), covariance.pp(), covariance.pp());
    }

    private static void requireSame(String what, Expectation found, double exact, double unit) {
        double allowed = STANDARD_ERRORS * found.standardError() + SLACK * unit;
        if (!(Math.abs(found.value() - exact) <= allowed)) {
            throw new IllegalArgumentException("mixture: has " + what + " = " + found.value() + " +- "
                    + found.standardError() + ", must be a sample of the initial state, which has " + exact);
        }
    }

    private static void addScaled(double factor, double[] source, double[] target) {
        for (int index = 0; index < target.length; index++) {
            target[index] += factor * source[index];
        }
    }

    /**
     * ‖ρ̃ − ρ‖_Tr at the last time, without the factor ½.
     *
     * @return the norm; its error is the sum of the discretisation error of {@link TraceNorm}, the standard error, and the amount by
     *     which sampling noise raises a norm, the last two from leaving out one batch after the other
     * @throws IllegalStateException if nothing was observed
     */
    public Estimate quantum() {
        requireObserved();
        return quantum.norm(
                field -> TraceNorm.ofWeylSymbol(field, rates.hbar()),
                field -> TraceNorm.value(field, rates.hbar()),
                batchWeights);
    }

    /**
     * ‖W[ρ̃] − f‖_L1 at the last time, without the factor ½.
     *
     * @return the norm with its error, made as for {@link #quantum()}
     * @throws IllegalStateException if nothing was observed
     */
    public Estimate classical() {
        requireObserved();
        return classical.norm(L1Norm::of, L1Norm::value, batchWeights);
    }

    /**
     * Δ = W[ρ̃] − W[ρ] at the last time.
     *
     * @return the field
     */
    public PhaseSpaceField quantumDifference() {
        return quantum.total();
    }

    /**
     * Δ_c = W[ρ̃] − f at the last time.
     *
     * @return the field
     */
    public PhaseSpaceField classicalDifference() {
        return classical.total();
    }

    /**
     * The exact quantum state ρ at the last time.
     *
     * @return W[ρ]
     * @throws org.moyal.core.error.ResolutionException if it does not fit the grid any more
     */
    public WignerFunction quantumState() {
        return exact.quantum();
    }

    /**
     * The exact classical density at the last time.
     *
     * @return f
     */
    public ClassicalDensity classicalDensity() {
        return exact.classical();
    }

    /**
     * The mixture without most of its sampling noise, ρ̃ = ρ + Δ: its moments are good to a fraction of Δ.
     *
     * @return W[ρ̃]
     * @throws org.moyal.core.error.ResolutionException if it does not fit the grid
     */
    public WignerFunction mixture() {
        WignerFunction state = exact.quantum();
        double[] values = state.values();
        addScaled(1, quantum.total().values(), values);
        return WignerFunction.ofValues(state.grid(), state.hbar(), values);
    }

    private void requireObserved() {
        if (count == 0) {
            throw new IllegalStateException(
                    "nothing observed: a distance needs the packets at their first time at least");
        }
    }

    @Override
    public String toString() {
        return count == 0
                ? "residual estimate, nothing observed"
                : "residual estimate at t = " + time + ": trace norm " + quantum() + ", L1 norm " + classical();
    }
}
