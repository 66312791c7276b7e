// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/** The Weyl symbol A(x₁ … x_d, p₁ … p_d) of an observable; its expectation is ∫ W A. */
@FunctionalInterface
public interface PhaseSpaceObservable {

    /**
     * Returns A(r).
     *
     * @param r the 2d coordinates, valid during the call
     * @return the value, finite
     */
    double value(double[] r);
}
