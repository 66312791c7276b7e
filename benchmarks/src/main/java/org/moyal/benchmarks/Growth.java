// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import joptsimple.OptionSpec;
import org.moyal.benchmarks.peer.PeerRefusedException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.Stepper;
import org.moyal.core.state.GaussianState;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;
import org.moyal.wigner.propagation.WignerPropagator;

/**
 * How the cost of the Wigner step grows with the grid, and what memory it takes: nanoseconds for a grid point and step,
 * bytes for a grid point, bytes allocated in a step. The sizes run interleaved, as the engines of {@link SideBySide} do.
 *
 * <p>{@code java -Xmx5g -cp benchmarks/target/benchmarks.jar org.moyal.benchmarks.Growth --help}
 */
public final class Growth {
    /** ½x² + x⁴/100 on [−7, 7)²: a box that 64 × 64 nodes resolve and a packet of unit width never leaves. */
    private static final Hamiltonian WELL = Hamiltonian.of(1, Potential.polynomial(0, 0, 0.5, 0, 0.01));

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * What one size takes.
     *
     * @param n nodes along an axis
     * @param nanoseconds for a grid point and step
     * @param ratio of that to the first size's, within the cycle
     * @param kept bytes of heap for a grid point that a prepared stepper keeps, after its first step
     * @param allocated bytes for a grid point that its preparation and first step allocate
     * @param step bytes that a step allocates
     */
    private record Row(int n, Quartiles nanoseconds, Quartiles ratio, double kept, double allocated, long step) {}

    /** A prepared stepper and what it took. */
    private record Prepared(Stepper<WignerView, WignerFunction> stepper, double kept, double allocated, long step) {}

    /**
     * Measures.
     *
     * @param arguments see {@code --help}
     * @throws IOException if the help cannot be printed
     * @throws PeerRefusedException never
     */
    public static void main(String[] arguments) throws IOException, PeerRefusedException {
        OptionParser parser = new OptionParser();
        OptionSpec<Integer> sizes = parser.accepts("size", "nodes along an axis")
                .withRequiredArg()
                .ofType(Integer.class)
                .withValuesSeparatedBy(',')
                .defaultsTo(64, 128, 256, 512, 1024, 2048, 4096);
        OptionSpec<Integer> cycles = parser.accepts("cycles", "rounds in which every size runs once")
                .withRequiredArg()
                .ofType(Integer.class)
                .defaultsTo(21);
        OptionSpec<Double> slice = parser.accepts("slice", "milliseconds of processor time for a size in a cycle")
                .withRequiredArg()
                .ofType(Double.class)
                .defaultsTo(80.0);
        OptionSpec<String> results = parser.accepts("results", "the folder for table and picture")
                .withRequiredArg()
                .defaultsTo("benchmarks/results");
        try {
            OptionSet options = parser.parse(arguments);
            List<Row> rows =
                    measure(options.valuesOf(sizes), new Race(options.valueOf(cycles), options.valueOf(slice)));
            report(rows, Path.of(options.valueOf(results)));
        } catch (OptionException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            parser.printHelpOn(System.err);
            System.exit(2);
        }
    }

    private static List<Row> measure(List<Integer> sizes, Race race) throws PeerRefusedException {
        prepare(64); // so that what is loaded once is not counted
        Map<String, Prepared> prepared = new LinkedHashMap<>();
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (int n : sizes) {
            Prepared one = prepare(n);
            prepared.put(String.valueOf(n), one);
            engines.put(String.valueOf(n), new LocalEngine(new Stepping(one.stepper()), steps -> new double[0]));
        }
        Map<String, double[]> times = race.run(engines);
        double[] first = times.values().iterator().next();
        double firstNodes = Math.pow(sizes.get(0), 2);
        List<Row> rows = new ArrayList<>();
        for (int n : sizes) {
            double[] own = times.get(String.valueOf(n));
            Prepared one = prepared.get(String.valueOf(n));
            double nodes = (double) n * n;
            rows.add(new Row(
                    n,
                    Quartiles.of(own).times(1 / nodes),
                    Race.ratio(own, first).times(firstNodes / nodes),
                    one.kept(),
                    one.allocated(),
                    one.step()));
        }
        return rows;
    }

    private static Prepared prepare(int n) {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 7, n), Axis.of(-7, 7, n));
        WignerFunction start = WignerFunction.of(GaussianState.coherent(1, 0, 1), grid);
        WignerPropagator propagator = WignerPropagator.of(WELL, Problem.SCHEME);
        double nodes = (double) n * n;
        long before = used();
        long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
        Stepper<WignerView, WignerFunction> stepper = propagator.prepare(start);
        stepper.advance(0, Problem.DT); // fills the tables
        double allocated = (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore) / nodes;
        double kept = (used() - before) / nodes;
        for (int i = 1; i < 20; i++) {
            stepper.advance(i * Problem.DT, Problem.DT); // what is compiled and loaded on the way
        }
        long stepBefore = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 20; i < 40; i++) {
            stepper.advance(i * Problem.DT, Problem.DT);
        }
        long step = (THREADS.getCurrentThreadAllocatedBytes() - stepBefore) / 20;
        // Used after the measurement, so that the collector cannot take them before it.
        if (start.grid().nx() != n || stepper.view().grid().nx() != n) {
            throw new IllegalStateException("grid");
        }
        return new Prepared(stepper, kept, allocated, step);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void report(List<Row> rows, Path folder) {
        StringBuilder table = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String line : Machine.description()) {
            table.append("- ").append(line).append('\n');
            lines.add("# " + line);
        }
        lines.add(
                "# kept, allocated: bytes for a grid point, by a prepared stepper and by its preparation; step: bytes a step");
        lines.add("n,ns_q1,ns_median,ns_q3,ratio_q1,ratio_median,ratio_q3,kept,allocated,step");
        table.append("\n| N × N | ns for a grid point and step | ratio to the first: median (quartiles) |")
                .append(" bytes kept for a grid point | bytes allocated by the preparation | by a step |\n")
                .append("|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            Quartiles ns = row.nanoseconds();
            Quartiles ratio = row.ratio();
            table.append(String.format(
                    Locale.ROOT,
                    "| %d² | %.3g (%.3g … %.3g) | %.3g (%.3g … %.3g) | %.1f | %.1f | %d |%n",
                    row.n(),
                    ns.median(),
                    ns.lower(),
                    ns.upper(),
                    ratio.median(),
                    ratio.lower(),
                    ratio.upper(),
                    row.kept(),
                    row.allocated(),
                    row.step()));
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%.6g,%.6g,%.6g,%.6g,%.6g,%.6g,%.2f,%.2f,%d",
                    row.n(),
                    ns.lower(),
                    ns.median(),
                    ns.upper(),
                    ratio.lower(),
                    ratio.median(),
                    ratio.upper(),
                    row.kept(),
                    row.allocated(),
                    row.step()));
        }
        System.out.print(table);
        Report.write(folder.resolve("growth.md"), table.toString());
        Report.write(folder.resolve("growth.csv"), String.join("\n", lines) + "\n");
        double[] n = rows.stream().mapToDouble(Row::n).toArray();
        double[] ns =
                rows.stream().mapToDouble(row -> row.nanoseconds().median()).toArray();
        LinePlot.of(Label.of("N"), Label.of("ns for a grid point and step"))
                .title("Wigner step on an N × N grid")
                .scales(AxisScale.LOGARITHMIC, AxisScale.LOGARITHMIC)
                .line("", n, ns)
                .write(folder.resolve("growth.png"));
    }
}
