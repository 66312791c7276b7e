// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import java.util.Objects;
import org.moyal.core.grid.PlanarGrid;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.SplittingScheme;

/** The engine on a Wigner function. */
final class PlanarStepper implements Stepper<PlanarWignerView, PlanarWignerFunction> {

    private final PlanarGrid grid;
    private final double hbar;
    private final double tolerance;
    private final PlanarEngine engine;
    private final double[] retained;
    private final PlanarWignerView view = new Running();

    PlanarStepper(PlanarWignerFunction initial, PlanarHamiltonian law, SplittingScheme scheme, double tolerance) {
        this.grid = initial.grid();
        this.hbar = initial.hbar();
        this.tolerance = tolerance;
        this.retained = initial.values();
        PlanarWignerFunction.requireSmallTails(grid, hbar, retained, tolerance);
        this.engine = new PlanarEngine(grid, hbar, retained.clone(), law, scheme, tolerance);
    }

    @Override
    public void advance(double time, double step) {
        engine.advance(time, step);
    }

    @Override
    public PlanarWignerView view() {
        return view;
    }

    @Override
    public PlanarWignerFunction snapshot() {
        return PlanarWignerFunction.ofValues(grid, hbar, engine.field(), tolerance);
    }

    @Override
    public void retain() {
        engine.check();
        System.arraycopy(engine.field(), 0, retained, 0, retained.length);
    }

    @Override
    public PlanarWignerFunction retained() {
        return PlanarWignerFunction.ofValues(grid, hbar, retained, tolerance);
    }

    /** What an observer sees: the running buffer, completed. */
    private final class Running implements PlanarWignerView {
        @Override
        public PlanarGrid grid() {
            return grid;
        }

        @Override
        public double hbar() {
            return hbar;
        }

        @Override
        public void plane(int i1, int i2, double[] target) {
            PlanarWignerFunction.copyPlane(grid, engine.field(), i1, i2, target);
        }

        @Override
        public double value(int i1, int i2, int k1, int k2) {
            Objects.checkIndex(i1, grid.first().nx());
            Objects.checkIndex(i2, grid.second().nx());
            Objects.checkIndex(k1, grid.first().np());
            Objects.checkIndex(k2, grid.second().np());
            return engine.field()[grid.index(i1, i2, k1, k2)];
        }

        @Override
        public double[] values() {
            return engine.field().clone();
        }

        @Override
        public PlanarWignerFunction snapshot() {
            return PlanarStepper.this.snapshot();
        }
    }
}
