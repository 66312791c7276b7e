// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.jspecify.annotations.Nullable;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.wigner.internal.Tails;

/**
 * The split-operator method for a real function W(x, p) on a grid: kicks in the lag representation, drifts in the
 * wavenumber representation, and between them the exact flows of diffusion and friction. Quantum, classical and open
 * dynamics are this engine with other numbers, see {@link PhaseSpaceLaw}.
 *
 * <p>The first kick of a step merges with the last of the step before; {@link #complete()} adds the pending one. A step
 * allocates nothing. Tables: 8 bytes a node for each distinct kick, some hundred bytes a row for drifts.
 */
final class SplitOperatorEngine {

    /** Relative to the step: beyond this the caller has jumped in time, and the pending kick is not merged. */
    private static final double SAME_TIME = 1e-9;

    private final double tolerance;
    private final PhaseSpaceGrid grid;
    private final SplittingScheme scheme;
    private final PhaseSpaceLaw law;
    private final double[] w;
    private final KickPass kick;
    private final DriftPass drift;
    private final @Nullable Dilation dilation;
    private final @Nullable CrossDiffusion crossDiffusion;
    private final TileTeam team;

    private double preparedStep = Double.NaN;
    private boolean pending;
    private double pendingTime;
    private long steps;

    SplitOperatorEngine(
            PhaseSpaceGrid grid, double[] initial, PhaseSpaceLaw law, SplittingScheme scheme, Execution execution) {
        requireEven("nx", grid.nx());
        requireEven("np", grid.np());
        this.tolerance = execution.tolerance();
        this.grid = grid;
        this.scheme = scheme;
        this.law = law;
        this.w = initial.clone();
        FourierEngine transforms = execution.engine();
        BatchedTransform alongP = transforms.batched(grid.np());
        BatchedTransform alongX = grid.nx() == grid.np() ? alongP : transforms.batched(grid.nx());
        this.team = new TileTeam(execution, () -> new Workspace(grid, alongP, alongX, tolerance));
        LinearLindblad open = law.open();
        boolean cross = law.hasCrossDiffusion();
        this.kick = new KickPass(
                grid, law, cross ? 0 : open.dpp(), scheme.stages() / 2 + 1, alongP, transforms.pairedColumns(), w);
        this.drift = new DriftPass(
                grid,
                law.mass(),
                cross ? 0 : open.dxx(),
                (scheme.stages() + 1) / 2,
                alongX,
                transforms.pairedColumns(),
                w);
        this.dilation = open.friction() == 0 ? null : new Dilation(grid, open.friction());
        this.crossDiffusion = cross ? new CrossDiffusion(grid, open, transforms) : null;
    }

    private static void requireEven(String name, int size) {
        if (size < 4 || size % 2 != 0) {
            throw new IllegalArgumentException(name + " = " + size + ": must be even and at least 4");
        }
    }

    /** The field, the buffer itself; completed. */
    double[] field() {
        complete();
        return w;
    }

    /** The value at a node of the completed field. */
    double value(int i, int k) {
        if (i < 0 || i >= grid.nx()) {
            throw new IndexOutOfBoundsException("i = " + i + ": must be at least 0 and below nx = " + grid.nx());
        }
        if (k < 0 || k >= grid.np()) {
            throw new IndexOutOfBoundsException("k = " + k + ": must be at least 0 and below np = " + grid.np());
        }
        return field()[grid.index(i, k)];
    }

    void advance(double time, double step) {
        if (step != preparedStep) {
            complete();
            prepare(step);
        } else if (pending && Math.abs(time - pendingTime) > SAME_TIME * step) {
            complete();
        }
        int stages = scheme.stages();
        if (pending) {
            team.run(kick.at(0, (scheme.kick(0) + scheme.kick(stages)) * step, time, steps));
        } else {
            team.run(kick.at(1, scheme.kick(0) * step, time, steps));
        }
        pending = false; // should a potential that is not finite end the step half way
        double elapsed = 0;
        for (int s = 0; s < stages; s++) {
            if (crossDiffusion != null) {
                crossDiffusion.apply(w);
            }
            team.run(drift.at(Math.min(s, stages - 1 - s)));
            if (dilation != null) {
                dilation.apply(w);
            }
            if (crossDiffusion != null) {
                crossDiffusion.apply(w);
            }
            elapsed += scheme.drift(s);
            if (s + 1 < stages) {
                team.run(kick.at(kickIndex(s + 1), scheme.kick(s + 1) * step, time + elapsed * step, steps));
            }
        }
        pending = true;
        pendingTime = time + step;
        steps++;
        team.monitor().check(w, pendingTime, steps);
        team.resetMonitors();
    }

    private void prepare(double step) {
        int stages = scheme.stages();
        double[] durations = new double[stages / 2 + 2];
        durations[0] = (scheme.kick(0) + scheme.kick(stages)) * step;
        for (int s = 0; s <= stages / 2; s++) {
            durations[kickIndex(s)] = scheme.kick(s) * step;
        }
        kick.prepare(durations);
        double friction = law.open().friction();
        for (int s = 0; s < (stages + 1) / 2; s++) {
            double duration = scheme.drift(s) * step;
            double driftTime = friction == 0 ? duration : -Math.expm1(-friction * duration) / friction;
            drift.prepare(s, driftTime, duration);
        }
        if (dilation != null) {
            dilation.prepare(step);
        }
        if (crossDiffusion != null) {
            crossDiffusion.prepare(0.5 * step);
        }
        preparedStep = step;
    }

    private int kickIndex(int stage) {
        return 1 + Math.min(stage, scheme.stages() - stage);
    }

    /** Adds the kick that waits to be merged. */
    private void complete() {
        if (pending) {
            pending = false;
            team.run(kick.at(1, scheme.kick(scheme.stages()) * preparedStep, pendingTime, steps));
        }
    }

    /**
     * Completes the field and measures its tails afresh: what passes makes a valid snapshot.
     *
     * @throws NumericalFailureException without a state
     */
    void check() {
        complete();
        team.monitor().check(Tails.of(grid, w), pendingTime, steps);
    }

    /**
     * Checks that the completed field is nowhere below zero by more than the tolerance of its maximum.
     *
     * @throws NumericalFailureException without a state
     */
    void checkPositive() {
        complete();
        double lowest = 0;
        double highest = 0;
        for (double value : w) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        if (!(-lowest <= tolerance * highest)) {
            throw new NumericalFailureException(
                    pendingTime, steps, "negative density over its maximum", -lowest / highest, tolerance);
        }
    }
}
