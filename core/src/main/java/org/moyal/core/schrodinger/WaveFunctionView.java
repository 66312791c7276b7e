// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.grid.Axis;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.state.WaveFunction;

/**
 * A wave function ψ(x) as an observer of a run sees it: borrowed, valid during the call only. {@link #snapshot()} keeps
 * it, and what is not offered here is asked of the snapshot.
 */
public interface WaveFunctionView {

    /**
     * The axis.
     *
     * @return the axis
     */
    Axis axis();

    /**
     * Returns ħ.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * Returns Re ψ(x_i).
     *
     * @param i the node
     * @return the real part, 1/√length
     */
    double re(int i);

    /**
     * Returns Im ψ(x_i).
     *
     * @param i the node
     * @return the imaginary part, 1/√length
     */
    double im(int i);

    /**
     * An immutable copy of the wave function at this moment.
     *
     * @return the copy
     */
    WaveFunction snapshot();

    /**
     * Returns |ψ(x_i)|².
     *
     * @param i the node
     * @return the probability density, 1/length
     */
    default double density(int i) {
        return re(i) * re(i) + im(i) * im(i);
    }

    /**
     * Returns Σ|ψ|²Δx.
     *
     * @return the norm, 1 up to rounding
     */
    default double norm() {
        double sum = 0;
        for (int i = 0; i < axis().size(); i++) {
            sum += density(i);
        }
        return sum * axis().spacing();
    }

    /**
     * Returns ⟨x⟩.
     *
     * @return the mean position
     */
    default double meanPosition() {
        double sum = 0;
        for (int i = 0; i < axis().size(); i++) {
            sum += axis().coordinate(i) * density(i);
        }
        return sum * axis().spacing();
    }

    /**
     * Returns ⟨p⟩, O(N log N).
     *
     * @return the mean momentum
     */
    default double meanMomentum() {
        return snapshot().meanMomentum();
    }

    /**
     * Returns the mean energy, O(N log N).
     *
     * @param hamiltonian the Hamiltonian
     * @return ⟨p²⟩/2M + ⟨V⟩
     * @throws IllegalArgumentException naming x, if V is not finite on a node
     */
    default double energy(Hamiltonian hamiltonian) {
        return snapshot().energy(hamiltonian);
    }
}
