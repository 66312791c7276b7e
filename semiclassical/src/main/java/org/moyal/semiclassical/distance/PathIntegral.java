// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.wigner.function.Estimate;

/** Integrals of rates along N paths by the trapezoidal rule, and the same over every second time for the error of the rule. */
final class PathIntegral {
    private double[] fine = {};
    private double[] coarse = {};
    private double[] last = {};
    private double[] lastCoarse = {};
    private double[] fineAtCoarse = {};
    private double time = Double.NaN;
    private double timeCoarse = Double.NaN;
    private double quadrature;
    private double lastQuadrature;
    private long count;

    long count() {
        return count;
    }

    double time() {
        return time;
    }

    void add(double now, double[] rates, double error) {
        if (count == 0) {
            fine = new double[rates.length];
            coarse = new double[rates.length];
            fineAtCoarse = new double[rates.length];
            lastCoarse = rates;
            timeCoarse = now;
        } else {
            double half = 0.5 * (now - time);
            for (int n = 0; n < rates.length; n++) {
                fine[n] += half * (last[n] + rates[n]);
            }
            quadrature += half * (error + lastQuadrature);
            if (count % 2 == 0) {
                double halfCoarse = 0.5 * (now - timeCoarse);
                for (int n = 0; n < rates.length; n++) {
                    coarse[n] += halfCoarse * (lastCoarse[n] + rates[n]);
                    fineAtCoarse[n] = fine[n];
                }
                lastCoarse = rates;
                timeCoarse = now;
            }
        }
        last = rates;
        lastQuadrature = error;
        time = now;
        count++;
    }

    Estimate estimate(double[] weights) {
        if (count == 0) {
            throw new IllegalStateException("nothing observed: a bound needs the mixture at its first time at least");
        }
        double value = 0;
        double rule = 0;
        for (int n = 0; n < fine.length; n++) {
            value += weights[n] * fine[n];
            rule += weights[n] * (fineAtCoarse[n] - coarse[n]);
        }
        double variance = 0;
        for (int n = 0; n < fine.length; n++) {
            double deviation = weights[n] * (fine[n] - value);
            variance += deviation * deviation;
        }
        // a single interval has no coarser rule: nothing is known of its error
        double trapezoid = count == 2 ? Math.abs(value) : Math.abs(rule) / 3;
        return new Estimate(value, Math.sqrt(variance) + trapezoid + quadrature);
    }
}
