// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import java.util.Objects;
import org.moyal.core.run.Observer;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.wigner.function.Estimate;

/**
 * The a-posteriori bound of a mixture's distance to the exact evolutions: ‖ρ̃ − ρ‖_Tr ≤ ∫₀ᵗ E[quantum error] ds and
 * ‖W[ρ̃] − f‖_L1 ≤ ∫₀ᵗ E[classical error] ds with the exact one-packet errors of {@link HarmonicError}, averaged over the packets.
 *
 * <p>It needs no sup-norm of a derivative of V, only that packets stay pure and the noise positive along the sampled paths. It is
 * as rigorous as its averages: the error given with a value is the standard error of the sample (the integrals along the N paths are
 * independent) plus the error of the trapezoidal rule in time, |I_h − I_2h|/3 (all of I_h after a single interval), plus the quadrature errors.
 *
 * <p>An observer of the mixture at output times, in the order of time, always of the same N packets; a time that is shown a second
 * time (a resumed run shows its first time again) is skipped. Belongs to one thread. Memory 64 bytes a packet.
 */
public final class APosterioriBound implements Observer<MixtureView> {
    private final HarmonicError error;
    private double[] weights = {};
    private final PathIntegral quantum = new PathIntegral();
    private final PathIntegral classical = new PathIntegral();

    private APosterioriBound(HarmonicError error) {
        this.error = error;
    }

    /**
     * A bound that has seen nothing yet.
     *
     * @param error the one-packet error, of the model that the packets move in
     * @return the bound
     */
    public static APosterioriBound of(HarmonicError error) {
        return new APosterioriBound(Objects.requireNonNull(error, "error"));
    }

    /**
     * Takes the packets at the next time.
     *
     * @param time the time, above that of the last call; equal: nothing happens
     * @param mixture the packets, borrowed
     * @throws IllegalArgumentException if the time is before the last one or not finite, a packet is mixed, or the number of packets
     *     or of their degrees of freedom is another
     */
    @Override
    public void observe(double time, MixtureView mixture) {
        Objects.requireNonNull(mixture, "mixture");
        boolean first = quantum.count() == 0;
        if (!Double.isFinite(time) || (!first && time < quantum.time())) {
            throw new IllegalArgumentException(
                    "time = " + time + ": must be finite and not before the last time, " + quantum.time());
        }
        if (!first && time == quantum.time()) {
            return;
        }
        int size = mixture.size();
        if (!first && size != weights.length) {
            throw new IllegalArgumentException(
                    "size() = " + size + ": must be " + weights.length + " as at the times before");
        }
        var errors = error.errors(mixture);
        var rateQuantum = new double[size];
        var rateClassical = new double[size];
        var weight = new double[size];
        double spreadQuantum = 0;
        double spreadClassical = 0;
        for (int n = 0; n < size; n++) {
            errors.evaluate(mixture, n);
            weight[n] = mixture.weight(n);
            rateQuantum[n] = errors.quantum();
            rateClassical[n] = errors.classical();
            spreadQuantum += weight[n] * errors.quantumError();
            spreadClassical += weight[n] * errors.classicalError();
        }
        weights = weight;
        quantum.add(time, rateQuantum, spreadQuantum);
        classical.add(time, rateClassical, spreadClassical);
    }

    /**
     * The bound of ‖ρ̃ − ρ‖_Tr at the last time.
     *
     * @return the bound with its error
     * @throws IllegalStateException if nothing was observed
     */
    public Estimate quantum() {
        return quantum.estimate(weights);
    }

    /**
     * The bound of ‖W[ρ̃] − f‖_L1 at the last time.
     *
     * @return the bound with its error
     * @throws IllegalStateException if nothing was observed
     */
    public Estimate classical() {
        return classical.estimate(weights);
    }

    @Override
    public String toString() {
        return quantum.count() == 0
                ? "a-posteriori bound, nothing observed"
                : "a-posteriori bound at t = " + quantum.time() + ": quantum " + quantum() + ", classical "
                        + classical();
    }
}
