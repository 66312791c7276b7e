// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/** factor·V of several coordinates. */
record ScaledSurface(CertifiedSurface of, double factor) implements CertifiedSurface {

    ScaledSurface {
        Arguments.finite("factor", factor);
    }

    @Override
    public int degreesOfFreedom() {
        return of.degreesOfFreedom();
    }

    @Override
    public double value(double[] x) {
        return factor * of.value(x);
    }

    @Override
    public void gradient(double[] x, double[] target) {
        of.gradient(x, target);
        multiply(target, degreesOfFreedom());
    }

    @Override
    public void hessian(double[] x, double[] target) {
        of.hessian(x, target);
        multiply(target, degreesOfFreedom() * degreesOfFreedom());
    }

    @Override
    public void laplacianGradient(double[] x, double[] target) {
        of.laplacianGradient(x, target);
        multiply(target, degreesOfFreedom());
    }

    private void multiply(double[] target, int length) {
        for (int i = 0; i < length; i++) {
            target[i] *= factor;
        }
    }

    @Override
    public Interval hessianRange() {
        return of.hessianRange().times(factor);
    }

    @Override
    public double thirdDerivativeBound() {
        return Interval.productUp(Math.abs(factor), of.thirdDerivativeBound());
    }

    @Override
    public String toString() {
        return factor + " (" + of + ")";
    }
}
