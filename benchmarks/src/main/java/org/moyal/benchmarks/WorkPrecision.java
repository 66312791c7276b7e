// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import joptsimple.OptionSpec;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Potential;
import org.moyal.core.problem.HarmonicProblem;
import org.moyal.core.problem.MorseEigenproblem;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.explicit.FiniteDifferenceRate;
import org.moyal.wigner.explicit.RungeKuttaStep;
import org.moyal.wigner.function.WignerFunction;

/**
 * Error against time for every scheme that propagates W, on problems whose W is known exactly: prints a table for each
 * problem and writes a CSV file and a picture.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.moyal.benchmarks.WorkPrecision --help}
 */
public final class WorkPrecision {
    /** Tails of the states on their grids, relative to the peak. */
    private static final double TAILS = 1e-12;

    private WorkPrecision() {}

    /**
     * A run.
     *
     * @param scheme the name of the scheme
     * @param steps their number
     * @param run from nothing to W at the end
     */
    record Trial(String scheme, int steps, Run run) {}

    /** A run from nothing to W at the end. */
    @FunctionalInterface
    interface Run {
        /** W at the end. */
        double[] values();
    }

    /** What a run took, and how far it is from the exact W relative to its largest value; NaN if the run failed. */
    private record Result(Trial trial, double milliseconds, double error) {}

    /**
     * Measures.
     *
     * @param arguments see {@code --help}
     * @throws IOException if the help cannot be printed
     */
    public static void main(String[] arguments) throws IOException {
        OptionParser parser = new OptionParser();
        OptionSpec<Integer> repeats = parser.accepts("repeats", "runs of each scheme and step; the shortest counts")
                .withRequiredArg()
                .ofType(Integer.class)
                .defaultsTo(5);
        OptionSpec<String> results = parser.accepts("results", "the folder for tables and pictures")
                .withRequiredArg()
                .defaultsTo("benchmarks/results");
        try {
            OptionSet options = parser.parse(arguments);
            int times = options.valueOf(repeats);
            Path folder = Path.of(options.valueOf(results));
            ReferenceProblem oscillator = oscillator();
            List<Trial> trials = oscillator.splittings();
            trials.addAll(differences(oscillator));
            report(oscillator, measure(oscillator, trials, times), folder);
            ReferenceProblem morse = morse();
            report(morse, measure(morse, morse.splittings(), times), folder);
        } catch (OptionException e) {
            System.err.println(e.getMessage());
            parser.printHelpOn(System.err);
            System.exit(2);
        }
    }

    /** The same box with the next power of two of nodes along each axis. */
    private static PhaseSpaceGrid powersOfTwo(PhaseSpaceGrid grid) {
        return PhaseSpaceGrid.of(powerOfTwo(grid.x()), powerOfTwo(grid.p()));
    }

    private static Axis powerOfTwo(Axis axis) {
        int size = Integer.highestOneBit(axis.size() - 1) << 1;
        return Axis.of(axis.min(), axis.max(), size);
    }

    /** A cat state, a quarter of a period in the oscillator. */
    private static ReferenceProblem oscillator() {
        var cat = HarmonicProblem.cat(0, HarmonicProblem.coherent(1, 1, 2.5, 0, 1));
        PhaseSpaceGrid grid = powersOfTwo(PhaseSpaceGrid.resolving(cat.initial(), cat.hamiltonian(), TAILS)
                .grid());
        double quarter = 0.25 * cat.period();
        return new ReferenceProblem(
                "oscillator",
                "cat state in the oscillator, a quarter of a period, on " + grid.nx() + " × " + grid.np(),
                cat.hamiltonian(),
                WignerFunction.of(cat.initial(), grid),
                WignerFunction.ofValues(
                        grid, 1, PhaseSpaceField.of(grid, cat.at(quarter)).values()),
                quarter);
    }

    /** Three bound states of a Morse potential. */
    private static ReferenceProblem morse() {
        var morse = new MorseEigenproblem(Potential.morse(20, 0.25), 1, 1);
        Complex[] weights = {Complex.ofCartesian(1, 0), Complex.ofCartesian(0, 1), Complex.ofCartesian(1, 1)};
        PhaseSpaceGrid grid = powersOfTwo(
                PhaseSpaceGrid.resolving(morse.superposition(0, weights), TAILS).grid());
        return new ReferenceProblem(
                "morse",
                "three bound states of a Morse potential, until t = 4, on " + grid.nx() + " × " + grid.np(),
                morse.hamiltonian(),
                WignerFunction.of(morse.superposition(0, weights), grid),
                WignerFunction.of(morse.superposition(4, weights), grid),
                4);
    }

    /** Runge–Kutta steps on finite differences, near the limit of stability and below. */
    private static List<Trial> differences(ReferenceProblem problem) {
        List<Trial> trials = new ArrayList<>();
        for (StencilOrder order : List.of(StencilOrder.FOURTH, StencilOrder.EIGHTH)) {
            double limit = RungeKuttaStep.largestStep(FiniteDifferenceRate.of(
                    problem.hamiltonian(), problem.initial().grid(), order, 1));
            int fewest = (int) Math.ceil(1.05 * problem.duration() / limit);
            for (int steps = fewest; steps <= 4 * fewest; steps *= 2) {
                RungeKuttaStep step = new RungeKuttaStep(problem.duration() / steps, order);
                int count = steps;
                trials.add(new Trial(
                        "Runge–Kutta, differences of order " + order.accuracy(),
                        steps,
                        () -> step.iterated(problem.initial(), problem.hamiltonian(), count)
                                .values()));
            }
        }
        return trials;
    }

    /** Every run in random order, some times over; the time is that of the shortest, whose machine was least busy. */
    private static List<Result> measure(ReferenceProblem problem, List<Trial> trials, int repeats) {
        double[] exact = problem.exact().values();
        double[] errors = new double[trials.size()];
        double[] shortest = new double[trials.size()];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            order.add(i);
        }
        Random random = new Random(1);
        for (int repeat = 0; repeat < repeats; repeat++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                double[][] w = new double[1][];
                LocalEngine engine =
                        new LocalEngine(() -> w[0] = trials.get(i).run().values(), steps -> w[0]);
                try {
                    shortest[i] = Math.min(shortest[i], 1e-6 * engine.run(0));
                    errors[i] = Agreement.distance(exact, w[0]);
                } catch (NumericalFailureException tooCoarse) {
                    errors[i] = Double.NaN; // the library refused to go on; the table says so
                }
            }
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            results.add(new Result(trials.get(i), shortest[i], errors[i]));
        }
        return results;
    }

    private static void report(ReferenceProblem problem, List<Result> results, Path folder) {
        StringBuilder table = new StringBuilder("### " + problem.title() + "\n\n");
        table.append("| scheme | steps | ms | error |\n|---|---|---|---|\n");
        List<String> lines = new ArrayList<>();
        Machine.description().forEach(line -> lines.add("# " + line));
        lines.add("# " + problem.title() + "; error: largest difference from the exact W, over the largest W");
        lines.add("scheme,steps,ms,error");
        for (Result result : results) {
            if (Double.isNaN(result.error())) {
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %d | – | refused: leaves its grid |%n",
                        result.trial().scheme(),
                        result.trial().steps()));
                continue;
            }
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4g | %.1e |%n",
                    result.trial().scheme(),
                    result.trial().steps(),
                    result.milliseconds(),
                    result.error()));
            lines.add(String.format(
                    Locale.ROOT,
                    "\"%s\",%d,%.6g,%.3e",
                    result.trial().scheme(),
                    result.trial().steps(),
                    result.milliseconds(),
                    result.error()));
        }
        table.append('\n');
        System.out.print(table);
        System.out.flush();
        Report.write(folder.resolve("precision-" + problem.word() + ".md"), table.toString());
        Report.write(folder.resolve("precision-" + problem.word() + ".csv"), String.join("\n", lines) + "\n");
        LinePlot plot = LinePlot.of(Label.of("processor time in ms"), Label.of("error of W"))
                .title(problem.title())
                .scales(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)
                .size(760, 480);
        for (String scheme :
                results.stream().map(r -> r.trial().scheme()).distinct().toList()) {
            List<Result> own = results.stream()
                    .filter(r -> r.trial().scheme().equals(scheme) && !Double.isNaN(r.error()))
                    .toList();
            double[] ms = own.stream().mapToDouble(Result::milliseconds).toArray();
            double[] error = own.stream().mapToDouble(Result::error).toArray();
            if (own.isEmpty()) {
                continue;
            }
            plot = own.size() == 1 ? plot.points(scheme, ms, error) : plot.line(scheme, ms, error);
        }
        plot.write(folder.resolve("precision-" + problem.word() + ".png"));
    }
}
