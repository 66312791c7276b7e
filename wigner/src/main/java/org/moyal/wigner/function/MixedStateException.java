// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

/**
 * A wave function was asked for, but the state is mixed.
 *
 * <p>Nothing was computed. Use {@link WignerFunction#toDensityMatrix} for mixed states.
 */
public final class MixedStateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final double purity;

    /**
     * Names the purity that was found.
     *
     * @param purity Tr ρ²
     * @param tolerance the largest difference from 1 that would have been taken
     */
    public MixedStateException(double purity, double tolerance) {
        super("purity = " + purity + ": must be 1 within " + tolerance
                + " for a wave function to exist; use toDensityMatrix for a mixed state");
        this.purity = purity;
    }

    /**
     * Returns the purity that was found.
     *
     * @return Tr ρ²
     */
    public double purity() {
        return purity;
    }
}
