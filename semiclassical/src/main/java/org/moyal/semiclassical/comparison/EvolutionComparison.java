// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Observer;
import org.moyal.core.run.Stepper;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.run.TimeLoop;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.ClassicalDensity;
import org.moyal.wigner.propagation.DensityView;
import org.moyal.wigner.propagation.LindbladPropagator;
import org.moyal.wigner.propagation.LiouvillePropagator;

/**
 * Quantum against classical mechanics from one initial state, ρ by the Lindblad and f by the Fokker–Planck equation: with any
 * diffusion, or with none, where the theorem says nothing (z = ∞) and the quantum state grows fringes.
 *
 * <p>Both are moved by the same splitting on the same grid, so that most of its error, O(h²), drops out of W − f. A closed classical
 * density leaves every grid at some time; the run then fails by its leakage check. Immutable.
 */
public final class EvolutionComparison {
    private final LindbladPropagator quantum;
    private final LiouvillePropagator classical;
    private final StrangSplitting scheme;

    private EvolutionComparison(LindbladPropagator quantum, LiouvillePropagator classical, StrangSplitting scheme) {
        this.quantum = quantum;
        this.classical = classical;
        this.scheme = scheme;
    }

    /**
     * A comparison with diffusion, or without.
     *
     * @param hamiltonian H = p²/2m + V
     * @param noise diffusion and friction of both, {@link LinearLindblad#none} for closed systems
     * @param scheme the splitting, with its step
     * @return the comparison, with a leakage tolerance of 1e-6
     */
    public static EvolutionComparison of(Hamiltonian hamiltonian, LinearLindblad noise, StrangSplitting scheme) {
        return new EvolutionComparison(
                LindbladPropagator.of(hamiltonian, noise, scheme),
                LiouvillePropagator.of(hamiltonian, noise, scheme),
                scheme);
    }

    /**
     * The same comparison with another leakage tolerance of both evolutions.
     *
     * @param leakageTolerance above 0 and below 1
     * @return a new comparison
     * @throws IllegalArgumentException if the tolerance is out of range
     */
    public EvolutionComparison withLeakageTolerance(double leakageTolerance) {
        return new EvolutionComparison(
                quantum.withLeakageTolerance(leakageTolerance),
                classical.withLeakageTolerance(leakageTolerance),
                scheme);
    }

    /**
     * Runs both evolutions.
     *
     * <p>Cost: two steps of the grid evolutions for each h, and two L1 norms at each output time.
     *
     * @param initial W[ρ(0)] = f(0), nowhere negative; its grid has to hold both for all times
     * @param times the output times; the state is that of the first
     * @param observers called at every output time with both states
     * @return one comparison for each output time, fewer if an observer stopped the run
     * @throws IllegalArgumentException if the initial state is negative somewhere, or the noise is not completely positive
     * @throws org.moyal.core.error.NumericalFailureException if a state leaves its grid
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final List<EvolutionPoint> compare(
            WignerFunction initial, TimeGrid times, Observer<? super EvolutionView>... observers) {
        Objects.requireNonNull(initial, "initial");
        var points = new ArrayList<EvolutionPoint>(times.size());
        var all = new ArrayList<Observer<? super EvolutionView>>();
        all.add((time, view) -> points.add(EvolutionPoint.of(
                time, view.quantum().snapshot(), view.classical().snapshot())));
        all.addAll(List.of(observers));
        TimeLoop.run(
                new Both(quantum.prepare(initial), classical.prepare(ClassicalDensity.of(initial))),
                times,
                scheme.step(),
                all);
        return List.copyOf(points);
    }

    @Override
    public String toString() {
        return "EvolutionComparison[" + quantum + "; " + classical + "]";
    }

    /** Both states as a run leaves them. */
    private record States(WignerFunction quantum, ClassicalDensity classical) implements EvolutionView {}

    /** Two evolutions in step. */
    private static final class Both implements Stepper<EvolutionView, EvolutionView>, EvolutionView {
        private final Stepper<WignerView, WignerFunction> quantum;
        private final Stepper<DensityView, ClassicalDensity> classical;

        Both(Stepper<WignerView, WignerFunction> quantum, Stepper<DensityView, ClassicalDensity> classical) {
            this.quantum = quantum;
            this.classical = classical;
        }

        @Override
        public void advance(double time, double step) {
            quantum.advance(time, step);
            classical.advance(time, step);
        }

        @Override
        public EvolutionView view() {
            return this;
        }

        @Override
        public WignerView quantum() {
            return quantum.view();
        }

        @Override
        public DensityView classical() {
            return classical.view();
        }

        @Override
        public EvolutionView snapshot() {
            return new States(quantum.snapshot(), classical.snapshot());
        }

        @Override
        public void retain() {
            quantum.retain();
            classical.retain();
        }

        @Override
        public EvolutionView retained() {
            return new States(quantum.retained(), classical.retained());
        }
    }
}
