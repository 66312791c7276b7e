// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import java.util.Objects;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.transform.FourierEngine;

/** What the propagators of this package are made of. */
record SplitLaw(
        double mass, KickEnergy energy, SplittingScheme scheme, double tolerance, FourierEngine engine, String words) {

    private static final double DEFAULT_TOLERANCE = 1e-6;

    static SplitLaw of(Hamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        return of(hamiltonian.mass(), new KickEnergy.Constant(hamiltonian.potential()), scheme, hamiltonian.toString());
    }

    static SplitLaw of(DrivenHamiltonian hamiltonian, SplittingScheme scheme) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        return of(hamiltonian.mass(), new KickEnergy.Changing(hamiltonian.potential()), scheme, hamiltonian.toString());
    }

    private static SplitLaw of(double mass, KickEnergy energy, SplittingScheme scheme, String words) {
        Objects.requireNonNull(scheme, "scheme");
        return new SplitLaw(mass, energy, scheme, DEFAULT_TOLERANCE, FourierEngine.vectorised(), words);
    }

    SplitLaw withTolerance(double leakageTolerance) {
        if (!(leakageTolerance > 0 && leakageTolerance < 1)) {
            throw new IllegalArgumentException(
                    "leakageTolerance = " + leakageTolerance + ": must be above 0 and below 1");
        }
        return new SplitLaw(mass, energy, scheme, leakageTolerance, engine, words);
    }

    SplitLaw withEngine(FourierEngine other) {
        Objects.requireNonNull(other, "engine");
        return new SplitLaw(mass, energy, scheme, tolerance, other, words);
    }

    @Override
    public String toString() {
        return words + ", " + scheme + ", leakage tolerance " + tolerance;
    }
}
