// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.Objects;
import java.util.function.Supplier;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.topology.StagnationTracker;

/**
 * The Moyal current J = (Jx, Jp) of a Wigner function, ∂W/∂t = −∇·J.
 *
 * <p>Jx = pW/M and Jp = −(1/πħ) ∫dy [V(x+y) − V(x−y)]/(2y) ⟨x+y|ρ|x−y⟩ e^(−2ipy/ħ), for any potential: no derivative of V,
 * no series. J is linear in W. It splits into the classical part W·(p/M, −V′) and a quantum part, which has a p-component
 * only. Units: Jx in 1/(time·momentum), Jp in 1/(time·length).
 *
 * <p>Derivatives are spectral; values between the nodes are those of the trigonometric interpolants of W and Jp. Round-off
 * in W, of relative size 1e-16, is multiplied by [V(x+y) − V(x−y)]/(2y), which is large at large lags for steep
 * potentials: {@link #forceNoise} tells what remains.
 *
 * <p>Cost: one transform pair along p, O(n_x n_p log n_p); everything else is computed when first asked for. Immutable,
 * safe for any number of threads.
 *
 * <p>Source: Oliva, Kakofengitis, Steuernagel, "Anharmonic quantum mechanical systems do not feature phase space
 * trajectories", eqs. (11), (12).
 */
public final class WignerCurrent {
    private final WignerFunction wigner;
    private final double mass;
    private final Potential potential;
    private final LagMultiplier multiplier;
    private final PhaseSpaceField jp;
    private final SpectralJets jets;
    private final Supplier<PhaseSpaceField> jx = Lazy.of(this::computeJx);
    private final Supplier<PhaseSpaceField> divergence = Lazy.of(this::computeDivergence);
    private final Supplier<Noise> noise = Lazy.of(this::computeNoise);
    private final Supplier<LocalJets> localJets = Lazy.of(this::computeLocalJets);

    private WignerCurrent(WignerFunction wigner, double mass, Potential potential, LagMultiplier multiplier) {
        this.wigner = wigner;
        this.mass = mass;
        this.potential = potential;
        this.multiplier = multiplier;
        double[] w = wigner.values();
        double[] force = new LagTransform(wigner.grid(), wigner.hbar()).force(w, multiplier, 0);
        this.jp = PhaseSpaceField.ofValues(wigner.grid(), force);
        this.jets = new SpectralJets(wigner.grid(), mass, w, force);
    }

    /**
     * The current of a state under a Hamiltonian p²/2M + V(x). For a driven Hamiltonian take its {@code at(t)}.
     *
     * @param wigner the state; its grid has even numbers of nodes
     * @param hamiltonian the Hamiltonian
     * @return the current
     * @throws IllegalArgumentException naming x, if V is NaN or infinite at some x ± y, where x is a position and y a lag
     *     of the grid; if a number of nodes is odd
     */
    public static WignerCurrent of(WignerFunction wigner, Hamiltonian hamiltonian) {
        Objects.requireNonNull(wigner, "wigner");
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Potential potential = hamiltonian.potential();
        return of(wigner, hamiltonian.mass(), potential, new SecantMultiplier(potential));
    }

    static WignerCurrent of(WignerFunction wigner, double mass, Potential potential, LagMultiplier multiplier) {
        return new WignerCurrent(wigner, mass, potential, multiplier);
    }

    /**
     * Returns the state.
     *
     * @return W
     */
    public WignerFunction wigner() {
        return wigner;
    }

    /**
     * Returns the mass.
     *
     * @return M
     */
    public double mass() {
        return mass;
    }

    /**
     * Returns the potential.
     *
     * @return V
     */
    public Potential potential() {
        return potential;
    }

    /**
     * Returns the grid.
     *
     * @return the grid of the state
     */
    public PhaseSpaceGrid grid() {
        return wigner.grid();
    }

    /**
     * Returns Jx = pW/M.
     *
     * @return Jx on the grid
     */
    public PhaseSpaceField jx() {
        return jx.get();
    }

    /**
     * Returns Jp.
     *
     * @return Jp on the grid
     */
    public PhaseSpaceField jp() {
        return jp;
    }

    /**
     * Returns ∇·J = (p/M)∂W/∂x + ∂Jp/∂p = −∂W/∂t, by exact derivatives of the interpolants.
     *
     * @return ∇·J on the grid
     */
    public PhaseSpaceField divergence() {
        return divergence.get();
    }

    /**
     * Returns ∂f/∂p of any field on the grid of this current, by exact derivatives of its interpolant.
     *
     * @param field the field, for instance W or Jp
     * @return ∂f/∂p on the grid
     * @throws org.moyal.core.error.GridMismatchException if the field lives on another grid
     */
    public PhaseSpaceField momentumDerivative(PhaseSpaceField field) {
        grid().requireSame(field.grid(), "momentum derivative");
        return PhaseSpaceField.ofValues(
                grid(), new LagTransform(grid(), wigner.hbar()).derivativeAlongP(field.values()));
    }

    /**
     * Returns the classical part W·(p/M, −V′(x)).
     *
     * @return both components on the grid
     */
    public CurrentField classicalPart() {
        double[] values = wigner.values();
        for (int i = 0; i < grid().nx(); i++) {
            double slope = potential.secant(grid().x().coordinate(i), 0);
            for (int k = 0; k < grid().np(); k++) {
                values[grid().index(i, k)] *= -slope;
            }
        }
        return new CurrentField(jx(), PhaseSpaceField.ofValues(grid(), values));
    }

    /**
     * Returns the p-component of the quantum part, Jp + V′W; the x-component is zero. It is computed from
     * [V(x+y) − V(x−y)]/(2y) − V′(x), without the cancellation of the two terms, and vanishes for potentials up to degree 2.
     *
     * @return Jp + V′W on the grid
     */
    public PhaseSpaceField quantumPart() {
        return PhaseSpaceField.ofValues(
                grid(), new LagTransform(grid(), wigner.hbar()).force(wigner.values(), multiplier, 1));
    }

    /**
     * Returns W, J and their first derivatives at any point of the grid's box, exact for a state that the grid resolves.
     * O(n_x n_p).
     *
     * @param x position, inside the box of the grid
     * @param p momentum, inside the box of the grid
     * @return the values
     * @throws IllegalArgumentException if the point lies outside the box of the grid
     */
    public CurrentJet at(double x, double p) {
        requireInside(x, p);
        return jets.at(x, p);
    }

    /**
     * Returns the noise in the values of W: four rounding errors of max|W|, or more if the ends of its spectra show more.
     *
     * @return the standard deviation
     */
    public double wignerNoise() {
        return noise.get().wigner;
    }

    /**
     * Returns the round-off noise in Jp at a position. Below it the values of Jp mean nothing.
     *
     * @param x position, inside the box of the grid
     * @return the larger of the estimates at the two neighbouring nodes
     * @throws IllegalArgumentException if x lies outside the box of the grid
     */
    public double forceNoise(double x) {
        requireInside(x, grid().p().min());
        return noise.get().at(x);
    }

    /**
     * Whether J = W·(p/M, −V′) to rounding everywhere in a box: then every zero of W is a zero of J.
     *
     * @param box a box
     * @return whether |Jp + V′W| stays within eight standard deviations of the noise on all nodes in the box
     */
    public boolean isClassical(PhaseSpaceExtent box) {
        double[] values = quantumPart().values();
        for (int i = 0; i < grid().nx(); i++) {
            double x = grid().x().coordinate(i);
            double limit = 8 * noise.get().at(x);
            for (int k = 0; k < grid().np(); k++) {
                if (box.contains(x, grid().p().coordinate(k)) && Math.abs(values[grid().index(i, k)]) > limit) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the stream function Ψ(x, p) = (1/M) ∫_{p_min}^p p′W dp′ of a stationary state: Jx = ∂Ψ/∂p, Jp = −∂Ψ/∂x. The
     * lines of the current are its level lines.
     *
     * @return Ψ on the grid
     * @throws NotStationaryException if max|∇·J| exceeds 1e-8·max|∂Jp/∂p| and its noise
     */
    public PhaseSpaceField streamFunction() {
        var transform = new LagTransform(grid(), wigner.hbar());
        double divergenceMaximum = 0;
        for (double value : divergence().values()) {
            divergenceMaximum = Math.max(divergenceMaximum, Math.abs(value));
        }
        double scale = 0;
        for (double value : transform.derivativeAlongP(jp.values())) {
            scale = Math.max(scale, Math.abs(value));
        }
        double noiseMaximum = grid().p().nyquist() * noise.get().largest();
        double limit = Math.max(1e-8 * scale, noiseMaximum);
        if (!(divergenceMaximum <= limit)) {
            throw new NotStationaryException(divergenceMaximum, limit);
        }
        return PhaseSpaceField.ofValues(grid(), transform.antiderivativeAlongP(jx().values()));
    }

    /**
     * Follows the current from a point: dr/ds = J/|J| with s the length in the units of x and p taken as they are. J is
     * integrated, not J/W, which reverses its direction where W &lt; 0.
     *
     * @param x position of the start, inside the box of the grid
     * @param p momentum of the start, inside the box of the grid
     * @param scheme how far and how accurately
     * @return the line, with the reason for its end
     * @throws IllegalArgumentException if the start lies outside the box of the grid, or |J| there is below ten
     *     times its noise
     */
    public FieldLine fieldLine(double x, double p, FieldLineScheme scheme) {
        requireInside(x, p);
        boolean exact = scheme.interpolation() == FieldLineScheme.Interpolation.EXACT;
        JetSource source = exact ? jets : localJets.get();
        double floor = exact
                ? 0
                : Math.hypot(localJets.get().forceError(), localJets.get().wignerError() * p / mass);
        return new FieldLineIntegrator(source, grid().extent(), noise.get(), floor, scheme).from(x, p);
    }

    /**
     * Finds all zeros of J where the state lives: in the smallest box that holds all nodes with |W| ≥ max|W|/1000. For other
     * boxes see {@link #stagnationPoints(PhaseSpaceExtent)}.
     *
     * @return the zeros, and whether their indices add up to the winding number of the boundary
     */
    public StagnationSet stagnationPoints() {
        return stagnationPoints(SupportBox.of(grid(), wigner.values(), 1e-3));
    }

    /**
     * Finds all zeros of J in a box, with their indices, to about the accuracy that round-off in W allows (see
     * {@link org.moyal.wigner.topology.StagnationPoint#uncertainty}); where the quantum part vanishes, lines of zeros.
     *
     * <p>On p = 0 the zeros of Jp are roots of one variable. Off it W and Jp are tabulated three times finer than the grid;
     * cells in which both may vanish start Newton iterations with exact derivatives. The sum of the indices is held against
     * the winding number of the boundary, and where they differ the box is divided until the missing charge is located.
     * Cost: about 10 transforms of the grid and 1e-4 s for each Newton step on 256 × 256 nodes.
     *
     * @param box the box to search, inside that of the grid; no edge on p = 0
     * @return the zeros, and whether their indices add up to the winding number of the boundary
     * @throws IllegalArgumentException if the box is not inside the grid or has an edge on p = 0
     */
    public StagnationSet stagnationPoints(PhaseSpaceExtent box) {
        PhaseSpaceExtent whole = grid().extent();
        if (!whole.contains(box.xMin(), box.pMin()) || !whole.contains(box.xMax(), box.pMax())) {
            throw new IllegalArgumentException("box = " + box + ": must lie inside the grid, " + whole);
        }
        if (box.pMin() == 0 || box.pMax() == 0) {
            throw new IllegalArgumentException("box = " + box + ": must have no edge on p = 0, where Jx vanishes");
        }
        if (isClassical(box)) {
            return new ClassicalStagnation(this, box).find();
        }
        return new StagnationSearch(jets, localJets.get(), noise.get(), box).find();
    }

    /**
     * An observer that finds the zeros of the current in a box at every output time of a run.
     *
     * @param hamiltonian the Hamiltonian of the run
     * @param box the box to search, inside the grid; no edge on p = 0
     * @return the tracker, for one run
     */
    public static StagnationTracker<WignerView> tracker(Hamiltonian hamiltonian, PhaseSpaceExtent box) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        Objects.requireNonNull(box, "box");
        return StagnationTracker.of(
                (time, view) -> of(view.snapshot(), hamiltonian).stagnationPoints(box));
    }

    private void requireInside(double x, double p) {
        if (!grid().extent().contains(x, p)) {
            throw new IllegalArgumentException(
                    "(x, p) = (" + x + ", " + p + "): must lie inside the grid, " + grid().extent());
        }
    }

    private PhaseSpaceField computeJx() {
        double[] values = wigner.values();
        for (int i = 0; i < grid().nx(); i++) {
            for (int k = 0; k < grid().np(); k++) {
                values[grid().index(i, k)] *= grid().p().coordinate(k) / mass;
            }
        }
        return PhaseSpaceField.ofValues(grid(), values);
    }

    private PhaseSpaceField computeDivergence() {
        var transform = new LagTransform(grid(), wigner.hbar());
        double[] result = transform.derivativeAlongP(jp.values());
        double[] slope = transform.derivativeAlongX(wigner.values());
        for (int i = 0; i < grid().nx(); i++) {
            for (int k = 0; k < grid().np(); k++) {
                int index = grid().index(i, k);
                result[index] = Math.fma(grid().p().coordinate(k) / mass, slope[index], result[index]);
            }
        }
        return PhaseSpaceField.ofValues(grid(), result);
    }

    private Noise computeNoise() {
        var transform = new LagTransform(grid(), wigner.hbar());
        double[] w = wigner.values();
        double inWigner = transform.wignerNoise(w);
        return new Noise(grid().x(), inWigner, transform.forceNoise(w, inWigner, multiplier));
    }

    private LocalJets computeLocalJets() {
        return new LocalJets(mass, PhaseSpaceField.ofValues(grid(), wigner.values()), jp);
    }

    SpectralJets jets() {
        return jets;
    }

    Noise noise() {
        return noise.get();
    }

    @Override
    public String toString() {
        return "Moyal current, M = " + mass + ", of " + wigner;
    }
}
