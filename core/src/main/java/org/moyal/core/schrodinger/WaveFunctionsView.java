// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.List;
import org.moyal.core.grid.Axis;
import org.moyal.core.state.WaveFunction;

/**
 * Several wave functions on one axis as an observer of their common run sees them: borrowed, valid during the call only.
 */
public interface WaveFunctionsView {

    /**
     * The axis.
     *
     * @return the axis of all
     */
    Axis axis();

    /**
     * Returns ħ.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * How many there are.
     *
     * @return the number of wave functions, at least 1
     */
    int count();

    /**
     * One of them.
     *
     * @param index its place in the list that the run began with
     * @return the borrowed view, always the same object
     * @throws IndexOutOfBoundsException if there is no such wave function
     */
    WaveFunctionView get(int index);

    /**
     * Immutable copies of all at this moment.
     *
     * @return the copies, in an immutable list
     */
    List<WaveFunction> snapshot();
}
