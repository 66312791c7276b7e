// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

/**
 * The value and the place of an extremum of a Wigner function.
 *
 * @param value W(x, p)
 * @param x position
 * @param p momentum
 */
public record Extremum(double value, double x, double p) {}
