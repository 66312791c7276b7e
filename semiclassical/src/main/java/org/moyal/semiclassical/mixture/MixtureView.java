// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.numbers.core.Sum;

/**
 * What can be read of a mixture ρ̃ = Σ w_n τ_n of Gaussian packets τ_n with centres α_n and covariances σ_n. Order of coordinates:
 * (x₁ … x_d, p₁ … p_d).
 *
 * <p>Sums over packets are taken in the order of their index and with compensation: the same bits on any machine.
 */
public interface MixtureView {

    /**
     * The number N of packets.
     *
     * @return N ≥ 1
     */
    int size();

    /**
     * The number d of degrees of freedom.
     *
     * @return d ≥ 1
     */
    int degreesOfFreedom();

    /**
     * ħ.
     *
     * @return ħ
     */
    double hbar();

    /**
     * The weight of a packet; all add up to 1.
     *
     * @param n the packet
     * @return w_n ≥ 0
     */
    double weight(int n);

    /**
     * A coordinate of a packet's centre.
     *
     * @param n the packet
     * @param a which coordinate, 0 … 2d−1
     * @return α_a
     */
    double mean(int n, int a);

    /**
     * An element of a packet's covariance.
     *
     * @param n the packet
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return σ_ab
     */
    double covariance(int n, int a, int b);

    /**
     * An owned copy.
     *
     * @return the mixture now
     */
    GaussianMixture snapshot();

    /**
     * Averages a number known for each packet.
     *
     * @param number f_n
     * @return Σ w_n f_n with its standard error
     */
    default Expectation average(IntToDoubleFunction number) {
        Sum sum = Sum.create();
        for (int n = 0; n < size(); n++) {
            sum.addProduct(weight(n), number.applyAsDouble(n));
        }
        double value = sum.getAsDouble();
        Sum square = Sum.create();
        for (int n = 0; n < size(); n++) {
            double deviation = weight(n) * (number.applyAsDouble(n) - value);
            square.addProduct(deviation, deviation);
        }
        return new Expectation(value, Math.sqrt(square.getAsDouble()));
    }

    /**
     * ⟨r_a⟩ = E[α_a].
     *
     * @param a which coordinate, 0 … 2d−1
     * @return the mean with its standard error
     */
    default Expectation mean(int a) {
        return average(n -> mean(n, a));
    }

    /**
     * ½⟨{δr_a, δr_b}⟩ = Cov(α_a, α_b) + E[σ_ab].
     *
     * @param a 0 … 2d−1
     * @param b 0 … 2d−1
     * @return the covariance with its standard error; the bias of order 1/N of the sample covariance is not removed
     */
    default Expectation covariance(int a, int b) {
        double meanA = mean(a).value();
        double meanB = mean(b).value();
        return average(n -> (mean(n, a) - meanA) * (mean(n, b) - meanB) + covariance(n, a, b));
    }

    /**
     * ⟨A⟩ = Σ w_n ∫ N(r; α_n, σ_n) A(r) dr by Gauss–Hermite quadrature in every packet.
     *
     * @param observable the Weyl symbol A
     * @param nodes quadrature nodes along each of the 2d directions, 1 … 96; exact for polynomials of degree 2·nodes − 1.
     *     Cost: nodes^(2d) evaluations a packet
     * @return the expectation with its standard error
     * @throws IllegalArgumentException if nodes is out of range
     */
    default Expectation expectation(PhaseSpaceObservable observable, int nodes) {
        var quadrature = new PacketQuadrature(2 * degreesOfFreedom(), nodes);
        var values = new double[size()];
        for (int n = 0; n < size(); n++) {
            values[n] = quadrature.average(this, n, observable);
        }
        return average(n -> values[n]);
    }
}
