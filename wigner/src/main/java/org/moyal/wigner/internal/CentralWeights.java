// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

/**
 * Weights of central differences on a uniform axis: f⁽ᵈ⁾(0) ≈ h⁻ᵈ Σ_m w_m f(mh) with m = −r … r, exact for polynomials up to
 * degree 2r, for even d up to 2r + 1.
 *
 * <p>By Fornberg's recursion on the nodes 0, 1, −1, 2, −2, …; the halves are then made equal to the last bit, or opposite
 * for odd d, and for even d ≥ 2 the middle weight is the one that makes their sum vanish.
 *
 * <p>Source: B. Fornberg, Generation of finite difference formulas on arbitrarily spaced grids, Math. Comp. 51 (1988) 699.
 */
public final class CentralWeights {

    private CentralWeights() {}

    /**
     * The weights of one derivative.
     *
     * @param derivative d, 0 to 2r
     * @param halfWidth r, at least 0
     * @return w₀ … w_r, those of negative m follow from w_{−m} = (−1)ᵈ w_m; O(r²d)
     * @throws IllegalArgumentException if d is not from 0 to 2r
     */
    public static double[] of(int derivative, int halfWidth) {
        if (!(halfWidth >= 0)) {
            throw new IllegalArgumentException("halfWidth = " + halfWidth + ": must be at least 0");
        }
        if (!(derivative >= 0 && derivative <= 2 * halfWidth)) {
            throw new IllegalArgumentException(
                    "derivative = " + derivative + ": must be from 0 to 2*halfWidth = " + 2 * halfWidth);
        }
        double[] raw = fornberg(derivative, halfWidth);
        var weights = new double[halfWidth + 1];
        int sign = (derivative & 1) == 0 ? 1 : -1;
        double sum = 0;
        for (int m = halfWidth; m >= 1; m--) {
            weights[m] = 0.5 * (raw[2 * m - 1] + sign * raw[2 * m]);
            sum += weights[m];
        }
        if (derivative == 0) {
            weights[0] = 1;
        } else if (sign > 0) {
            weights[0] = -2 * sum;
        }
        return weights;
    }

    /** The weights of the nodes 0, 1, −1, …, r, −r. */
    private static double[] fornberg(int derivative, int halfWidth) {
        int count = 2 * halfWidth + 1;
        var weights = new double[derivative + 1][count];
        weights[0][0] = 1;
        double previousProduct = 1;
        for (int n = 1; n < count; n++) {
            double product = 1;
            double node = node(n);
            double before = node(n - 1);
            for (int j = 0; j < n; j++) {
                double distance = node - node(j);
                product *= distance;
                if (j == n - 1) {
                    for (int d = Math.min(n, derivative); d >= 0; d--) {
                        double lower = d == 0 ? 0 : d * weights[d - 1][j];
                        weights[d][n] = previousProduct / product * (lower - before * weights[d][j]);
                    }
                }
                for (int d = Math.min(n, derivative); d >= 0; d--) {
                    double lower = d == 0 ? 0 : d * weights[d - 1][j];
                    weights[d][j] = (node * weights[d][j] - lower) / distance;
                }
            }
            previousProduct = product;
        }
        return weights[derivative];
    }

    private static double node(int n) {
        return (n & 1) == 1 ? (n + 1) / 2 : -n / 2;
    }
}
