// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * The Wigner function, the current and their first derivatives at one point.
 *
 * <p>Jx = pW/M, so that the derivatives of Jx follow from those of W.
 *
 * @param x position
 * @param p momentum
 * @param mass M
 * @param w W
 * @param dwdx ∂W/∂x
 * @param dwdp ∂W/∂p
 * @param jp Jp
 * @param djpdx ∂Jp/∂x
 * @param djpdp ∂Jp/∂p
 */
public record CurrentJet(
        double x, double p, double mass, double w, double dwdx, double dwdp, double jp, double djpdx, double djpdp) {

    /**
     * Returns Jx = pW/M.
     *
     * @return Jx
     */
    public double jx() {
        return p * w / mass;
    }

    /**
     * Returns ∂Jx/∂x = (p/M)∂W/∂x.
     *
     * @return ∂Jx/∂x
     */
    public double djxdx() {
        return p * dwdx / mass;
    }

    /**
     * Returns ∂Jx/∂p = (W + p∂W/∂p)/M.
     *
     * @return ∂Jx/∂p
     */
    public double djxdp() {
        return (w + p * dwdp) / mass;
    }

    /**
     * Returns ∇·J = ∂Jx/∂x + ∂Jp/∂p = −∂W/∂t.
     *
     * @return the divergence of the current
     */
    public double divergence() {
        return djxdx() + djpdp;
    }

    /**
     * Returns det ∂(Jx, Jp)/∂(x, p). At a zero of J its sign is the Poincaré–Hopf index.
     *
     * @return the determinant
     */
    public double determinant() {
        return djxdx() * djpdp - djxdp() * djpdx;
    }

    /**
     * Returns J·∇W.
     *
     * @return J·∇W
     */
    public double advection() {
        return jx() * dwdx + jp * dwdp;
    }
}
