// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.InverseErf;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.run.Observer;
import org.moyal.semiclassical.mixture.MixtureView;

/**
 * Collects the box that a mixture occupies. An edge of a marginal is found from its quantiles at 1/100 and 1/2000 by going on along the
 * straight line on which the quantiles of a Gaussian are: right for a Gaussian, close for a state confined by steep walls, whose
 * standard deviation says little about its tails.
 */
final class PilotBox implements Observer<MixtureView> {
    /** Where the edges are, in standard deviations of a Gaussian. */
    private static final double REACH = 5.7;

    private static final double SHOULDER = 0.01;
    private static final double TAIL = 0.0005;
    private static final double GOLDEN = 0.6180339887498949;

    private final double[] lowest = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    @Override
    public void observe(double time, MixtureView mixture) {
        int size = mixture.size();
        var sample = new double[size];
        for (int a = 0; a < 2; a++) {
            for (int n = 0; n < size; n++) {
                // one point of each packet, at evenly spread quantiles
                double fraction = (n + 0.5) * GOLDEN % 1;
                sample[n] = mixture.mean(n, a) + Math.sqrt(mixture.covariance(n, a, a)) * deviation(fraction);
            }
            Arrays.sort(sample);
            double below = sample[(int) (TAIL * size)];
            double above = sample[size - 1 - (int) (TAIL * size)];
            double lower = sample[(int) (SHOULDER * size)];
            double upper = sample[size - 1 - (int) (SHOULDER * size)];
            double factor = (REACH + deviation(TAIL)) / (deviation(SHOULDER) - deviation(TAIL));
            lowest[a] = Math.min(lowest[a], below - factor * (lower - below));
            highest[a] = Math.max(highest[a], above + factor * (above - upper));
        }
    }

    /** The quantile of the standard normal distribution. */
    private static double deviation(double fraction) {
        return Math.sqrt(2) * InverseErf.value(2 * fraction - 1);
    }

    PhaseSpaceExtent extent() {
        return new PhaseSpaceExtent(lowest[0], highest[0], lowest[1], highest[1]);
    }
}
