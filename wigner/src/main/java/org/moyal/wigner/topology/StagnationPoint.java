// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.topology;

/**
 * An isolated zero of the Wigner current J.
 *
 * <p>J = 0 where p = 0 and Jp = 0, or where W = 0 and Jp = 0. The Poincaré–Hopf index is the number of turns that J
 * makes along a small circle around the point: +1 for centres, −1 for saddles; the sign of det ∂(Jx, Jp)/∂(x, p)
 * unless that vanishes.
 *
 * @param x position
 * @param p momentum
 * @param index Poincaré–Hopf index
 * @param determinant det ∂(Jx, Jp)/∂(x, p), in units of (Jx/x)·(Jp/p)
 * @param uncertainty estimate of the distance, in the units of x and p taken as they are, by which round-off in W and Jp
 *     may have moved the point
 */
public record StagnationPoint(double x, double p, int index, double determinant, double uncertainty) {

    /**
     * Returns the distance to another point, √((x−x′)² + (p−p′)²), in the units of x and p taken as they are.
     *
     * @param other another point
     * @return the distance
     */
    public double distance(StagnationPoint other) {
        return Math.hypot(x - other.x, p - other.p);
    }

    @Override
    public String toString() {
        return (index > 0 ? "+" : "") + index + " at (" + x + ", " + p + ")";
    }
}
