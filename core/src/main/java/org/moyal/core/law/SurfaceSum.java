// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/** V₁ + V₂ of several coordinates. */
record SurfaceSum(CertifiedSurface first, CertifiedSurface second) implements CertifiedSurface {

    SurfaceSum {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "other");
        if (first.degreesOfFreedom() != second.degreesOfFreedom()) {
            throw new IllegalArgumentException("other.degreesOfFreedom() = " + second.degreesOfFreedom() + ": must be "
                    + first.degreesOfFreedom());
        }
    }

    @Override
    public int degreesOfFreedom() {
        return first.degreesOfFreedom();
    }

    @Override
    public double value(double[] x) {
        return first.value(x) + second.value(x);
    }

    @Override
    public void gradient(double[] x, double[] target) {
        var term = new double[degreesOfFreedom()];
        first.gradient(x, target);
        second.gradient(x, term);
        add(target, term);
    }

    @Override
    public void hessian(double[] x, double[] target) {
        var term = new double[degreesOfFreedom() * degreesOfFreedom()];
        first.hessian(x, target);
        second.hessian(x, term);
        add(target, term);
    }

    @Override
    public void laplacianGradient(double[] x, double[] target) {
        var term = new double[degreesOfFreedom()];
        first.laplacianGradient(x, target);
        second.laplacianGradient(x, term);
        add(target, term);
    }

    private static void add(double[] target, double[] term) {
        for (int i = 0; i < term.length; i++) {
            target[i] += term[i];
        }
    }

    @Override
    public Interval hessianRange() {
        return first.hessianRange().plus(second.hessianRange());
    }

    @Override
    public double thirdDerivativeBound() {
        return Interval.sumUp(first.thirdDerivativeBound(), second.thirdDerivativeBound());
    }

    @Override
    public String toString() {
        return first + " + " + second;
    }
}
