// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many columns one instruction takes: what the processor prefers, but four where that is eight. Arrays of Java start at any multiple of
 * eight bytes, so that nearly every vector of 64 bytes lies on two cache lines: on Ice Lake four at a time take 0.8 to 1.0 of the time of
 * eight. Results do not depend on it.
 */
final class Lanes {

    static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() == 8 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}
}
