// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.PhaseSpaceExtent;

/**
 * A superposition of Gaussian packets, ψ = N Σ_j c_j ψ_j, normalised by the closed form of the overlaps.
 *
 * <p>Each pair of packets contributes to W a Gaussian halfway between them, with fringes across the line that joins them;
 * see {@link #density}.
 */
public final class GaussianSuperposition implements PureState, PhaseSpaceDensity {
    private final List<GaussianPacket> packets;
    private final List<Complex> weights;
    private final double hbar;

    private GaussianSuperposition(List<GaussianPacket> packets, List<Complex> weights) {
        this.packets = packets;
        this.weights = weights;
        this.hbar = packets.get(0).hbar();
    }

    /**
     * The normalised superposition N Σ_j c_j ψ_j.
     *
     * @param packets the packets ψ_j, at least one, of one ħ
     * @param weights the weights c_j, finite, as many; their common factor does not matter, as the sum is normalised
     * @return the superposition
     * @throws IllegalArgumentException if the lists are empty or of different lengths, a weight is not finite, or the sum
     *     vanishes to rounding error
     * @throws PlanckMismatchException if the packets differ in ħ
     */
    public static GaussianSuperposition of(List<GaussianPacket> packets, List<Complex> weights) {
        Objects.requireNonNull(packets, "packets");
        Objects.requireNonNull(weights, "weights");
        if (packets.isEmpty() || packets.size() != weights.size()) {
            throw new IllegalArgumentException("weights.size() = " + weights.size() + ": must equal packets.size() = "
                    + packets.size() + " and be at least 1");
        }
        for (int j = 0; j < packets.size(); j++) {
            Arguments.finite("weights[" + j + "].real", weights.get(j).getReal());
            Arguments.finite("weights[" + j + "].imaginary", weights.get(j).getImaginary());
            PlanckMismatchException.requireSame(
                    "superposition", packets.get(0).hbar(), packets.get(j).hbar());
        }
        double total = 0;
        double separate = 0;
        for (int j = 0; j < packets.size(); j++) {
            separate += weights.get(j).norm();
            for (int k = 0; k < packets.size(); k++) {
                total += weights.get(j)
                        .conj()
                        .multiply(weights.get(k))
                        .multiply(overlap(packets.get(j), packets.get(k)))
                        .getReal();
            }
        }
        if (!(total > 0x1p-40 * separate)) {
            throw new IllegalArgumentException("norm of the superposition = " + total
                    + ": must be above 2^-40 of the sum of |c|^2 = " + separate + ", the packets cancel");
        }
        double factor = 1 / Math.sqrt(total);
        return new GaussianSuperposition(
                List.copyOf(packets),
                weights.stream().map(c -> c.multiply(factor)).toList());
    }

    /**
     * The cat state N [G(x₀, p₀) + e^(iφ) G(−x₀, −p₀)] of two coherent states.
     *
     * <p>W = N² [g(x−x₀, p−p₀) + g(x+x₀, p+p₀) + 2g(x, p) cos(2(px₀ − xp₀)/ħ + φ)], g the density of the ground state,
     * N² = 1/(2 + 2 cos φ exp(−x₀²/ℓ² − p₀²ℓ²/ħ²)).
     *
     * @param x0 x₀, finite
     * @param p0 p₀, finite
     * @param phase φ, finite: 0 even cat, π odd cat
     * @param length ℓ, the width of both packets, above 0
     * @param hbar ħ, above 0
     * @return the cat state
     * @throws IllegalArgumentException if an argument is out of range, or the two packets cancel
     */
    public static GaussianSuperposition cat(double x0, double p0, double phase, double length, double hbar) {
        Arguments.finite("phase", phase);
        return of(
                List.of(new GaussianPacket(x0, p0, length, hbar), new GaussianPacket(-x0, -p0, length, hbar)),
                List.of(Complex.ONE, Complex.ofCartesian(Math.cos(phase), Math.sin(phase))));
    }

    /** ⟨a|b⟩ in closed form. */
    private static Complex overlap(GaussianPacket a, GaussianPacket b) {
        double sa = a.width() * a.width();
        double sb = b.width() * b.width();
        double dx = b.x0() - a.x0();
        double dk = (b.p0() - a.p0()) / a.hbar();
        double sum = sa + sb;
        double modulus =
                Math.sqrt(2 * a.width() * b.width() / sum) * Math.exp(-0.5 * (dx * dx + dk * dk * sa * sb) / sum);
        // Mean wave number, weighted as the product of the two packets weighs them.
        double phase = -(a.p0() * sa + b.p0() * sb) / sum * dx / a.hbar();
        return Complex.ofCartesian(modulus * Math.cos(phase), modulus * Math.sin(phase));
    }

    /**
     * Returns the packets ψ_j.
     *
     * @return an unmodifiable list
     */
    public List<GaussianPacket> components() {
        return packets;
    }

    /**
     * Returns the normalised weights N c_j.
     *
     * @return an unmodifiable list, in the order of {@link #components}
     */
    public List<Complex> weights() {
        return weights;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    @Override
    public Complex amplitude(double x) {
        double re = 0;
        double im = 0;
        for (int j = 0; j < packets.size(); j++) {
            var term = weights.get(j).multiply(packets.get(j).amplitude(x));
            re += term.getReal();
            im += term.getImaginary();
        }
        return Complex.ofCartesian(re, im);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Exact sum over all pairs of packets; O(n²) operations for n packets.
     */
    @Override
    public double density(double x, double p) {
        return blurredDensity(x, p, 0);
    }

    /**
     * Returns W convolved in p with a normalised Gaussian of a given variance, which is W after decoherence: momentum
     * diffusion multiplies ⟨x+y|ρ|x−y⟩ by exp(−2y²v/ħ²).
     *
     * @param x the position
     * @param p the momentum
     * @param momentumVariance v, at least 0
     * @return the density, 1/action
     * @throws IllegalArgumentException if the variance is negative or not finite
     */
    public double blurredDensity(double x, double p, double momentumVariance) {
        if (!(momentumVariance >= 0 && momentumVariance <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "momentumVariance = " + momentumVariance + ": must be finite and at least 0");
        }
        double sum = 0;
        for (int j = 0; j < packets.size(); j++) {
            sum += pair(j, j, x, p, momentumVariance);
            for (int k = 0; k < j; k++) {
                sum += 2 * pair(j, k, x, p, momentumVariance);
            }
        }
        return sum;
    }

    /** Re (1/πħ) c_j c_k* ∫dy ψ_j(x+y) ψ_k*(x−y) e^(−2ipy/ħ − 2vy²/ħ²). */
    private double pair(int j, int k, double x, double p, double variance) {
        var a = packets.get(j);
        var b = packets.get(k);
        var c = weights.get(j).multiply(weights.get(k).conj());
        double sa = a.width() * a.width();
        double sb = b.width() * b.width();
        double u = x - a.x0();
        double v = x - b.x0();
        // Exponent −α(y − y₀)² + …: α from the widths and the blur.
        double sharp = 0.5 / sa + 0.5 / sb;
        double blur = 2 * variance / (hbar * hbar);
        double alpha = sharp + blur;
        double slope = v / sb - u / sa;
        double wave = (a.p0() + b.p0() - 2 * p) / hbar;
        // −u²/2s_a² − v²/2s_b² + slope²/4α, without the cancellation of its terms far out.
        double decay = -0.5 * (u + v) * (u + v) / (sa + sb)
                - 0.25 * slope * slope * blur / (alpha * sharp)
                - 0.25 * wave * wave / alpha;
        double phase = (a.p0() * u - b.p0() * v) / hbar + slope * wave / (2 * alpha);
        double modulus = Math.exp(decay) / (Math.PI * hbar * Math.sqrt(a.width() * b.width() * alpha));
        return modulus * (c.getReal() * Math.cos(phase) - c.getImaginary() * Math.sin(phase));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The union of the boxes of all pairs: pair (j, k) is a Gaussian around the midpoint with the squared widths
     * (s_j² + s_k²)/2 in x and ħ²(1/s_j² + 1/s_k²)/2 in p. Each is cut where its share falls below the tolerance, divided
     * by the number of pairs, relative to the largest |W| at the packets and midpoints.
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        Arguments.tolerance(tolerance);
        int n = packets.size();
        double peak = 0;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                peak = Math.max(peak, Math.abs(density(midX(j, k), midP(j, k))));
            }
        }
        PhaseSpaceExtent box = null;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                double share =
                        (j == k ? 1 : 2) * weights.get(j).abs() * weights.get(k).abs() / (Math.PI * hbar);
                double excess = Math.log(share * n * (n + 1) / (2 * tolerance * peak));
                if (excess > 0) {
                    double sa = Math.pow(packets.get(j).width(), 2);
                    double sb = Math.pow(packets.get(k).width(), 2);
                    var cell = PhaseSpaceExtent.around(
                            midX(j, k),
                            midP(j, k),
                            Math.sqrt(0.5 * (sa + sb) * excess),
                            hbar * Math.sqrt(0.5 * (1 / sa + 1 / sb) * excess));
                    box = box == null ? cell : box.union(cell);
                }
            }
        }
        if (box == null) {
            throw new IllegalStateException("superposition: must have a packet above the tolerance " + tolerance);
        }
        return box;
    }

    private double midX(int j, int k) {
        return 0.5 * (packets.get(j).x0() + packets.get(k).x0());
    }

    private double midP(int j, int k) {
        return 0.5 * (packets.get(j).p0() + packets.get(k).p0());
    }

    @Override
    public String toString() {
        var text = new StringBuilder("superposition, hbar = ").append(hbar);
        for (int j = 0; j < packets.size(); j++) {
            var g = packets.get(j);
            text.append("\n  ").append(weights.get(j)).append(" at (x, p) = (").append(g.x0());
            text.append(", ").append(g.p0()).append("), width ").append(g.width());
        }
        return text.toString();
    }
}
