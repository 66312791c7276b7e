// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.mixture.GaussianMixture;

/**
 * Packets of the fixed shape σ* (squeezing z = 1) under Strang splitting of weak order 2: a Verlet step of half the duration, Itô
 * noise with the covariance [[D_xx, s(x)], [s(x), D_pp]], s = (ħ/2)(η/m − V″/η), and another half step.
 */
final class FixedShapeEnsemble {
    private final ReferencePotential potential;
    private final double mass;
    private final double hbar;
    private final double dxx;
    private final double dpp;
    private final double eta;
    private final double[] x;
    private final double[] p;
    private final Random random;

    FixedShapeEnsemble(JsonNode parameters, int size, long seed) {
        this.potential = ReferencePotential.of(parameters);
        this.mass = parameters.get("m").asDouble();
        this.hbar = parameters.get("hbar").asDouble();
        this.dxx = parameters.get("Dx").asDouble();
        this.dpp = parameters.get("Dp").asDouble();
        double curvature = potential.k() + Math.abs(potential.a()) * potential.b() * potential.b();
        this.eta = Math.sqrt(mass * curvature);
        this.x = new double[size];
        this.p = new double[size];
        this.random = new Random(seed);
        JsonNode initial = parameters.get("initial");
        double[] mean = DistanceCases.vector(initial.get("mean"));
        double[][] spread = DistanceCases.matrix(initial.get("covP"));
        for (int n = 0; n < size; n++) {
            x[n] = mean[0] + Math.sqrt(spread[0][0]) * random.nextGaussian();
            p[n] = mean[1] + Math.sqrt(spread[1][1]) * random.nextGaussian();
        }
    }

    /** The state whose packets are sampled: mean and covariance of the whole mixture at time 0. */
    static GaussianState initialState(JsonNode parameters) {
        var shape = new FixedShapeEnsemble(parameters, 0, 0);
        double[][] covariance = DistanceCases.matrix(parameters.get("initial").get("covP"));
        covariance[0][0] += shape.hbar / (2 * shape.eta);
        covariance[1][1] += 0.5 * shape.hbar * shape.eta;
        return GaussianState.of(DistanceCases.vector(parameters.get("initial").get("mean")), covariance, shape.hbar);
    }

    GaussianMixture mixture() {
        var covariance = new double[][] {{hbar / (2 * eta), 0}, {0, 0.5 * hbar * eta}};
        List<GaussianState> packets = new ArrayList<>();
        for (int n = 0; n < x.length; n++) {
            packets.add(GaussianState.of(new double[] {x[n], p[n]}, covariance, hbar));
        }
        return GaussianMixture.of(packets);
    }

    void advance(double h) {
        for (int n = 0; n < x.length; n++) {
            flow(n, 0.5 * h);
            noise(n, h);
            flow(n, 0.5 * h);
        }
    }

    private void flow(int n, double h) {
        p[n] -= 0.5 * h * potential.derivative(1, x[n]);
        x[n] += h * p[n] / mass;
        p[n] -= 0.5 * h * potential.derivative(1, x[n]);
    }

    private void noise(int n, double h) {
        double from = x[n];
        double to = from + Math.sqrt(dxx * h) * random.nextGaussian();
        double square = 0.5 * (Math.pow(coupling(from), 2) + Math.pow(coupling(to), 2));
        double drift = 0.25 * h * (0.5 * hbar / eta) * (potential.derivative(3, from) + potential.derivative(3, to));
        p[n] += (primitive(to) - primitive(from)) / dxx
                + drift
                + Math.sqrt(h * (dpp - square / dxx)) * random.nextGaussian();
        x[n] = to;
    }

    private double coupling(double at) {
        return 0.5 * hbar * (eta / mass - potential.derivative(2, at) / eta);
    }

    private double primitive(double at) {
        return 0.5 * hbar * (eta * at / mass - potential.derivative(1, at) / eta);
    }
}
