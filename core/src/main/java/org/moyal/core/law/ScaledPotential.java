// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/** factor·V of one coordinate. */
record ScaledPotential(CertifiedPotential of, double factor) implements CertifiedPotential {

    ScaledPotential {
        Arguments.finite("factor", factor);
    }

    @Override
    public double value(double x) {
        return factor * of.value(x);
    }

    @Override
    public double derivative(int order, double x) {
        return factor * of.derivative(order, x);
    }

    @Override
    public double difference(double x, double y) {
        return factor * of.difference(x, y);
    }

    @Override
    public double secant(double x, double y) {
        return factor * of.secant(x, y);
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
