// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.QuadraticHamiltonian;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.problem.DampedParticle;
import org.moyal.core.problem.GaussianDensity;
import org.moyal.core.run.Snapshots;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.function.WignerView;

/** Every propagated case of the reference table, within its uncertainty or 1e-8. */
class PropagationReferenceTest {

    private static final ReferenceTable TABLE = new ReferenceTable();

    /** Tails at 1e-11: |p| to √(2K) ln(1/ε) = 36 and more, Δp ≤ π/X, Δx ≤ π/P. */
    private static final PhaseSpaceGrid QUARTIC = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 384), Axis.of(-44, 44, 384));

    @Test
    void quarticOscillator() {
        Hamiltonian hamiltonian = Hamiltonian.of(1, Potential.polynomial(TABLE.potential("quartic_t0_W")));
        WignerFunction start = WignerFunction.of(TABLE.packet("quartic_t0_W"), QUARTIC);
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(hamiltonian, new FourthOrderSplitting(5e-3))
                .propagate(start, TimeGrid.of(0, 0.01, 0.05, 0.1, 0.5, 1), shots);
        String[] times = {"t0", "t0.01", "t0.05", "t0.1", "t0.5", "t1"};
        for (int i = 0; i < times.length; i++) {
            check("quartic_" + times[i], shots.state(i), start, hamiltonian);
        }
    }

    @Test
    void doubleWell() {
        Hamiltonian hamiltonian = Hamiltonian.of(1, Potential.polynomial(TABLE.potential("doublewell_t1_W")));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-9, 9, 192), Axis.of(-12, 12, 256));
        WignerFunction start = WignerFunction.of(TABLE.packet("doublewell_t1_W"), grid);
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(hamiltonian, new FourthOrderSplitting(0.02)).propagate(start, TimeGrid.of(0, 1, 5), shots);
        check("doublewell_t1", shots.state(1), start, hamiltonian);
        check("doublewell_t5", shots.state(2), start, hamiltonian);
    }

    @Test
    void drivenDoubleWell() {
        String name = "driven_doublewell_t2_W";
        double force = TABLE.parameter(name, "F");
        double omega = TABLE.parameter(name, "omega");
        Potential level = Potential.polynomial(TABLE.potential(name));
        DrivenHamiltonian hamiltonian =
                DrivenHamiltonian.of(1, TimeDependentPotential.driven(level, t -> force * Math.cos(omega * t)));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-9, 9, 192), Axis.of(-12, 12, 256));
        WignerFunction start = WignerFunction.of(TABLE.packet(name), grid);
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(hamiltonian, new FourthOrderSplitting(0.02)).propagate(start, TimeGrid.of(0, 2, 6), shots);
        Hamiltonian undriven = Hamiltonian.of(1, level);
        String[] times = {"t2", "t6"};
        for (int i = 0; i < 2; i++) {
            WignerFunction w = shots.state(i + 1);
            String system = "driven_doublewell_" + times[i];
            checkValues(system + "_W", w);
            checkList(system + "_moments", w.meanX(), w.meanP(), w.energy(undriven));
            assertThat(TABLE.of(system)).hasSize(2);
        }
    }

    @Test
    void mixedQuartic() {
        double width = 2 * TABLE.parameter("mixed_quartic_t0.1_W", "nbar") + 1;
        GaussianState thermal =
                GaussianState.of(new double[2], new double[][] {{0.5 * width, 0}, {0, 0.5 * width}}, 1.0);
        // the wider state reaches |p| = 60 at 1e-9; being mixed it is coherent over a part of its extent only
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 320), Axis.of(-60, 60, 320));
        WignerFunction start = WignerFunction.of(thermal, grid);
        Hamiltonian hamiltonian = Hamiltonian.of(1, Potential.quartic(1));
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(hamiltonian, new FourthOrderSplitting(1e-2))
                .propagate(start, TimeGrid.of(0, 0.1, 0.5), shots);
        String[] times = {"t0.1", "t0.5"};
        for (int i = 0; i < 2; i++) {
            WignerFunction w = shots.state(i + 1);
            checkValues("mixed_quartic_" + times[i] + "_W", w);
            checkList("mixed_quartic_" + times[i] + "_purity", w.norm(), w.purity());
        }
    }

    @Test
    void gaussianBarrier() {
        String name = "barrier_t4_W";
        Hamiltonian hamiltonian = Hamiltonian.of(
                1, Potential.gaussianBarrier(TABLE.parameter(name, "V0"), TABLE.parameter(name, "sigma")));
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-40, 50, 648), Axis.of(-11, 11, 640));
        WignerFunction start = WignerFunction.of(TABLE.packet(name), grid);
        Snapshots<WignerView, WignerFunction> shots = Snapshots.of(WignerView::snapshot);
        WignerPropagator.of(hamiltonian, new FourthOrderSplitting(0.1)).propagate(start, TimeGrid.of(0, 4, 8), shots);
        String[] times = {"t4", "t8"};
        for (int i = 0; i < 2; i++) {
            WignerFunction w = shots.state(i + 1);
            String system = "barrier_" + times[i];
            checkValues(system + "_W", w);
            checkList(system + "_moments", w.norm(), w.meanX(), w.meanP(), w.moment(0, 2), w.energy(hamiltonian));
            checkList(system + "_transmission", rightOfOrigin(w));
            assertThat(TABLE.of(system)).hasSize(3);
        }
    }

    /** ∫_0^max of the trigonometric interpolant of ρ(x), term by term. */
    private static double rightOfOrigin(WignerFunction w) {
        double[] density = w.positionMarginal();
        Axis x = w.grid().x();
        int n = x.size();
        double total = 0;
        for (int j = -n / 2 + 1; j < n / 2; j++) {
            double k = j * x.dualSpacing();
            double re = 0;
            double im = 0;
            for (int i = 0; i < n; i++) {
                re += density[i] * Math.cos(k * x.coordinate(i)) / n;
                im -= density[i] * Math.sin(k * x.coordinate(i)) / n;
            }
            total += j == 0 ? re * x.max() : (re * Math.sin(k * x.max()) + im * (Math.cos(k * x.max()) - 1)) / k;
        }
        return total;
    }

    @Test
    void classicalQuartic() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-6.5, 6.5, 384), Axis.of(-44, 44, 1024));
        ClassicalDensity start = ClassicalDensity.of(grid, (x, p) -> Math.exp(-x * x - p * p) / Math.PI);
        Snapshots<DensityView, ClassicalDensity> shots = Snapshots.of(DensityView::snapshot);
        LiouvillePropagator.of(Hamiltonian.of(1, Potential.quartic(1)), new FourthOrderSplitting(5e-3))
                .propagate(start, TimeGrid.of(0, 0.01, 0.1, 0.5), shots);
        String[] times = {"t0.01", "t0.1", "t0.5"};
        for (int i = 0; i < times.length; i++) {
            String name = "classical_quartic_" + times[i] + "_W";
            double[][] points = TABLE.points(name);
            double[] values = TABLE.values(name);
            for (int n = 0; n < points.length; n++) {
                assertThat(shots.state(i + 1).interpolant().value(points[n][0], points[n][1]))
                        .as(name + " at " + points[n][0] + ", " + points[n][1])
                        .isEqualTo(values[n], within(TABLE.tolerance(name)));
            }
            assertThat(shots.state(i + 1).maximum()).isEqualTo(1 / Math.PI, within(1e-8));
            assertThat(shots.state(i + 1).minimum()).isGreaterThan(-1e-8);
        }
    }

    @Test
    void dampedParticle() {
        String name = "damped_t0.5_rho";
        double[] mean = ReferenceTable.doubles(TABLE.get(name).get("parameters").get("mean"));
        double sx = TABLE.parameter(name, "sigma_x");
        double sp = TABLE.parameter(name, "sigma_p");
        GaussianDensity initial =
                new GaussianDensity(mean[0], mean[1], sx * sx, TABLE.parameter(name, "cov_xp"), sp * sp);
        double gamma = TABLE.parameter(name, "gamma");
        DampedParticle problem = new DampedParticle(TABLE.parameter(name, "M"), gamma, initial);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-7, 13, 192), Axis.of(-6, 8, 256));
        ClassicalDensity start = ClassicalDensity.of(grid, initial);
        Snapshots<DensityView, ClassicalDensity> shots = Snapshots.of(DensityView::snapshot);
        // Drift and friction have one exact flow, so that four steps are as good as four thousand.
        LiouvillePropagator.of(problem.hamiltonian(), problem.dissipation(), new StrangSplitting(0.5))
                .propagate(start, TimeGrid.of(0, 0.5, 2), shots);
        String[] times = {"t0.5", "t2"};
        for (int i = 0; i < 2; i++) {
            ClassicalDensity rho = shots.state(i + 1);
            String values = "damped_" + times[i] + "_rho";
            double[][] points = TABLE.points(values);
            double[] expected = TABLE.values(values);
            for (int n = 0; n < points.length; n++) {
                assertThat(rho.interpolant().value(points[n][0], points[n][1]))
                        .as(values)
                        .isEqualTo(expected[n], within(TABLE.tolerance(values)));
            }
            double x = rho.meanX();
            double p = rho.meanP();
            double sxx = rho.moment(2, 0) - x * x;
            double sxp = rho.moment(1, 1) - x * p;
            double spp = rho.moment(0, 2) - p * p;
            double before = initial.sxx() * initial.spp() - initial.sxp() * initial.sxp();
            checkList(
                    "damped_" + times[i] + "_moments",
                    rho.norm(),
                    x,
                    p,
                    sxx,
                    sxp,
                    spp,
                    (sxx * spp - sxp * sxp) / before,
                    rho.squareIntegral());
        }
    }

    @Test
    void harmonicOscillatorByTransportAndBySplitting() {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-9, 9, 192), Axis.of(-9, 9, 192));
        String fock = "harmonic_fock1_t0.7_W";
        WignerFunction fockState = WignerFunction.of(
                new FockState(1, TABLE.parameter(fock, "x0"), TABLE.parameter(fock, "p0"), 1, 1), grid);
        String cat = "harmonic_cat_t0.7_W";
        WignerFunction catState = WignerFunction.of(
                GaussianSuperposition.cat(
                        TABLE.parameter(cat, "a"),
                        TABLE.parameter(cat, "q"),
                        TABLE.parameter(cat, "phi"),
                        TABLE.parameter(cat, "s"),
                        1),
                grid);
        checkHarmonic("harmonic_fock1", fockState, 0.7, 2);
        checkHarmonic("harmonic_cat", catState, 0.7, 3);
    }

    private static void checkHarmonic(String system, WignerFunction start, double... times) {
        Snapshots<WignerView, WignerFunction> exact = Snapshots.of(WignerView::snapshot);
        Snapshots<WignerView, WignerFunction> split = Snapshots.of(WignerView::snapshot);
        TimeGrid grid = TimeGrid.of(0, times[0], times[1]);
        QuadraticTransport.of(QuadraticHamiltonian.harmonic(1, 1)).propagate(start, grid, exact);
        WignerPropagator.of(Hamiltonian.of(1, Potential.harmonic(1, 1)), new FourthOrderSplitting(0.02))
                .propagate(start, grid, split);
        String[] labels = {"t0", "t" + times[0], "t" + (int) times[1]};
        for (int i = 0; i < 3; i++) {
            checkValues(system + "_" + labels[i] + "_W", exact.state(i));
            checkValues(system + "_" + labels[i] + "_W", split.state(i));
        }
    }

    @Test
    void thermalStateStaysUnderItsOwnHamiltonian() {
        double beta = TABLE.parameter("harmonic_thermal_W", "beta");
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-10, 10, 128), Axis.of(-10, 10, 128));
        WignerFunction start = WignerFunction.of(GaussianState.thermal(1, 1, beta, 1), grid);
        WignerFunction end = LindbladPropagator.of(
                        Hamiltonian.of(1, Potential.harmonic(1, 1)), LinearLindblad.none(), new StrangSplitting(2e-4))
                .propagate(start, TimeGrid.single(0, 0.1))
                .finalState();
        checkValues("harmonic_thermal_W", end);
        assertThat(end.purity()).isEqualTo(TABLE.values("harmonic_thermal_purity")[1], within(1e-12));
    }

    private static void check(String system, WignerFunction w, WignerFunction start, Hamiltonian hamiltonian) {
        int checked = 0;
        for (String name : TABLE.of(system)) {
            if (name.endsWith("_W")) {
                checkValues(name, w);
            } else if (name.endsWith("_marginals")) {
                checkMarginals(name, w);
            } else if (name.endsWith("_overlap")) {
                assertThat(w.overlap(start))
                        .as(name)
                        .isEqualTo(TABLE.get(name).get("values").asDouble(), within(TABLE.tolerance(name)));
            } else if (name.endsWith("_purity")) {
                checkList(name, w.norm(), w.purity());
            } else {
                checkMoments(name, w, hamiltonian);
            }
            checked++;
        }
        assertThat(checked).as(system).isGreaterThanOrEqualTo(3);
    }

    private static void checkValues(String name, WignerFunction w) {
        double[][] points = TABLE.points(name);
        double[] values = TABLE.values(name);
        assertThat(points.length).isEqualTo(10);
        for (int n = 0; n < points.length; n++) {
            assertThat(w.valueAt(points[n][0], points[n][1]))
                    .as(name + " at " + points[n][0] + ", " + points[n][1])
                    .isEqualTo(values[n], within(TABLE.tolerance(name)));
        }
    }

    private static void checkList(String name, double... actual) {
        double[] values = TABLE.values(name);
        assertThat(actual).hasSameSizeAs(values);
        for (int n = 0; n < values.length; n++) {
            assertThat(actual[n]).as(name + "[" + n + "]").isEqualTo(values[n], within(TABLE.tolerance(name)));
        }
    }

    private static void checkMarginals(String name, WignerFunction w) {
        double[][] at = TABLE.points(name);
        JsonNode values = TABLE.get(name).get("values");
        double dx = w.grid().x().spacing();
        double dp = w.grid().p().spacing();
        for (int n = 0; n < at[0].length; n++) {
            assertThat(sum(w.interpolant().row(at[0][n])) * dp)
                    .as(name + " rho(x)")
                    .isEqualTo(values.get(0).get(n).asDouble(), within(TABLE.tolerance(name)));
            assertThat(sum(w.interpolant().column(at[1][n])) * dx)
                    .as(name + " rho(p)")
                    .isEqualTo(values.get(1).get(n).asDouble(), within(TABLE.tolerance(name)));
        }
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    private static void checkMoments(String name, WignerFunction w, Hamiltonian hamiltonian) {
        JsonNode values = TABLE.get(name).get("values");
        JsonNode uncertainty = TABLE.get(name).get("uncertainty");
        double hbar = w.hbar();
        for (String key : (Iterable<String>) values::fieldNames) {
            double actual = switch (key) {
                case "energy" -> w.energy(hamiltonian);
                case "x" -> w.meanX();
                case "p" -> w.meanP();
                case "xp_sym" -> w.moment(1, 1);
                case "x2p2_weyl" -> w.moment(2, 2);
                case "re_x2p2_operator" -> w.moment(2, 2) - 0.5 * hbar * hbar;
                default -> w.moment(power(key, 'x'), power(key, 'p'));
            };
            assertThat(actual)
                    .as(name + " " + key)
                    .isEqualTo(
                            values.get(key).asDouble(),
                            within(Math.max(
                                    key.equals("p4") ? rounding(w) : 1e-8,
                                    uncertainty.get(key).asDouble())));
        }
    }

    /**
     * Rounding in p⁴, which weighs the outer nodes. Every pass rounds each node by some 2⁻⁵³·max|W|; the mean over all
     * nodes has the standard deviation 2⁻⁵³·max|W|/√nodes, and since every pass uses the same tables it has the same sign
     * in each: the error was measured to grow in proportion to the number of steps and not to fall with their size. Two
     * standard deviations, at most 3000 passes, times ∫∫p⁴ dx dp. The wave function of the same time gives the moment to
     * 1e-8, see {@link SchrodingerReferenceTest}.
     */
    private static double rounding(WignerFunction w) {
        double weight = w.grid().x().length() * 2 * Math.pow(w.grid().p().max(), 5) / 5;
        double mean = 0x1p-53 * w.maximum() / Math.sqrt(w.grid().size());
        return Math.max(1e-8, 2 * 3000 * mean * weight);
    }

    private static int power(String key, char variable) {
        return key.charAt(0) == variable ? key.charAt(1) - '0' : 0;
    }

    @Test
    void noCaseIsLeftOut() {
        List<String> systems = List.of(
                "quartic",
                "doublewell",
                "driven_doublewell",
                "mixed_quartic",
                "barrier",
                "classical_quartic",
                "damped",
                "harmonic_fock1",
                "harmonic_cat",
                "harmonic_thermal");
        int all = systems.stream().mapToInt(system -> TABLE.of(system).size()).sum();
        assertThat(all).isEqualTo(67);
    }
}
