// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

/**
 * A law with friction was handed to something that holds for diffusion alone.
 *
 * <p>Nothing was computed. The classicality bound is proven for Lindblad operators that do not damp: friction contracts phase
 * space, and neither the bound nor the mixture of Gaussians behind it covers that.
 */
public final class FrictionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final double rate;

    /**
     * Names the law and its rate.
     *
     * @param what what was attempted, and with which law
     * @param rate the friction or damping rate, 1/time
     */
    public FrictionException(String what, double rate) {
        super(what + ": friction = " + rate + ": must be 0; only diffusion is covered");
        this.rate = rate;
    }

    /**
     * Passes laws without friction and rejects all others.
     *
     * @param what what is attempted
     * @param rate the friction, 1/time
     * @throws FrictionException if the rate is not 0, or NaN
     */
    public static void requireNone(String what, double rate) {
        if (!(rate == 0)) {
            throw new FrictionException(what, rate);
        }
    }

    /**
     * Returns the rate.
     *
     * @return the friction or damping rate, 1/time; negative for amplification
     */
    public double rate() {
        return rate;
    }
}
