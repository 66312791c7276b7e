// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.moyal.benchmarks.peer.PeerRefusedException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.Potential;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianPacket;
import org.moyal.wigner.current.FiniteDifferenceCurrent;
import org.moyal.wigner.current.MoyalSeries;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.explicit.FiniteDifferenceRate;
import org.moyal.wigner.explicit.RungeKuttaStep;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.WignerPropagator;

/**
 * Finite differences against transforms: time for a node, error against time, and whole runs, as in {@code docs/stencils.md}.
 * Processor time of one thread; everything of one row or grid runs in turns within each cycle.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.moyal.benchmarks.StencilTable [CYCLES]}
 */
public final class StencilTable {
    private static final int[] SIZES = {256, 512, 1024};
    /** Divisors of {@link #FINE}. */
    private static final int[] COARSE = {96, 128, 192, 256, 384};

    private static final int FINE = 768;
    private static final double SLICE = 25;

    private static final Hamiltonian WELL = Hamiltonian.of(1, Potential.polynomial(0, 0.1, 0.3, 0, 0.05));

    private final Race race;

    private StencilTable(int cycles) {
        this.race = new Race(cycles, SLICE);
    }

    /**
     * Measures and prints three tables.
     *
     * @param arguments the number of cycles, 15 if absent
     * @throws PeerRefusedException never, no peer takes part
     */
    public static void main(String[] arguments) throws PeerRefusedException {
        StencilTable table = new StencilTable(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15);
        Machine.description().forEach(System.out::println);
        table.speed();
        table.errors();
        table.runs();
    }

    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }

    private static Engine engine(Runnable call) {
        return new LocalEngine(call, steps -> new double[0]);
    }

    /** Nanoseconds a node, and ratios to the spectral call. */
    private void speed() throws PeerRefusedException {
        print("%n| n | order | Jp, stencil | Jp, spectral | ratio | dW/dt, stencil | dW/dt, spectral | ratio |%n");
        print("|---|---|---|---|---|---|---|---|%n");
        for (int n : SIZES) {
            Map<String, Engine> engines = new LinkedHashMap<>();
            for (StencilOrder order : StencilOrder.values()) {
                StencilBenchmark each = new StencilBenchmark();
                each.n = n;
                each.order = order;
                each.prepare();
                engines.put("jp" + order, engine(each::stencilCurrent));
                engines.put("rate" + order, engine(each::stencilRate));
                if (order == StencilOrder.SECOND) {
                    engines.put("jp", engine(each::spectralCurrent));
                    engines.put("rate", engine(each::spectralRate));
                }
            }
            Map<String, double[]> times = race.run(engines);
            double unit = 1.0 / n / n;
            for (StencilOrder order : StencilOrder.values()) {
                print(
                        "| %d | %d | %.2f | %.1f | %.3f | %.2f | %.1f | %.3f |%n",
                        n,
                        order.accuracy(),
                        unit * median(times, "jp" + order),
                        unit * median(times, "jp"),
                        Race.ratio(times.get("jp" + order), times.get("jp")).median(),
                        unit * median(times, "rate" + order),
                        unit * median(times, "rate"),
                        Race.ratio(times.get("rate" + order), times.get("rate")).median());
            }
        }
    }

    private static double median(Map<String, double[]> times, String name) {
        return Quartiles.of(times.get(name)).median();
    }

    /** Errors relative to the largest value, against the spectral result on the finest grid; milliseconds. */
    private void errors() throws PeerRefusedException {
        WignerFunction fine = StencilBenchmark.state(FINE);
        double[] exactCurrent =
                MoyalSeries.of(1, StencilBenchmark.QUARTIC).current(fine).jp().values();
        double[] exactRate = MoyalSeries.of(1, StencilBenchmark.QUARTIC)
                .current(fine)
                .divergence()
                .values();
        print("%n| n | method | Jp: error | estimate | ms | dW/dt: error | estimate | ms |%n");
        print("|---|---|---|---|---|---|---|---|%n");
        for (int n : COARSE) {
            StencilBenchmark spectral = null;
            Map<String, Engine> engines = new LinkedHashMap<>();
            Map<String, String[]> cells = new LinkedHashMap<>();
            for (StencilOrder order : StencilOrder.values()) {
                StencilBenchmark each = new StencilBenchmark();
                each.n = n;
                each.order = order;
                each.prepare();
                spectral = each;
                WignerFunction w = StencilBenchmark.state(n);
                double jp = FiniteDifferenceCurrent.of(StencilBenchmark.LAW, w.grid(), order, StencilBenchmark.HBAR)
                        .errorEstimate(w);
                double rate = FiniteDifferenceRate.of(StencilBenchmark.LAW, w.grid(), order, StencilBenchmark.HBAR)
                        .errorEstimate(w);
                String name = "order " + order.accuracy();
                engines.put("jp " + name, engine(each::stencilCurrent));
                engines.put("rate " + name, engine(each::stencilRate));
                cells.put(name, new String[] {
                    number(error(each.stencilCurrent(), n, exactCurrent, 1)),
                    number(jp / largest(exactCurrent)),
                    number(error(each.stencilRate(), n, exactRate, -1)),
                    number(rate / largest(exactRate))
                });
            }
            if (spectral != null) {
                engines.put("jp spectral", engine(spectral::spectralCurrent));
                engines.put("rate spectral", engine(spectral::spectralRate));
                cells.put("spectral", new String[] {
                    number(error(spectral.spectralCurrent().values(), n, exactCurrent, 1)),
                    "",
                    number(error(spectral.spectralRate().values(), n, exactRate, 1)),
                    ""
                });
            }
            Map<String, double[]> times = race.run(engines);
            for (Map.Entry<String, String[]> entry : cells.entrySet()) {
                String[] c = entry.getValue();
                print(
                        "| %d | %s | %s | %s | %.3f | %s | %s | %.3f |%n",
                        n,
                        entry.getKey(),
                        c[0],
                        c[1],
                        1e-6 * median(times, "jp " + entry.getKey()),
                        c[2],
                        c[3],
                        1e-6 * median(times, "rate " + entry.getKey()));
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    private static double error(double[] coarse, int n, double[] fine, double sign) {
        int step = FINE / n;
        double[] same = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                same[i * n + k] = fine[i * step * FINE + k * step];
            }
        }
        return StencilBenchmark.distance(coarse, same, sign) / largest(fine);
    }

    private static double largest(double[] values) {
        return StencilBenchmark.distance(values, new double[values.length], 1);
    }

    /** Whole runs to t = 1: error in W relative to its largest value, against a splitting with a small step. */
    private void runs() throws PeerRefusedException {
        print("%n| n | method | steps | error of W(1) | ms |%n|---|---|---|---|---|%n");
        for (int n : new int[] {96, 128, 192}) {
            WignerFunction start = WignerFunction.of(
                    new GaussianPacket(0.7, 0.2, 1, StencilBenchmark.HBAR),
                    PhaseSpaceGrid.of(Axis.of(-8, 8, n), Axis.of(-8, 8, n)));
            TimeGrid times = TimeGrid.single(0, 1);
            double[] exact = WignerPropagator.of(WELL, new FourthOrderSplitting(0.0025))
                    .propagate(start, times)
                    .finalState()
                    .values();
            Map<String, Supplier<double[]>> methods = new LinkedHashMap<>();
            Map<String, Integer> steps = new LinkedHashMap<>();
            for (StencilOrder order : new StencilOrder[] {StencilOrder.FOURTH, StencilOrder.EIGHTH}) {
                double limit = RungeKuttaStep.largestStep(
                        FiniteDifferenceRate.of(WELL, start.grid(), order, StencilBenchmark.HBAR));
                int count = (int) Math.ceil(1 / limit);
                String name = "Runge-Kutta, order " + order.accuracy();
                steps.put(name, count);
                methods.put(
                        name,
                        () -> new RungeKuttaStep(1.0 / count, order)
                                .iterated(start, WELL, count)
                                .values());
            }
            steps.put("Strang", 100);
            methods.put(
                    "Strang",
                    () -> WignerPropagator.of(WELL, new StrangSplitting(0.01))
                            .propagate(start, times)
                            .finalState()
                            .values());
            steps.put("fourth-order splitting", 20);
            methods.put(
                    "fourth-order splitting",
                    () -> WignerPropagator.of(WELL, new FourthOrderSplitting(0.05))
                            .propagate(start, times)
                            .finalState()
                            .values());
            Map<String, Engine> engines = new LinkedHashMap<>();
            methods.forEach((name, method) -> engines.put(name, engine(method::get)));
            Map<String, double[]> taken = race.run(engines);
            for (Map.Entry<String, Supplier<double[]>> entry : methods.entrySet()) {
                double error = StencilBenchmark.distance(entry.getValue().get(), exact, 1) / largest(start.values());
                print(
                        "| %d | %s | %d | %s | %.1f |%n",
                        n,
                        entry.getKey(),
                        steps.get(entry.getKey()),
                        number(error),
                        1e-6 * median(taken, entry.getKey()));
            }
        }
    }
}
