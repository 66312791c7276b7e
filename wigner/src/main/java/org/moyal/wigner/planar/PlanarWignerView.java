// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.wigner.function.WignerFunction;

/**
 * A Wigner function of two degrees of freedom on a grid as it can be read: W(x₁, x₂, p₁, p₂), normalised to
 * ∫ W d²x d²p = 1, in units of 1/action².
 *
 * <p>A view may be borrowed: what an observer receives during a run shows the running buffers and is valid during that
 * call only. {@link #snapshot()} keeps it. A {@link PlanarWignerFunction} is a view that owns its values and never changes.
 *
 * <p>All integrals are plain sums over the nodes, O(number of nodes), exact to rounding for a function that its grid
 * resolves; the one exception is the negativity, whose integrand has kinks.
 */
public interface PlanarWignerView {

    /**
     * Returns the grid.
     *
     * @return the grid, shape n_x1 × n_x2 × n_p1 × n_p2
     */
    PlanarGrid grid();

    /**
     * Returns ħ.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * Copies the values at one point (x₁, x₂).
     *
     * @param i1 index of the first position
     * @param i2 index of the second position
     * @param target receives W for all momenta, row-major with p₂ contiguous; at least n_p1·n_p2 elements
     * @throws IndexOutOfBoundsException if an index is out of range or the target is too short
     */
    void plane(int i1, int i2, double[] target);

    /**
     * The value at a node.
     *
     * @param i1 index of the first position, 0 … n_x1 − 1
     * @param i2 index of the second position, 0 … n_x2 − 1
     * @param k1 index of the first momentum, 0 … n_p1 − 1
     * @param k2 index of the second momentum, 0 … n_p2 − 1
     * @return W(x₁, x₂, p₁, p₂)
     * @throws IndexOutOfBoundsException if an index is out of range
     */
    double value(int i1, int i2, int k1, int k2);

    /**
     * All values, row-major with p₂ contiguous.
     *
     * @return a new array
     */
    double[] values();

    /**
     * A Wigner function with the values of this moment.
     *
     * @return an immutable copy; this object itself if it is immutable
     */
    PlanarWignerFunction snapshot();

    /**
     * The norm ∫ W d²x d²p, one for every state.
     *
     * @return the norm
     */
    default double norm() {
        return PlanarSums.overNodes(this, w -> w) * grid().cellVolume();
    }

    /**
     * The purity Tr ρ² = (2πħ)² ∫ W² d²x d²p: one for pure states, below one for mixed ones.
     *
     * @return the purity
     */
    default double purity() {
        double unit = 2 * Math.PI * hbar();
        return unit * unit * PlanarSums.overNodes(this, w -> w * w) * grid().cellVolume();
    }

    /**
     * The lowest value on the nodes; at or above −1/(πħ)².
     *
     * @return the lowest value
     */
    default double minimum() {
        return PlanarSums.extreme(this, Math::min);
    }

    /**
     * The highest value on the nodes; at or below 1/(πħ)².
     *
     * @return the highest value
     */
    default double maximum() {
        return PlanarSums.extreme(this, Math::max);
    }

    /**
     * The negativity volume ∫ (|W| − W)/2 d²x d²p by the plain sum over the nodes. The kinks of |W| limit it to an
     * error that falls as the square of the spacing, a few per cent of the volume on grids of some tens of nodes an axis.
     *
     * @return the negativity volume, at least 0
     */
    default double negativity() {
        return PlanarSums.overNodes(this, w -> Math.max(-w, 0)) * grid().cellVolume();
    }

    /**
     * The density of positions, ∫ W d²p = ⟨x₁x₂|ρ|x₁x₂⟩.
     *
     * @return n_x1·n_x2 values, element i₁·n_x2 + i₂
     */
    default double[] positionMarginal() {
        return PlanarSums.positions(this);
    }

    /**
     * The density of momenta, ∫ W d²x = ⟨p₁p₂|ρ|p₁p₂⟩.
     *
     * @return n_p1·n_p2 values, element k₁·n_p2 + k₂
     */
    default double[] momentumMarginal() {
        return PlanarSums.momenta(this);
    }

    /**
     * The mean of the first position.
     *
     * @return ⟨x₁⟩
     */
    default double meanX1() {
        return PlanarSums.mean(
                        grid().first().x(),
                        PlanarSums.projected(positionMarginal(), grid().first().nx()))
                * grid().second().x().spacing();
    }

    /**
     * The mean of the second position.
     *
     * @return ⟨x₂⟩
     */
    default double meanX2() {
        int n = grid().second().nx();
        return PlanarSums.mean(grid().second().x(), PlanarSums.projectedOnSecond(positionMarginal(), n))
                * grid().first().x().spacing();
    }

    /**
     * The mean of the first momentum.
     *
     * @return ⟨p₁⟩
     */
    default double meanP1() {
        return PlanarSums.mean(
                        grid().first().p(),
                        PlanarSums.projected(momentumMarginal(), grid().first().np()))
                * grid().second().p().spacing();
    }

    /**
     * The mean of the second momentum.
     *
     * @return ⟨p₂⟩
     */
    default double meanP2() {
        int n = grid().second().np();
        return PlanarSums.mean(grid().second().p(), PlanarSums.projectedOnSecond(momentumMarginal(), n))
                * grid().first().p().spacing();
    }

    /**
     * The mean energy ∫ H W d²x d²p; the Weyl symbol of p₁²/2M₁ + p₂²/2M₂ + V(x₁, x₂) is the function itself.
     *
     * @param hamiltonian the law
     * @return ⟨H⟩
     * @throws IllegalArgumentException if the potential is not finite on a node
     */
    default double energy(PlanarHamiltonian hamiltonian) {
        PhaseSpaceGrid first = grid().first();
        PhaseSpaceGrid second = grid().second();
        Axis x1 = first.x();
        Axis x2 = second.x();
        double potential = 0;
        double[] density = positionMarginal();
        for (int i = 0; i < density.length; i++) {
            double a = x1.coordinate(i / x2.size());
            double b = x2.coordinate(i % x2.size());
            potential += hamiltonian.potential().finiteValue(a, b) * density[i];
        }
        double kinetic = 0;
        double[] momenta = momentumMarginal();
        for (int k = 0; k < momenta.length; k++) {
            double a = first.p().coordinate(k / second.np());
            double b = second.p().coordinate(k % second.np());
            kinetic += (a * a / (2 * hamiltonian.firstMass()) + b * b / (2 * hamiltonian.secondMass())) * momenta[k];
        }
        return potential * x1.spacing() * x2.spacing()
                + kinetic * first.p().spacing() * second.p().spacing();
    }

    /**
     * The first degree of freedom by itself, ∫∫ W dx₂ dp₂, at the default tolerance.
     *
     * @return W₁(x₁, p₁)
     * @throws org.moyal.core.error.ResolutionException if its tails relative to its peak are above 1e-6
     */
    default WignerFunction first() {
        return first(WignerFunction.DEFAULT_TOLERANCE);
    }

    /**
     * The first degree of freedom by itself, ∫∫ W dx₂ dp₂.
     *
     * @param tolerance largest tail relative to the peak of W₁, and error of its norm, between 0 and 1
     * @return W₁(x₁, p₁)
     * @throws org.moyal.core.error.ResolutionException if a tail is above the tolerance
     */
    default WignerFunction first(double tolerance) {
        return WignerFunction.ofValues(grid().first(), hbar(), PlanarSums.first(this), tolerance);
    }

    /**
     * The second degree of freedom by itself, ∫∫ W dx₁ dp₁, at the default tolerance.
     *
     * @return W₂(x₂, p₂)
     * @throws org.moyal.core.error.ResolutionException if its tails relative to its peak are above 1e-6
     */
    default WignerFunction second() {
        return second(WignerFunction.DEFAULT_TOLERANCE);
    }

    /**
     * The second degree of freedom by itself, ∫∫ W dx₁ dp₁.
     *
     * @param tolerance largest tail relative to the peak of W₂, and error of its norm, between 0 and 1
     * @return W₂(x₂, p₂)
     * @throws org.moyal.core.error.ResolutionException if a tail is above the tolerance
     */
    default WignerFunction second(double tolerance) {
        return WignerFunction.ofValues(grid().second(), hbar(), PlanarSums.second(this), tolerance);
    }

    /**
     * The purity Tr ρ₁² = 2πħ ∫∫ W₁² dx₁ dp₁ of the first degree of freedom by itself. For a pure state of both it is the purity
     * of the second too, and 1 − Tr ρ₁², the linear entropy, measures their entanglement.
     *
     * @return the purity
     */
    default double firstPurity() {
        return PlanarSums.purity(PlanarSums.first(this), grid().first(), hbar());
    }

    /**
     * The purity Tr ρ₂² = 2πħ ∫∫ W₂² dx₂ dp₂ of the second degree of freedom by itself.
     *
     * @return the purity
     */
    default double secondPurity() {
        return PlanarSums.purity(PlanarSums.second(this), grid().second(), hbar());
    }
}
