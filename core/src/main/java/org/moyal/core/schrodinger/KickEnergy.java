// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.schrodinger;

import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;

/** V(x, t) as the kicks see it, and whether t matters. */
interface KickEnergy {

    double value(double x, double t);

    boolean isConstant();

    /** V(x). */
    record Constant(Potential potential) implements KickEnergy {
        @Override
        public double value(double x, double t) {
            return potential.value(x);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** V(x, t). */
    record Changing(TimeDependentPotential potential) implements KickEnergy {
        @Override
        public double value(double x, double t) {
            return potential.value(x, t);
        }

        @Override
        public boolean isConstant() {
            return false;
        }
    }
}
