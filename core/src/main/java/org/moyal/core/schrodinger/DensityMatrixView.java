// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.grid.Axis;
import org.moyal.core.state.DensityMatrix;

/**
 * A density matrix ρ_ij = ⟨x_i|ρ|x_j⟩ as an observer of a run sees it: borrowed, valid during the call only. {@link
 * #snapshot()} keeps it, and what is not offered here is asked of the snapshot.
 */
public interface DensityMatrixView {

    /**
     * The axis.
     *
     * @return the axis, N nodes
     */
    Axis axis();

    /**
     * Returns ħ.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * Returns Re ρ_ij.
     *
     * @param i the row
     * @param j the column
     * @return the real part, 1/length
     */
    double re(int i, int j);

    /**
     * Returns Im ρ_ij.
     *
     * @param i the row
     * @param j the column
     * @return the imaginary part, 1/length
     */
    double im(int i, int j);

    /**
     * An immutable copy of the density matrix at this moment.
     *
     * @return the copy
     */
    DensityMatrix snapshot();

    /**
     * Returns ρ_ii, the probability density at node i.
     *
     * @param i the node
     * @return the density, 1/length
     */
    default double density(int i) {
        return re(i, i);
    }

    /**
     * Returns Σ_i ρ_ii Δx, O(N).
     *
     * @return the trace, 1 up to rounding
     */
    default double trace() {
        double sum = 0;
        for (int i = 0; i < axis().size(); i++) {
            sum += density(i);
        }
        return sum * axis().spacing();
    }

    /**
     * Returns Tr ρ², O(N²).
     *
     * @return the purity
     */
    default double purity() {
        double sum = 0;
        for (int i = 0; i < axis().size(); i++) {
            for (int j = 0; j < axis().size(); j++) {
                sum += re(i, j) * re(i, j) + im(i, j) * im(i, j);
            }
        }
        return sum * axis().spacing() * axis().spacing();
    }

    /**
     * Returns ⟨x⟩, O(N).
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
}
