// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.velocity;

import java.util.Optional;

/** The velocity w = J/W at a point: a vector, singular where W = 0 and Jp ≠ 0, or unresolved where both are rounding. */
public sealed interface Velocity {

    /**
     * Returns the vector, if there is one.
     *
     * @return the regular velocity, empty where singular or unresolved
     */
    Optional<Regular> regular();

    /**
     * A finite velocity.
     *
     * @param x w_x = p/M
     * @param p w_p = Jp/W
     */
    record Regular(double x, double p) implements Velocity {
        @Override
        public Optional<Regular> regular() {
            return Optional.of(this);
        }
    }

    /**
     * No velocity: W vanishes to rounding, the current does not.
     *
     * @param wigner W, below 1e-13 of its largest value
     * @param force Jp
     */
    record Singular(double wigner, double force) implements Velocity {
        @Override
        public Optional<Regular> regular() {
            return Optional.empty();
        }
    }

    /**
     * A velocity that the data do not determine: W and Jp both vanish to rounding, far out in the tails of a state in an
     * anharmonic potential.
     *
     * @param wigner W, below 1e-13 of its largest value
     * @param force Jp, within its noise
     */
    record Unresolved(double wigner, double force) implements Velocity {
        @Override
        public Optional<Regular> regular() {
            return Optional.empty();
        }
    }
}
