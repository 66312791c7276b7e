// SPDX-License-Identifier: Apache-2.0
package consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.plot.HeatMap;
import org.moyal.semiclassical.bound.ClassicalityBound;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** Uses the published modules once, and fails if what comes out is not quantum mechanics. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        Hamiltonian quartic = Hamiltonian.of(1.0, Potential.quartic(1.0));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 256), Axis.of(-24, 24, 512));
        WignerFunction w0 = WignerFunction.of(GaussianState.coherent(0, 0, 1.0), grid);
        Evolution<WignerFunction> run =
                WignerPropagator.of(quartic, new StrangSplitting(1e-2)).propagate(w0, TimeGrid.single(0, 0.5));
        double minimum = run.finalState().minimum();
        if (!(minimum < -1e-3)) {
            throw new IllegalStateException("minimum of W = " + minimum + ": an anharmonic motion makes W negative");
        }
        ClassicalityBound bound = ClassicalityBound.of(
                Potential.boundedDoubleWell(0.6, 1.2, 0.9), 1.5, LinearLindblad.diffusion(0.03, 0.05), 0.1);
        if (!(Math.abs(bound.error(1) - 1.78409) < 1e-5)) {
            throw new IllegalStateException("bound = " + bound + ": must be 1.78409 at t = 1");
        }
        Path picture = Path.of(args[0]);
        HeatMap.diverging(run.finalState().field()).write(picture);
        if (!(Files.size(picture) > 1000)) {
            throw new IllegalStateException(picture + ": no picture");
        }
    }
}
