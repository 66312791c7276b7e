// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.error.GridMismatchException;
import org.moyal.core.error.PlanckMismatchException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;
import org.moyal.core.grid.PeriodicSinc;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.law.Hamiltonian;

/**
 * A wave function ψ(x) on the nodes of an axis, normalised to Σ_i |ψ(x_i)|² Δx = 1.
 *
 * <p>Between the nodes it is the trigonometric polynomial through them; momenta reach from −πħ/Δx to πħ/Δx. Immutable.
 */
public final class WaveFunction implements Localised {
    /** How far Σ|ψ|²Δx may be from 1. It lets through rounding and the propagation of 10⁵ steps, and no lost tail. */
    public static final double NORM_TOLERANCE = 1e-8;

    private final Axis axis;
    private final double hbar;
    private final double[] re;
    private final double[] im;

    private WaveFunction(Axis axis, double hbar, double[] re, double[] im) {
        this.axis = axis;
        this.hbar = hbar;
        this.re = re;
        this.im = im;
    }

    /**
     * The wave function with the given values on the nodes.
     *
     * @param axis the axis
     * @param hbar ħ, above 0
     * @param re real parts, one for each node, copied
     * @param im imaginary parts, copied
     * @return the wave function
     * @throws IllegalArgumentException if ħ is not above 0, the lengths do not fit, a value is not finite, or
     *     Σ|ψ|²Δx differs from 1 by more than {@link #NORM_TOLERANCE}
     */
    public static WaveFunction of(Axis axis, double hbar, double[] re, double[] im) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(re, "re");
        Objects.requireNonNull(im, "im");
        var psi = unchecked(axis, hbar, re.clone(), im.clone());
        double norm = psi.norm();
        if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) {
            throw new IllegalArgumentException("norm of the wave function = " + norm + " on " + axis
                    + ": must be 1 within " + NORM_TOLERANCE + "; normalise explicitly by WaveFunction.ofUnnormalised");
        }
        return psi;
    }

    /**
     * The wave function with the given values, computed node by node.
     *
     * @param axis the axis
     * @param hbar ħ, above 0
     * @param amplitude x ↦ ψ(x)
     * @return the wave function
     * @throws IllegalArgumentException as for {@link #of(Axis, double, double[], double[])}
     */
    public static WaveFunction of(Axis axis, double hbar, DoubleFunction<Complex> amplitude) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(amplitude, "amplitude");
        var re = new double[axis.size()];
        var im = new double[axis.size()];
        for (int i = 0; i < re.length; i++) {
            var value = amplitude.apply(axis.coordinate(i));
            re[i] = value.getReal();
            im[i] = value.getImaginary();
        }
        return of(axis, hbar, re, im);
    }

    /**
     * The samples of a state that is known everywhere.
     *
     * @param axis an axis that holds the state and resolves its momenta
     * @param state the state
     * @return the wave function
     * @throws IllegalArgumentException if the part of the state outside the axis makes the norm differ from 1 by more
     *     than {@link #NORM_TOLERANCE}, or if the axis is too coarse: πħ/Δx must reach all momenta where |W| is above
     *     1e-8 of its maximum; the message names an axis that would do
     */
    public static WaveFunction of(Axis axis, PureState state) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(state, "state");
        var extent = state.extent(NORM_TOLERANCE);
        double momentum = Math.max(Math.abs(extent.pMin()), Math.abs(extent.pMax()));
        double limit = Math.PI * state.hbar() / momentum;
        if (!(axis.spacing() <= limit)) {
            throw new IllegalArgumentException("axis spacing = " + axis.spacing() + ": must be at most pi*hbar/|p| = "
                    + limit + " for the momenta of the state, which reach |p| = " + momentum
                    + "; an axis that would do is " + axisFor(state));
        }
        var psi = sampled(axis, state);
        double norm = psi.norm();
        if (!(Math.abs(norm - 1) <= NORM_TOLERANCE)) {
            throw new IllegalArgumentException("axis = " + axis + ": must hold the state, which reaches x in ["
                    + extent.xMin() + ", " + extent.xMax() + "]; the axis cuts it and leaves the norm " + norm
                    + "; an axis that would do is " + axisFor(state));
        }
        return psi;
    }

    private static WaveFunction sampled(Axis axis, PureState state) {
        var re = new double[axis.size()];
        var im = new double[axis.size()];
        for (int i = 0; i < re.length; i++) {
            var value = state.amplitude(axis.coordinate(i));
            re[i] = value.getReal();
            im[i] = value.getImaginary();
        }
        return unchecked(axis, state.hbar(), re, im);
    }

    /** The box of the state with a margin, finely enough for its momenta; wider while the norm is not yet good. */
    private static Axis axisFor(PureState state) {
        double tolerance = NORM_TOLERANCE;
        Axis axis = axisFor(state, tolerance);
        while (!(Math.abs(sampled(axis, state).norm() - 1) <= NORM_TOLERANCE) && tolerance > 1e-13) {
            tolerance *= 0.01;
            axis = axisFor(state, tolerance);
        }
        return axis;
    }

    private static Axis axisFor(PureState state, double tolerance) {
        var extent = state.extent(tolerance);
        double momentum = Math.max(Math.abs(extent.pMin()), Math.abs(extent.pMax()));
        var box = extent.scaled(1.125);
        int size = 2 * (int) Math.ceil(0.5 * 1.125 * momentum * box.width() / (Math.PI * state.hbar()));
        return Axis.of(box.xMin(), box.xMax(), Math.max(16, size));
    }

    /**
     * The wave function with the given values divided by their norm.
     *
     * @param axis the axis
     * @param hbar ħ, above 0
     * @param re real parts, copied
     * @param im imaginary parts, copied
     * @return the normalised wave function
     * @throws IllegalArgumentException if ħ is not above 0, the lengths do not fit, a value is not finite, or the norm is
     *     0 or overflows
     */
    public static WaveFunction ofUnnormalised(Axis axis, double hbar, double[] re, double[] im) {
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(re, "re");
        Objects.requireNonNull(im, "im");
        var psi = unchecked(axis, hbar, re.clone(), im.clone());
        double norm = psi.norm();
        if (!(norm > 0 && norm <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("norm of the wave function = " + norm + ": must be finite and above 0");
        }
        double factor = 1 / Math.sqrt(norm);
        for (int i = 0; i < psi.re.length; i++) {
            psi.re[i] *= factor;
            psi.im[i] *= factor;
        }
        return psi;
    }

    /**
     * The normalised superposition N Σ_j c_j ψ_j.
     *
     * @param states ψ_j, at least one, on one axis and of one ħ
     * @param weights c_j, as many
     * @return the superposition, divided by its norm
     * @throws IllegalArgumentException if the lists are empty or of different lengths, or the sum vanishes
     * @throws GridMismatchException if the axes differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public static WaveFunction superposition(List<WaveFunction> states, List<Complex> weights) {
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(weights, "weights");
        if (states.isEmpty() || states.size() != weights.size()) {
            throw new IllegalArgumentException("weights.size() = " + weights.size() + ": must equal states.size() = "
                    + states.size() + " and be at least 1");
        }
        var first = states.get(0);
        var re = new double[first.re.length];
        var im = new double[first.re.length];
        for (int j = 0; j < states.size(); j++) {
            var psi = states.get(j);
            first.requireSame(psi, "superposition");
            double a = weights.get(j).getReal();
            double b = weights.get(j).getImaginary();
            for (int i = 0; i < re.length; i++) {
                re[i] += a * psi.re[i] - b * psi.im[i];
                im[i] += a * psi.im[i] + b * psi.re[i];
            }
        }
        return ofUnnormalised(first.axis, first.hbar, re, im);
    }

    private static WaveFunction unchecked(Axis axis, double hbar, double[] re, double[] im) {
        Arguments.positive("hbar", hbar);
        if (re.length != axis.size() || im.length != axis.size()) {
            throw new IllegalArgumentException("re.length, im.length = " + re.length + ", " + im.length
                    + ": must both be axis.size() = " + axis.size());
        }
        for (int i = 0; i < re.length; i++) {
            if (!Double.isFinite(re[i]) || !Double.isFinite(im[i])) {
                throw new IllegalArgumentException("psi(x = " + axis.coordinate(i) + ") = " + re[i] + " + " + im[i]
                        + "i at node " + i + ": must be finite");
            }
        }
        return new WaveFunction(axis, hbar, re, im);
    }

    private void requireSame(WaveFunction other, String what) {
        if (!axis.equals(other.axis)) {
            throw new GridMismatchException(what, axis, other.axis);
        }
        PlanckMismatchException.requireSame(what, hbar, other.hbar);
    }

    /**
     * Returns the axis.
     *
     * @return the axis
     */
    public Axis axis() {
        return axis;
    }

    @Override
    public double hbar() {
        return hbar;
    }

    /**
     * Returns Re ψ(x_i).
     *
     * @param i the node
     * @return the real part
     */
    public double re(int i) {
        return re[Arguments.index("i", i, re.length)];
    }

    /**
     * Returns Im ψ(x_i).
     *
     * @param i the node
     * @return the imaginary part
     */
    public double im(int i) {
        return im[Arguments.index("i", i, im.length)];
    }

    /**
     * Returns |ψ(x_i)|².
     *
     * @param i the node
     * @return the probability density, 1/length
     */
    public double density(int i) {
        Arguments.index("i", i, re.length);
        return re[i] * re[i] + im[i] * im[i];
    }

    /**
     * Copies the values on all nodes, without allocating.
     *
     * @param targetRe receives the real parts
     * @param targetIm receives the imaginary parts
     */
    public void copyInto(double[] targetRe, double[] targetIm) {
        System.arraycopy(re, 0, targetRe, 0, re.length);
        System.arraycopy(im, 0, targetIm, 0, im.length);
    }

    /**
     * Returns Σ|ψ|²Δx, the total probability: 1 up to rounding and {@link #NORM_TOLERANCE}.
     *
     * @return the norm
     */
    public double norm() {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += density(i);
        }
        return sum * axis.spacing();
    }

    /**
     * Returns the inner product ⟨this|other⟩ = Σ ψ*φ Δx.
     *
     * @param other φ, on the same axis and of the same ħ
     * @return the inner product
     * @throws GridMismatchException if the axes differ
     * @throws PlanckMismatchException if the values of ħ differ
     */
    public Complex inner(WaveFunction other) {
        requireSame(other, "inner product");
        double a = 0;
        double b = 0;
        for (int i = 0; i < re.length; i++) {
            a += re[i] * other.re[i] + im[i] * other.im[i];
            b += re[i] * other.im[i] - im[i] * other.re[i];
        }
        return Complex.ofCartesian(a * axis.spacing(), b * axis.spacing());
    }

    /**
     * Returns the mean of a function of position, Σ f(x_i)|ψ(x_i)|²Δx.
     *
     * @param f f(x)
     * @return the mean
     */
    public double meanOfPosition(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += f.applyAsDouble(axis.coordinate(i)) * density(i);
        }
        return sum * axis.spacing();
    }

    /**
     * Returns ⟨x⟩.
     *
     * @return the mean position
     */
    public double meanPosition() {
        return meanOfPosition(x -> x);
    }

    /**
     * Returns ⟨x²⟩ − ⟨x⟩².
     *
     * @return the variance of position
     */
    public double positionVariance() {
        double mean = meanPosition();
        return meanOfPosition(x -> (x - mean) * (x - mean));
    }

    /**
     * Returns the mean of a function of momentum, over the discrete momenta ħ·2πj/L. The unpaired Nyquist mode of an even
     * axis counts half at each sign. O(N log N).
     *
     * @param f f(p)
     * @return the mean
     */
    public double meanOfMomentum(DoubleUnaryOperator f) {
        return MomentumSpectrum.mean(axis, hbar, re, im, f);
    }

    /**
     * Returns ⟨p⟩.
     *
     * @return the mean momentum
     */
    public double meanMomentum() {
        return meanOfMomentum(p -> p);
    }

    /**
     * Returns ⟨p²⟩ − ⟨p⟩².
     *
     * @return the variance of momentum
     */
    public double momentumVariance() {
        double mean = meanMomentum();
        return meanOfMomentum(p -> (p - mean) * (p - mean));
    }

    /**
     * Returns the mean energy ⟨p²⟩/2M + ⟨V⟩.
     *
     * @param hamiltonian the Hamiltonian
     * @return the mean energy
     * @throws IllegalArgumentException naming x, if V is not finite on a node
     */
    public double energy(Hamiltonian hamiltonian) {
        return meanOfMomentum(p -> p * p) / (2 * hamiltonian.mass())
                + meanOfPosition(hamiltonian.potential()::finiteValue);
    }

    /**
     * Returns the amplitude in momentum, φ(p) = (2πħ)^(−1/2) ∫ψ e^(−ipx/ħ) dx, O(N).
     *
     * @param p the momentum, |p| ≤ πħ/Δx
     * @return φ(p), 1/√momentum
     * @throws IllegalArgumentException if |p| is above πħ/Δx, where the samples say nothing
     */
    public Complex momentumAmplitude(double p) {
        double limit = hbar * axis.nyquist();
        if (!(Math.abs(p) <= limit * (1 + 0x1p-50))) {
            throw new IllegalArgumentException(
                    "p = " + p + ": must be at most pi*hbar/dx = " + limit + " in magnitude");
        }
        return MomentumSpectrum.amplitude(axis, p / hbar, re, im)
                .multiply(axis.spacing() / Math.sqrt(2 * Math.PI * hbar));
    }

    /**
     * Returns ψ(x) between the nodes by trigonometric interpolation, exact for resolved states; O(N).
     *
     * @param x a position within the axis
     * @return the amplitude
     * @throws IllegalArgumentException if x lies outside [min, max]
     */
    public Complex valueAt(double x) {
        if (!(x >= axis.min() && x <= axis.max())) {
            throw new IllegalArgumentException("x = " + x + ": must lie on the axis " + axis);
        }
        int nearest = (int) Math.rint((x - axis.min()) / axis.spacing());
        if (nearest < re.length && axis.coordinate(nearest) == x) {
            return Complex.ofCartesian(re[nearest], im[nearest]);
        }
        var weights = new double[re.length];
        new PeriodicSinc(axis).weights(x, weights);
        return combined(weights);
    }

    private Complex combined(double[] weights) {
        double a = 0;
        double b = 0;
        for (int i = 0; i < weights.length; i++) {
            a += weights[i] * re[i];
            b += weights[i] * im[i];
        }
        return Complex.ofCartesian(a, b);
    }

    /**
     * The same state on another axis, by trigonometric interpolation; 0 on nodes outside the present axis. O(N·N′).
     *
     * @param target the other axis
     * @return the resampled wave function
     * @throws IllegalArgumentException if the new axis cuts off a part of the state or is too coarse for its momenta, so
     *     that the norm or the weight of the momenta above πħ/Δx′ is off by more than {@link #NORM_TOLERANCE}
     */
    public WaveFunction on(Axis target) {
        double limit = hbar * target.nyquist();
        double lost = meanOfMomentum(p -> Math.abs(p) > limit ? 1 : 0);
        if (!(lost <= NORM_TOLERANCE)) {
            throw new IllegalArgumentException("axis spacing = " + target.spacing()
                    + ": must be smaller, for the probability of |p| > pi*hbar/dx = " + limit + " is " + lost + " > "
                    + NORM_TOLERANCE);
        }
        var sinc = new PeriodicSinc(axis);
        var weights = new double[re.length];
        return of(target, hbar, x -> {
            if (!axis.contains(x)) {
                return Complex.ZERO;
            }
            sinc.weights(x, weights);
            return combined(weights);
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>From bounds that hold whatever the state: |W(x, p)| ≤ (1/πħ)∫|ψ(x+y)ψ(x−y)|dy for all p, the same in momentum for
     * all x, both summed over the samples, and max|W| ≥ 1/√(2πħ·area) of the box, as ∫∫W² = 1/2πħ. The box therefore holds
     * interference between distant pieces too; it is generous by a few percent. If the state never falls below the
     * tolerance, it is the whole axis, or all momenta to ±πħ/Δx. Rounding limits useful tolerances to about 1e-13. O(N²).
     */
    @Override
    public PhaseSpaceExtent extent(double tolerance) {
        return TailBounds.of(axis.min(), axis.spacing(), hbar, re, im).extent(Arguments.tolerance(tolerance));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "wave function on %s, hbar = %.6g: <x> = %.6g +- %.6g, <p> = %.6g +- %.6g",
                axis,
                hbar,
                meanPosition(),
                Math.sqrt(positionVariance()),
                meanMomentum(),
                Math.sqrt(momentumVariance()));
    }
}
