// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Arrays;
import java.util.List;

/**
 * A potential V(x) = V₁(x₁) + … + V_d(x_d) of motions that do not know of each other.
 *
 * <p>Its Hessian is diagonal: the range of the curvature is the hull of the d ranges, K the largest K_i and T the largest T_i,
 * not their sums.
 */
public final class SeparableSurface implements CertifiedSurface {
    private final CertifiedPotential[] parts;

    private SeparableSurface(CertifiedPotential[] parts) {
        this.parts = parts;
    }

    /**
     * The sum of one potential for each coordinate.
     *
     * @param parts V₁ … V_d, at least one
     * @return the potential
     * @throws IllegalArgumentException if there is no part
     */
    public static SeparableSurface of(CertifiedPotential... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("parts.length = 0: must be at least 1");
        }
        return new SeparableSurface(List.of(parts).toArray(new CertifiedPotential[0]));
    }

    @Override
    public int degreesOfFreedom() {
        return parts.length;
    }

    @Override
    public double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i].value(x[i]);
        }
        return sum;
    }

    @Override
    public void gradient(double[] x, double[] target) {
        for (int i = 0; i < parts.length; i++) {
            target[i] = parts[i].derivative(1, x[i]);
        }
    }

    @Override
    public void hessian(double[] x, double[] target) {
        Arrays.fill(target, 0, parts.length * parts.length, 0);
        for (int i = 0; i < parts.length; i++) {
            target[i * parts.length + i] = parts[i].derivative(2, x[i]);
        }
    }

    @Override
    public void laplacianGradient(double[] x, double[] target) {
        for (int i = 0; i < parts.length; i++) {
            target[i] = parts[i].derivative(3, x[i]);
        }
    }

    @Override
    public Interval hessianRange() {
        Interval range = parts[0].hessianRange();
        for (CertifiedPotential part : parts) {
            range = range.hull(part.hessianRange());
        }
        return range;
    }

    @Override
    public double thirdDerivativeBound() {
        double largest = 0;
        for (CertifiedPotential part : parts) {
            largest = Math.max(largest, part.thirdDerivativeBound());
        }
        return largest;
    }

    @Override
    public String toString() {
        return "separable " + Arrays.toString(parts);
    }
}
