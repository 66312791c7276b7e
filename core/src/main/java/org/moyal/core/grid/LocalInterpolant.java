// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/**
 * Fast interpolation of a field and its gradient, for field lines and pictures.
 *
 * <p>Outside the grid the periodic continuation is returned. Immutable, safe for any number of threads.
 */
public final class LocalInterpolant {
    private final TrigonometricInterpolant exact;

    private LocalInterpolant(PhaseSpaceField field) {
        this.exact = TrigonometricInterpolant.of(field);
    }

    /**
     * The local interpolant of a field.
     *
     * @param field the field
     * @return its local interpolant
     */
    public static LocalInterpolant of(PhaseSpaceField field) {
        return new LocalInterpolant(field);
    }

    /**
     * Returns f(x, p).
     *
     * @param x a position, finite
     * @param p a momentum, finite
     * @return the value
     */
    public double value(double x, double p) {
        return exact.value(x, p);
    }

    /**
     * Writes f, ∂f/∂x and ∂f/∂p at (x, p) into out[0], out[1] and out[2].
     *
     * @param x a position, finite
     * @param p a momentum, finite
     * @param out at least three elements
     */
    public void gradient(double x, double p, double[] out) {
        var all = exact.derivatives(x, p);
        out[0] = all.value();
        out[1] = all.dx();
        out[2] = all.dp();
    }
}
