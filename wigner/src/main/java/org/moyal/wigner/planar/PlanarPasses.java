// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.law.PlanarPotential;

/** The kick, the drifts of both degrees of freedom, and the monitor that looks on. */
final class PlanarPasses {

    private final PlanarKick kick;
    private final PlanarDrift first;
    private final PlanarDrift second;
    private final PlanarMonitor monitor;

    PlanarPasses(PlanarGrid grid, double hbar, PlanarHamiltonian law, int kicks, int drifts, double tolerance) {
        PhaseSpaceGrid one = grid.first();
        PhaseSpaceGrid two = grid.second();
        requireEven("nx1", one.nx());
        requireEven("nx2", two.nx());
        requireEven("np1", one.np());
        requireEven("np2", two.np());
        this.monitor = new PlanarMonitor(grid, tolerance);
        this.kick = new PlanarKick(grid, law.potential(), hbar, kicks, monitor);
        int plane = grid.momenta();
        this.first = new PlanarDrift(
                one.x(),
                one.p(),
                law.firstMass(),
                new PlanarDrift.Layout(one.np(), two.np(), two.nx(), plane, two.nx() * plane, two.np()),
                PlanarDrift.Momentum.OF_THE_TILE,
                PlanarMonitor.X1,
                drifts,
                monitor);
        this.second = new PlanarDrift(
                two.x(),
                two.p(),
                law.secondMass(),
                new PlanarDrift.Layout(one.nx(), two.nx() * plane, one.np(), two.np(), plane, two.np()),
                PlanarDrift.Momentum.OF_THE_COLUMN,
                PlanarMonitor.X2,
                drifts,
                monitor);
    }

    /** Passes that can only look. */
    static PlanarPasses looking(PlanarGrid grid, double hbar, double tolerance) {
        PlanarPotential none = (x1, x2) -> 0;
        return new PlanarPasses(grid, hbar, PlanarHamiltonian.of(1, none), 0, 0, tolerance);
    }

    private static void requireEven(String name, int size) {
        if (size < 4 || size % 2 != 0) {
            throw new IllegalArgumentException(name + " = " + size + ": must be even and at least 4");
        }
    }

    PlanarMonitor monitor() {
        return monitor;
    }

    PlanarKick kick() {
        return kick;
    }

    void prepareDrift(int index, double duration) {
        first.prepare(index, duration);
        second.prepare(index, duration);
    }

    void drift(double[] w, int index) {
        first.apply(w, index);
        second.apply(w, index);
    }

    /** Has the monitor look at all ends of a field afresh; the field stays as it is. */
    void survey(double[] w) {
        monitor.reset();
        kick.survey(w);
        first.survey(w);
        second.survey(w);
    }
}
