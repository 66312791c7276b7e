// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.Objects;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.scheme.SplittingScheme;

/**
 * The evolution over a while, e^(tL), as the linear map that it is: it takes real fields of any norm and sign, such as the difference
 * of two states or the inhomogeneity of a linear equation, and gives what the propagator with the same scheme would make of them.
 *
 * <p>Made by {@link LindbladPropagator#flow} and {@link LiouvillePropagator#flow}. Linear to rounding, whatever the scheme's step.
 * No tails are watched, for of a field without a norm nobody knows what small is: the caller watches the states that the field
 * belongs to. Only values that are not numbers end a run.
 *
 * <p>Owns tables and buffers of one grid: belongs to one thread at a time. One flow serves any number of fields.
 */
public final class PhaseSpaceFlow {

    private final PhaseSpaceGrid grid;
    private final SplittingScheme scheme;
    private final SplitOperatorEngine engine;

    PhaseSpaceFlow(PhaseSpaceGrid grid, PhaseSpaceLaw law, SplittingScheme scheme, Execution execution) {
        this.grid = Objects.requireNonNull(grid, "grid");
        this.scheme = scheme;
        this.engine = new SplitOperatorEngine(grid, new double[grid.size()], law, scheme, execution.withoutWatch());
    }

    /**
     * The grid of the fields.
     *
     * @return the grid
     */
    public PhaseSpaceGrid grid() {
        return grid;
    }

    /**
     * Replaces a field by what it has become after a while, in equal steps of at most that of the scheme.
     *
     * @param values the field, row-major with p contiguous; overwritten
     * @param time the time at the beginning, of which potentials that change in time take notice
     * @param duration how long, above 0
     * @throws IllegalArgumentException if the number of values is not n_x·n_p, the time is not finite, or the duration is not finite
     *     and above 0
     * @throws org.moyal.core.error.NumericalFailureException if a value is not a number; the field is left as it was
     */
    public void advance(double[] values, double time, double duration) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException("values.length = " + values.length + ": must be nx*np = " + grid.size());
        }
        if (!Double.isFinite(time)) {
            throw new IllegalArgumentException("time = " + time + ": must be finite");
        }
        if (!(duration > 0 && duration <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("duration = " + duration + ": must be finite and above 0");
        }
        System.arraycopy(values, 0, engine.field(), 0, values.length);
        // a quotient that rounding has raised above a whole number asks for no further step
        long steps = (long) Math.max(1, Math.ceil(duration / scheme.step() * (1 - 0x1p-40)));
        double step = duration / steps;
        for (long k = 0; k < steps; k++) {
            engine.advance(time + k * step, step);
        }
        System.arraycopy(engine.field(), 0, values, 0, values.length);
    }
}
