// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;

/** V₁ + V₂ of one coordinate. */
record PotentialSum(CertifiedPotential first, CertifiedPotential second) implements CertifiedPotential {

    PotentialSum {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "other");
    }

    @Override
    public double value(double x) {
        return first.value(x) + second.value(x);
    }

    @Override
    public double derivative(int order, double x) {
        return first.derivative(order, x) + second.derivative(order, x);
    }

    @Override
    public double difference(double x, double y) {
        return first.difference(x, y) + second.difference(x, y);
    }

    @Override
    public double secant(double x, double y) {
        return first.secant(x, y) + second.secant(x, y);
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

    @Override
    public void addSlopesAndCurvatures(double[] x, int count, double[] slopes, double[] curvatures) {
        first.addSlopesAndCurvatures(x, count, slopes, curvatures);
        second.addSlopesAndCurvatures(x, count, slopes, curvatures);
    }
}
