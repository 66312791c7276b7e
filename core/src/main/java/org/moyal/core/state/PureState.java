// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.Localised;

/** A pure state of one degree of freedom that knows its wave function everywhere. */
public interface PureState extends Localised {

    /**
     * Returns ψ(x), normalised to ∫|ψ|² dx = 1.
     *
     * @param x the position
     * @return the amplitude, 1/√length
     */
    Complex amplitude(double x);

    /**
     * The wave function on the nodes of an axis.
     *
     * @param axis the axis
     * @return the samples
     * @throws IllegalArgumentException if the axis is too short or too coarse for the state, see
     *     {@link WaveFunction#of(Axis, PureState)}
     */
    default WaveFunction on(Axis axis) {
        return WaveFunction.of(axis, this);
    }
}
