// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * A stream function was asked of a current that has sources: the state is no eigenstate of the Hamiltonian.
 *
 * <p>Nothing was computed. A current has a stream function where ∇·J = −∂W/∂t = 0.
 */
public final class NotStationaryException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final double divergence;
    private final double limit;

    /**
     * Names the divergence and what it was held against.
     *
     * @param divergence max|∇·J|
     * @param limit what it may be at most
     */
    public NotStationaryException(double divergence, double limit) {
        super("max|div J| = " + divergence + ": must be at most " + limit
                + " for a stream function; the state is not stationary");
        this.divergence = divergence;
        this.limit = limit;
    }

    /**
     * Returns max|∇·J|.
     *
     * @return max|∇·J|
     */
    public double divergence() {
        return divergence;
    }

    /**
     * Returns what max|∇·J| may be at most.
     *
     * @return the limit
     */
    public double limit() {
        return limit;
    }
}
