// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/**
 * A problem of {@link org.moyal.core.problem} whose W is known at the end of the run.
 *
 * @param word one word, for the names of files
 * @param title what it is
 * @param hamiltonian the law
 * @param initial W at the beginning
 * @param exact W at the end
 * @param duration the time between
 */
record ReferenceProblem(
        String word,
        String title,
        Hamiltonian hamiltonian,
        WignerFunction initial,
        WignerFunction exact,
        double duration) {

    /** The splittings, each with some numbers of steps. */
    List<WorkPrecision.Trial> splittings() {
        List<WorkPrecision.Trial> trials = new ArrayList<>();
        for (int steps = 8; steps <= 2048; steps *= 4) {
            trials.add(splitting("Strang splitting", steps, StrangSplitting::new));
        }
        for (int steps = 4; steps <= 512; steps *= 2) {
            trials.add(splitting("fourth-order splitting", steps, FourthOrderSplitting::new));
        }
        return trials;
    }

    private WorkPrecision.Trial splitting(String name, int steps, DoubleFunction<SplittingScheme> scheme) {
        WignerPropagator propagator = WignerPropagator.of(hamiltonian, scheme.apply(duration / steps));
        return new WorkPrecision.Trial(
                name,
                steps,
                () -> propagator
                        .propagate(initial, TimeGrid.evenly(0, duration, 2))
                        .finalState()
                        .values());
    }
}
