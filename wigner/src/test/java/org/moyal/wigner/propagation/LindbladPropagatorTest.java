// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.DrivenHamiltonian;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.Potential;
import org.moyal.core.law.TimeDependentPotential;
import org.moyal.core.problem.GaussianDensity;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.FourthOrderSplitting;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.function.WignerFunction;

/**
 * Open systems against exact solutions: under H = p²/2M + ½Mω²x² a Gaussian stays one, its mean and covariance obey linear
 * equations, r′ = Fr and σ′ = Fσ + σFᵀ + D with F = [[0, 1/M], [−Mω², −γ]].
 */
class LindbladPropagatorTest {

    private static final double MASS = 1.3;
    private static final double OMEGA = 0.8;
    private static final double HBAR = 0.7;
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-10, 10, 128), Axis.of(-10, 10, 128));
    private static final Hamiltonian HARMONIC = Hamiltonian.of(MASS, Potential.harmonic(MASS, OMEGA));

    /** The moments (x, p, σxx, σxp, σpp), integrated by a classical Runge–Kutta method with an error of 1e-13. */
    private static double[] moments(double[] start, LinearLindblad open, double stiffness, double t) {
        double[] y = start.clone();
        int steps = 2000;
        double h = t / steps;
        for (int n = 0; n < steps; n++) {
            double[] k1 = rates(y, open, stiffness);
            double[] k2 = rates(moved(y, k1, 0.5 * h), open, stiffness);
            double[] k3 = rates(moved(y, k2, 0.5 * h), open, stiffness);
            double[] k4 = rates(moved(y, k3, h), open, stiffness);
            for (int i = 0; i < y.length; i++) {
                y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
        }
        return y;
    }

    private static double[] moved(double[] y, double[] k, double h) {
        double[] result = y.clone();
        for (int i = 0; i < y.length; i++) {
            result[i] += h * k[i];
        }
        return result;
    }

    private static double[] rates(double[] y, LinearLindblad d, double stiffness) {
        double g = d.friction();
        return new double[] {
            y[1] / MASS,
            -stiffness * y[0] - g * y[1],
            2 * y[3] / MASS + d.dxx(),
            y[4] / MASS - stiffness * y[2] - g * y[3] + d.dxp(),
            -2 * stiffness * y[3] - 2 * g * y[4] + d.dpp()
        };
    }

    private static double largestDifference(double[] values, DoubleBinaryOperator exact) {
        double[] expected = PhaseSpaceField.of(GRID, exact).values();
        double largest = 0;
        for (int n = 0; n < values.length; n++) {
            largest = Math.max(largest, Math.abs(values[n] - expected[n]));
        }
        return largest;
    }

    private static GaussianDensity gaussian(double[] m) {
        return new GaussianDensity(m[0], m[1], m[2], m[3], m[4]);
    }

    private static final double[] START = {1.5, -0.5, 0.5, 0.1, 0.5};

    private static WignerFunction start() {
        return WignerFunction.of(
                GaussianState.of(
                        new double[] {START[0], START[1]},
                        new double[][] {{START[2], START[3]}, {START[3], START[4]}},
                        HBAR),
                GRID);
    }

    @Test
    void dampedOscillatorWithFullDiffusionMatrix() {
        LinearLindblad open = new LinearLindblad(0.2, -0.1, 0.4, 0.3);
        double t = 1.5;
        double h = 0.005;
        double[] coarse = propagate(open, h, t);
        double[] fine = propagate(open, h / 2, t);
        double[] exact = moments(START, open, MASS * OMEGA * OMEGA, t);
        double errorCoarse = largestDifference(coarse, gaussian(exact));
        double errorFine = largestDifference(fine, gaussian(exact));
        // Strang: some h² of the peak; the limit h → 0 is the exact solution to the next order
        assertThat(errorCoarse).isLessThan(h * h);
        double[] limit = new double[fine.length];
        for (int n = 0; n < limit.length; n++) {
            limit[n] = (4 * fine[n] - coarse[n]) / 3;
        }
        assertThat(errorCoarse / errorFine).isEqualTo(4, within(0.1));
        assertThat(largestDifference(limit, gaussian(exact))).isLessThan(1e-9);
    }

    private static double[] propagate(LinearLindblad open, double step, double t) {
        WignerFunction end = LindbladPropagator.of(HARMONIC, open, new StrangSplitting(step))
                .propagate(start(), TimeGrid.single(0, t))
                .finalState();
        assertThat(end.norm()).isEqualTo(1, within(1e-11));
        return end.values();
    }

    /** Each part alone has an exact flow, so one step gives the exact solution. */
    @Test
    void freeParticleWithDiffusionInXAndFrictionIsExactInOneStep() {
        LinearLindblad[] laws = {
            LinearLindblad.none(), new LinearLindblad(0.3, 0, 0, 0), new LinearLindblad(0, 0, 0, 0.4)
        };
        for (LinearLindblad open : laws) {
            ClassicalDensity end = LiouvillePropagator.of(
                            Hamiltonian.of(MASS, Potential.free()), open, new StrangSplitting(10))
                    .propagate(ClassicalDensity.of(start()), TimeGrid.single(0, 0.6))
                    .finalState();
            assertThat(largestDifference(end.values(), gaussian(moments(START, open, 0, 0.6))))
                    .as(open.toString())
                    .isLessThan(1e-11);
        }
    }

    /** Kick and momentum diffusion alone: with a heavy particle nothing drifts. */
    @Test
    void pureDephasingDampsTheFringesOfACat() {
        double dpp = 0.35;
        double t = 0.9;
        double a = 2;
        GaussianSuperposition cat = GaussianSuperposition.cat(a, 0, 0, 1, HBAR);
        WignerFunction start = WignerFunction.of(cat, GRID);
        WignerFunction end = LindbladPropagator.of(
                        Hamiltonian.of(1e300, Potential.free()),
                        LinearLindblad.momentumDiffusion(dpp),
                        new StrangSplitting(1))
                .propagate(start, TimeGrid.single(0, t))
                .finalState();
        // C(0, y) is multiplied by exp(−½ D (2y/ħ)² t); at x = 0 the cat has C(0, y) ∝ exp(−(y−a)²) + exp(−(y+a)²) + …
        double[] before = start.interpolant().row(0);
        double[] after = end.interpolant().row(0);
        for (double y : new double[] {0, 0.5, 1, 2, 2.5}) {
            double damping = Math.exp(-0.5 * dpp * 4 * y * y / (HBAR * HBAR) * t);
            assertThat(coherence(after, y)).as("y = " + y).isEqualTo(damping * coherence(before, y), within(1e-12));
        }
        assertThat(end.purity()).isLessThan(0.6);
        assertThat(end.positionMarginal())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(start.positionMarginal());
    }

    /** Re C(0, y) = ∫ dp W(0, p) cos(2py/ħ). */
    private static double coherence(double[] row, double y) {
        double total = 0;
        for (int k = 0; k < row.length; k++) {
            total += row[k] * Math.cos(2 * GRID.p().coordinate(k) * y / HBAR);
        }
        return total * GRID.p().spacing();
    }

    /** With γ and D of a bath at temperature T the oscillator relaxes to σpp = MT, σxx = T/(Mω²). */
    @Test
    void dampedOscillatorRelaxesToItsBath() {
        double temperature = 1.1;
        double gamma = 0.8;
        LinearLindblad bath = new LinearLindblad(0, 0, 2 * gamma * MASS * temperature, gamma);
        ClassicalDensity end = LiouvillePropagator.of(HARMONIC, bath, new StrangSplitting(0.02))
                .propagate(ClassicalDensity.of(start()), TimeGrid.single(0, 25))
                .finalState();
        // e^(−γt/2) of the distance is left, and the Strang bias is of order h²
        assertThat(end.moment(0, 2)).isEqualTo(MASS * temperature, within(1e-3));
        assertThat(end.moment(2, 0)).isEqualTo(temperature / (MASS * OMEGA * OMEGA), within(1e-3));
        assertThat(end.norm()).isEqualTo(1, within(1e-10));
    }

    /** For a quadratic Hamiltonian quantum and classical mechanics agree; for the quartic they do not. */
    @Test
    void classicalAndQuantumAgreeForTheHarmonicOscillatorOnly() {
        WignerFunction start = start();
        FourthOrderSplitting scheme = new FourthOrderSplitting(0.05);
        TimeGrid times = TimeGrid.single(0, 1);
        double[] quantum = WignerPropagator.of(HARMONIC, scheme)
                .propagate(start, times)
                .finalState()
                .values();
        double[] classical = LiouvillePropagator.of(HARMONIC, scheme)
                .propagate(ClassicalDensity.of(start), times)
                .finalState()
                .values();
        assertThat(classical).usingComparatorWithPrecision(1e-13).containsExactly(quantum);

        Hamiltonian well = Hamiltonian.of(MASS, Potential.polynomial(0, 0, 0, 0, 0.05));
        double[] quantumWell = WignerPropagator.of(well, scheme)
                .propagate(start, times)
                .finalState()
                .values();
        double[] classicalWell = LiouvillePropagator.of(well, scheme)
                .propagate(ClassicalDensity.of(start), times)
                .finalState()
                .values();
        double largest = 0;
        for (int n = 0; n < quantumWell.length; n++) {
            largest = Math.max(largest, Math.abs(quantumWell[n] - classicalWell[n]));
        }
        assertThat(largest).isGreaterThan(1e-4);
    }

    /** The driven oscillator is quadratic too, whether its drive is named or hidden in a lambda. */
    @Test
    void drivenLawsAgreeInBothMechanicsAndBothForms() {
        double stiffness = 0.5 * MASS * OMEGA * OMEGA;
        DrivenHamiltonian named = DrivenHamiltonian.of(
                MASS, TimeDependentPotential.driven(Potential.harmonic(MASS, OMEGA), t -> 0.3 * Math.cos(2 * t)));
        DrivenHamiltonian hidden = DrivenHamiltonian.of(MASS, (x, t) -> stiffness * x * x + 0.3 * Math.cos(2 * t) * x);
        FourthOrderSplitting scheme = new FourthOrderSplitting(0.1);
        TimeGrid times = TimeGrid.single(0.2, 1);
        double[] quantum = WignerPropagator.of(named, scheme)
                .propagate(start(), times)
                .finalState()
                .values();
        assertThat(WignerPropagator.of(hidden, scheme)
                        .propagate(start(), times)
                        .finalState()
                        .values())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(quantum);
        ClassicalDensity density = ClassicalDensity.of(start());
        assertThat(LiouvillePropagator.of(named, scheme)
                        .propagate(density, times)
                        .finalState()
                        .values())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(quantum);
        assertThat(LiouvillePropagator.of(hidden, scheme)
                        .propagate(density, times)
                        .finalState()
                        .values())
                .usingComparatorWithPrecision(1e-10)
                .containsExactly(quantum);

        LinearLindblad open = new LinearLindblad(0.2, -0.1, 0.4, 0.3);
        double[] undriven = propagate(open, 0.05, 0.8);
        double[] drivenOpen = LindbladPropagator.of(named, open, new StrangSplitting(0.05))
                .propagate(start(), TimeGrid.single(0, 0.8))
                .finalState()
                .values();
        // a uniform force moves a Gaussian and leaves its shape: equal maxima at other places
        assertThat(drivenOpen).isNotEqualTo(undriven);
        double purity = 0;
        for (int n = 0; n < undriven.length; n++) {
            purity += drivenOpen[n] * drivenOpen[n] - undriven[n] * undriven[n];
        }
        assertThat(purity * GRID.cellArea()).isEqualTo(0, within(1e-12));
    }
}
