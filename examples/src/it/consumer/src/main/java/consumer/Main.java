// SPDX-License-Identifier: Apache-2.0
package consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Evolution;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.plot.HeatMap;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/** Uses every published module once, and fails if what comes out is not quantum mechanics. */
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
        Path picture = Path.of(args[0]);
        HeatMap.diverging(run.finalState().field()).write(picture);
        if (!(Files.size(picture) > 1000)) {
            throw new IllegalStateException(picture + ": no picture");
        }
    }
}
