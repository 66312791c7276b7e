// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** How many columns one instruction takes: the widest that the processor has. Results do not depend on it. */
final class Lanes {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private Lanes() {}
}
