// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * An expectation value estimated from independent packets.
 *
 * @param value the weighted mean
 * @param standardError √(Σ w_n² (f_n − f̄)²), the standard deviation that independent samples give the mean; 0 for one packet
 */
public record Expectation(double value, double standardError) {}
