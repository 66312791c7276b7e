// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.SplittingScheme;

/** The split-operator engine on a classical density. */
final class LiouvilleStepper implements Stepper<DensityView, ClassicalDensity> {

    private final PhaseSpaceGrid grid;
    private final SplitOperatorEngine engine;
    private final double[] retained;
    private final DensityView view = new Running();

    LiouvilleStepper(ClassicalDensity initial, PhaseSpaceLaw law, SplittingScheme scheme, Execution execution) {
        this.grid = initial.grid();
        this.retained = initial.values();
        InitialFit.require(grid, retained, execution.tolerance());
        this.engine = new SplitOperatorEngine(grid, retained, law, scheme, execution);
    }

    @Override
    public void advance(double time, double step) {
        engine.advance(time, step);
    }

    @Override
    public DensityView view() {
        return view;
    }

    @Override
    public ClassicalDensity snapshot() {
        return view.snapshot();
    }

    @Override
    public void retain() {
        engine.check();
        engine.checkPositive();
        System.arraycopy(engine.field(), 0, retained, 0, retained.length);
    }

    @Override
    public ClassicalDensity retained() {
        return ClassicalDensity.propagated(grid, retained);
    }

    /** What an observer sees: the running buffer, completed. */
    private final class Running implements DensityView {
        @Override
        public PhaseSpaceGrid grid() {
            return grid;
        }

        @Override
        public double value(int i, int k) {
            return engine.value(i, k);
        }

        @Override
        public double[] values() {
            return engine.field().clone();
        }

        @Override
        public ClassicalDensity snapshot() {
            return ClassicalDensity.propagated(grid, engine.field());
        }
    }
}
