// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.run.Stepper;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/** The split-operator engine on a Wigner function. */
final class WignerStepper implements Stepper<WignerView, WignerFunction> {

    private final PhaseSpaceGrid grid;
    private final double hbar;
    private final double tolerance;
    private final SplitOperatorEngine engine;
    private final double[] retained;
    private final WignerView view = new Running();

    WignerStepper(WignerFunction initial, PhaseSpaceLaw law, SplittingScheme scheme, Execution execution) {
        this.grid = initial.grid();
        this.hbar = initial.hbar();
        this.tolerance = execution.tolerance();
        this.retained = initial.values();
        InitialFit.require(grid, retained, execution.tolerance());
        this.engine = new SplitOperatorEngine(grid, retained, law, scheme, execution);
    }

    @Override
    public void advance(double time, double step) {
        engine.advance(time, step);
    }

    @Override
    public WignerView view() {
        return view;
    }

    @Override
    public WignerFunction snapshot() {
        return WignerFunction.ofValues(grid, hbar, engine.field(), tolerance);
    }

    @Override
    public void retain() {
        engine.check();
        System.arraycopy(engine.field(), 0, retained, 0, retained.length);
    }

    @Override
    public WignerFunction retained() {
        return WignerFunction.ofValues(grid, hbar, retained, tolerance);
    }

    /** What an observer sees: the running buffer, completed. */
    private final class Running implements WignerView {
        @Override
        public PhaseSpaceGrid grid() {
            return grid;
        }

        @Override
        public double hbar() {
            return hbar;
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
        public WignerFunction snapshot() {
            return WignerStepper.this.snapshot();
        }
    }
}
