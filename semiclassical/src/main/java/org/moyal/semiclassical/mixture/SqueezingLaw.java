// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.Objects;
import org.moyal.core.error.FrictionException;
import org.moyal.core.law.LinearLindblad;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * The numbers that the motion of not-too-squeezed packets needs, in the units of σ*: rates a = 1/τ_H and κ′, diffusion D̄.
 *
 * <p>z &gt; 1: the generator g = κ′(σ̄ − σ̄⁻¹), κ′ = κ/(1 − z⁻²), κ = 1/(rτ_H), contracts every covariance towards σ*. For z = 1, and
 * within 1e-6 of it, where κ′ would be stiff, all packets keep σ*.
 */
final class SqueezingLaw {

    /** Below z − 1 = this the packets are taken as those of z = 1; they differ from σ* by as much at most. */
    private static final double DEGENERATE = 1e-6;

    private final HarmonicFrame frame;
    private final LinearLindblad noise;
    private final double z;

    SqueezingLaw(HarmonicFrame frame, LinearLindblad noise) {
        this.frame = Objects.requireNonNull(frame, "frame");
        this.noise = Objects.requireNonNull(noise, "noise");
        FrictionException.requireNone("packets that stay pure and not too squeezed", noise.friction());
        double squeezing = frame.squeezing(noise);
        if (!(squeezing <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "noise = " + noise
                            + ": must diffuse in every direction of phase space, D_xx D_pp > D_xp^2; no squeezing bound holds otherwise");
        }
        this.z = squeezing;
    }

    HarmonicFrame frame() {
        return frame;
    }

    LinearLindblad noise() {
        return noise;
    }

    /** z ≥ 1. */
    double squeezing() {
        return z;
    }

    /** Whether all packets keep σ*. */
    boolean isDegenerate() {
        return z - 1 < DEGENERATE;
    }

    /** a = 1/τ_H. */
    double rate() {
        return 1 / frame.time();
    }

    /** κ′, for z &gt; 1. */
    double contraction() {
        if (isDegenerate()) {
            throw new IllegalStateException("z = " + z + ": all packets keep sigma*, there is no contraction");
        }
        return 1 / (frame.ratio(noise) * frame.time() * (1 - 1 / (z * z)));
    }

    /** √σ*_xx, the unit of x. */
    double positionUnit() {
        return Math.sqrt(frame.referencePositionVariance());
    }

    /** √σ*_pp, the unit of p. */
    double momentumUnit() {
        return Math.sqrt(frame.referenceMomentumVariance());
    }

    double barredXx() {
        return noise.dxx() / frame.referencePositionVariance();
    }

    double barredXp() {
        return noise.dxp() * 2 / frame.hbar();
    }

    double barredPp() {
        return noise.dpp() / frame.referenceMomentumVariance();
    }
}
