// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.schrodinger.SchrodingerPropagator;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.function.WignerFunction;

/** The reference cases along the other way: propagate ψ, then transform. */
class SchrodingerReferenceTest {

    private static final ReferenceTable TABLE = new ReferenceTable();

    @Test
    void quarticValuesAndMoments() {
        Hamiltonian hamiltonian = Hamiltonian.of(1, Potential.quartic(1));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 384), Axis.of(-44, 44, 384));
        for (String time : new String[] {"t0.01", "t0.05", "t0.1", "t0.5", "t1"}) {
            String name = "quartic_" + time + "_W";
            WaveFunction psi = WaveFunction.of(Axis.of(-7, 7, 512), TABLE.packet(name));
            double t = TABLE.parameter(name, "t");
            // 4th order, error 2e-10 at 5e-3 in W; the moments weigh high momenta
            WaveFunction later = SchrodingerPropagator.of(hamiltonian, new FourthOrderSplitting(1e-3))
                    .propagate(psi, TimeGrid.single(0, t))
                    .finalState();
            WignerFunction w = WignerFunction.of(later, grid);
            checkValues(name, w);
            JsonNode moments = TABLE.get("quartic_" + time + "_moments").get("values");
            assertThat(w.moment(0, 4))
                    .as(time + " p4")
                    .isEqualTo(moments.get("p4").asDouble(), within(1e-8));
            assertThat(w.moment(2, 2))
                    .as(time + " x2p2")
                    .isEqualTo(moments.get("x2p2_weyl").asDouble(), within(1e-8));
            assertThat(w.energy(hamiltonian)).isEqualTo(moments.get("energy").asDouble(), within(1e-8));
        }
    }

    @Test
    void drivenDoubleWell() {
        for (String time : new String[] {"t2", "t6"}) {
            String name = "driven_doublewell_" + time + "_W";
            double force = TABLE.parameter(name, "F");
            double omega = TABLE.parameter(name, "omega");
            DrivenHamiltonian hamiltonian = DrivenHamiltonian.of(
                    1,
                    TimeDependentPotential.driven(
                            Potential.polynomial(TABLE.potential(name)), t -> force * Math.cos(omega * t)));
            WaveFunction psi = WaveFunction.of(Axis.of(-10, 10, 256), TABLE.packet(name));
            WaveFunction later = SchrodingerPropagator.of(hamiltonian, new FourthOrderSplitting(0.01))
                    .propagate(psi, TimeGrid.single(0, TABLE.parameter(name, "t")))
                    .finalState();
            checkValues(name, WignerFunction.of(later, PhaseSpaceGrid.of(Axis.of(-9, 9, 192), Axis.of(-12, 12, 256))));
        }
    }

    private static void checkValues(String name, WignerFunction w) {
        double[][] points = TABLE.points(name);
        double[] values = TABLE.values(name);
        for (int n = 0; n < points.length; n++) {
            assertThat(w.valueAt(points[n][0], points[n][1]))
                    .as(name)
                    .isEqualTo(values[n], within(TABLE.tolerance(name)));
        }
    }
}
