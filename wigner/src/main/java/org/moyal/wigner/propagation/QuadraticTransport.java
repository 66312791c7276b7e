// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.List;
import java.util.Objects;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/**
 * Transport of a Wigner function along phase-space trajectories, W(r, t) = W(S_t⁻¹(r − d_t), 0) with r ↦ S_t r + d_t the flow
 * of a quadratic Hamiltonian. Exact there, and offered there alone: for any other Hamiltonian no such trajectories exist.
 *
 * <p>Every output is computed from the initial state in one map, so errors do not add up; the only error is that of
 * trigonometric interpolation, rounding for a resolved state. O(n_x n_p (n_x + n_p)) for each output time; allocates.
 *
 * <p>Immutable.
 */
public final class QuadraticTransport {

    private final QuadraticHamiltonian hamiltonian;

    private QuadraticTransport(QuadraticHamiltonian hamiltonian) {
        this.hamiltonian = hamiltonian;
    }

    /**
     * Transport under a quadratic Hamiltonian.
     *
     * @param hamiltonian the law, of one degree of freedom
     * @return the propagator
     * @throws IllegalArgumentException if it has several degrees of freedom
     */
    public static QuadraticTransport of(QuadraticHamiltonian hamiltonian) {
        Objects.requireNonNull(hamiltonian, "hamiltonian");
        if (hamiltonian.degreesOfFreedom() != 1) {
            throw new IllegalArgumentException(
                    "hamiltonian.degreesOfFreedom() = " + hamiltonian.degreesOfFreedom() + ": must be 1");
        }
        return new QuadraticTransport(hamiltonian);
    }

    /**
     * Makes a stepper; a step of any length is exact.
     *
     * @param initial the initial state
     * @return a stepper that holds the initial state
     */
    public Stepper<WignerView, WignerFunction> prepare(WignerFunction initial) {
        return new Transport(hamiltonian, initial);
    }

    /**
     * Transports a state.
     *
     * @param initial the state at the first time
     * @param times the output times; one exact step leads to each
     * @param observers called at every output time
     * @return the final state, the outcome and the cost
     * @throws NumericalFailureException if the state at an output time does not fit the grid; carries the state of the
     *     output before
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Evolution<WignerFunction> propagate(
            WignerFunction initial, TimeGrid times, Observer<? super WignerView>... observers) {
        return TimeLoop.run(prepare(initial), times, Double.POSITIVE_INFINITY, List.of(observers));
    }

    @Override
    public String toString() {
        return "QuadraticTransport[" + hamiltonian + "]";
    }

    private static final class Transport implements Stepper<WignerView, WignerFunction> {
        private final QuadraticHamiltonian hamiltonian;
        private final WignerFunction initial;
        private final Follower view;
        private WignerFunction retained;
        private double start = Double.NaN;
        private long steps;

        Transport(QuadraticHamiltonian hamiltonian, WignerFunction initial) {
            this.hamiltonian = hamiltonian;
            this.initial = initial;
            this.view = new Follower(initial);
            this.retained = initial;
        }

        @Override
        public void advance(double time, double step) {
            if (Double.isNaN(start)) {
                start = time;
            }
            steps++;
            try {
                view.current = initial.under(hamiltonian.flow(time + step - start));
            } catch (ResolutionException leaves) {
                NumericalFailureException failure = new NumericalFailureException(
                        time + step, steps, "length or fineness needed over that of the grid", excess(leaves), 1);
                failure.addSuppressed(leaves);
                throw failure;
            }
        }

        private static double excess(ResolutionException leaves) {
            PhaseSpaceGrid given = leaves.givenGrid();
            PhaseSpaceGrid needed = leaves.resolvingGrid();
            return Math.max(
                    Math.max(
                            needed.x().length() / given.x().length(),
                            needed.p().length() / given.p().length()),
                    Math.max(
                            given.x().spacing() / needed.x().spacing(),
                            given.p().spacing() / needed.p().spacing()));
        }

        @Override
        public WignerView view() {
            return view;
        }

        @Override
        public WignerFunction snapshot() {
            return view.current;
        }

        @Override
        public void retain() {
            retained = view.current;
        }

        @Override
        public WignerFunction retained() {
            return retained;
        }
    }

    /** A view that follows the state. */
    private static final class Follower implements WignerView {
        private WignerFunction current;

        Follower(WignerFunction current) {
            this.current = current;
        }

        @Override
        public PhaseSpaceGrid grid() {
            return current.grid();
        }

        @Override
        public double hbar() {
            return current.hbar();
        }

        @Override
        public double value(int i, int k) {
            return current.value(i, k);
        }

        @Override
        public WignerFunction snapshot() {
            return current;
        }
    }
}
