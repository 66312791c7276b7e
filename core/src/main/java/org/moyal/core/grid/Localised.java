// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/** A quantum state of one degree of freedom that knows its ħ and where in phase space it lives. */
public interface Localised {

    /**
     * Returns ħ of the state.
     *
     * @return ħ, above 0
     */
    double hbar();

    /**
     * The box outside which |W(x, p)| stays below a fraction of its largest value.
     *
     * @param tolerance that fraction, 0 &lt; tolerance &lt; 1
     * @return the box
     */
    PhaseSpaceExtent extent(double tolerance);
}
