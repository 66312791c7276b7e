// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The contraction alone, against its closed form: the map converges to it with order 4, and squarings bring it to rounding. */
class ShapeMapTest {

    private static final JsonNode CASE = MixtureCases.named("g-flow");

    /** Contracts a covariance in the units of σ* in so many steps. */
    private static double[] contracted(double[][] barred, double contraction, double duration, int steps) {
        int d = barred.length / 2;
        var packet = shape(barred);
        var map = new ShapeMap(d);
        double h = duration / steps;
        for (int i = 0; i < steps; i++) {
            map.apply(
                    packet.zRe,
                    packet.zIm,
                    new double[d * d],
                    2 * contraction,
                    0,
                    -2 * contraction,
                    h,
                    ShapeMap.squarings(2 * contraction * h));
        }
        var sigma = new double[4 * d * d];
        packet.covariance(sigma);
        return sigma;
    }

    static PacketScratch shape(double[][] barred) {
        int d = barred.length / 2;
        var packet = new PacketScratch(d, 1);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                packet.zIm[i * d + j] = barred[i][j];
            }
        }
        SymmetricFactor.invert(packet.zIm, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    packet.zRe[i * d + j] += packet.zIm[i * d + k] * barred[k][d + j];
                }
            }
        }
        return packet;
    }

    private static double[] exactly(double[][] barred, double contraction, double duration) {
        int d = barred.length / 2;
        var packet = shape(barred);
        new ShapeMap(d).contract(packet.zRe, packet.zIm, Math.tanh(2 * contraction * duration));
        var sigma = new double[4 * d * d];
        packet.covariance(sigma);
        return sigma;
    }

    /** With so many steps of the map, or exactly for 0. */
    private static double worst(int steps) {
        JsonNode parameters = CASE.get("parameters");
        double kappa = parameters.get("kappa").asDouble();
        double z = parameters.get("z").asDouble();
        double contraction = kappa / (1 - 1 / (z * z));
        double worst = 0;
        JsonNode covariances = parameters.get("sigbar");
        for (int i = 0; i < covariances.size(); i++) {
            for (String time : new String[] {"0.1", "0.5", "2.0"}) {
                JsonNode expected = MixtureCases.values(CASE, "p" + i + "_t=" + time + "_sigbar");
                JsonNode noise = MixtureCases.values(CASE, "p" + i + "_t=" + time + "_noise_cov_bar_minus_Dbar_t");
                double[][] start = MixtureCases.matrix(covariances.get(i));
                double t = Double.parseDouble(time);
                double[] sigma = steps == 0 ? exactly(start, contraction, t) : contracted(start, contraction, t, steps);
                int n = start.length;
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        worst = Math.max(
                                worst,
                                Math.abs(sigma[a * n + b]
                                        - expected.get(a).get(b).asDouble()));
                        worst = Math.max(
                                worst,
                                Math.abs(start[a][b]
                                        - sigma[a * n + b]
                                        - noise.get(a).get(b).asDouble()));
                    }
                }
            }
        }
        return worst;
    }

    @Test
    void contractionIsReachedWithOrderFour() {
        // reach 0.25 a squaring: 2κ′·2 = 4.3 of time 2 already is divided into 32 by squaring
        double coarse = worst(32);
        double fine = worst(64);
        assertThat(coarse).isLessThan(1e-6);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.2));
    }

    @Test
    void contractionAloneIsExact() {
        // the uncertainty of the reference, 1e-13 and 2e-13, and a few roundings of numbers up to 2
        assertThat(worst(0)).isLessThan(2e-13);
    }
}
