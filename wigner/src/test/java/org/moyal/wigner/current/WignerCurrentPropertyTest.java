// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.SmoothPotential;
import org.moyal.core.spectrum.Spectrum;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.WaveFunction;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.topology.StagnationSet;
import org.moyal.wigner.topology.StagnationSet.Balance;

/**
 * What holds for every state, ħ, mass and potential.
 *
 * <p>Tolerances: the stated fraction of the largest current, plus the noise that the current itself estimates, which
 * dominates where a steep potential multiplies round-off at large lags.
 */
class WignerCurrentPropertyTest {
    private static final int TRIES = 25;

    @Provide
    Arbitrary<RandomSetting> settings() {
        return RandomSetting.any();
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double noise(WignerCurrent current) {
        double largest = 0;
        for (double x : current.grid().x().coordinates()) {
            largest = Math.max(largest, current.forceNoise(x));
        }
        return largest;
    }

    /** |a − b| ≤ relative·max|b| + 10 noise on all nodes. */
    private static void assertClose(PhaseSpaceField a, PhaseSpaceField b, double relative, double noise) {
        double allowed = relative * largest(b.values()) + 10 * noise;
        assertThat(largestDifference(a.values(), b.values())).isLessThanOrEqualTo(allowed);
    }

    private static double largestDifference(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @Property(tries = TRIES)
    void forceIntegratesToTheClassicalForce(@ForAll("settings") RandomSetting setting) {
        SmoothPotential potential = setting.smooth();
        WignerCurrent current = setting.current(RandomSetting.valuesOf(potential));
        double dp = current.grid().p().spacing();
        for (int i = 0; i < current.grid().nx(); i++) {
            double x = current.grid().x().coordinate(i);
            double sum = 0;
            for (int k = 0; k < current.grid().np(); k++) {
                sum += current.jp().value(i, k) * dp;
            }
            Complex psi = setting.state.amplitude(x);
            double expected = -potential.derivative(1, x)
                    * (psi.getReal() * psi.getReal() + psi.getImaginary() * psi.getImaginary());
            // V' of a lambda comes from values: 1e-12 of V' and V.
            double scale = Math.abs(potential.derivative(1, x)) + Math.abs(potential.value(x)) + 1;
            assertThat(Math.abs(sum - expected))
                    .isLessThan(1e-11 * scale
                            + 10 * current.forceNoise(x) * current.grid().p().length());
        }
    }

    @Property(tries = TRIES)
    void positionCurrentIsThatOfTheWaveFunction(@ForAll("settings") RandomSetting setting) {
        WignerCurrent current = setting.current(setting.potential());
        double scale = largest(current.jx().values());
        for (int i = 0; i < current.grid().nx(); i++) {
            double x = current.grid().x().coordinate(i);
            double sum = 0;
            for (int k = 0; k < current.grid().np(); k++) {
                sum += current.jx().value(i, k) * current.grid().p().spacing();
            }
            Complex psi = Complex.ZERO;
            Complex slope = Complex.ZERO;
            for (int n = 0; n < setting.state.components().size(); n++) {
                GaussianPacket packet = setting.state.components().get(n);
                Complex part =
                        packet.amplitude(x).multiply(setting.state.weights().get(n));
                double s = packet.width();
                psi = psi.add(part);
                slope = slope.add(
                        part.multiply(Complex.ofCartesian(-(x - packet.x0()) / (s * s), packet.p0() / setting.hbar)));
            }
            double norm = setting.state.amplitude(x).abs() / psi.abs();
            double expected =
                    setting.hbar / setting.mass * psi.conj().multiply(slope).getImaginary() * norm * norm;
            assertThat(Math.abs(sum - (psi.abs() == 0 ? 0 : expected)))
                    .isLessThan(1e-11 * Math.max(scale, 1) * current.grid().p().length());
        }
    }

    @Property(tries = TRIES)
    void divergenceIntegratesToZero(@ForAll("settings") RandomSetting setting) {
        WignerCurrent current = setting.current(setting.potential());
        double scale = largest(current.divergence().values())
                * current.grid().x().length()
                * current.grid().p().length();
        // The slope of the noise is the noise times the Nyquist wavenumber at most.
        double slope = noise(current)
                * current.grid().p().nyquist()
                * current.grid().p().length();
        assertThat(Math.abs(current.divergence().integral())).isLessThan(1e-11 * scale + slope);
    }

    @Property(tries = TRIES)
    void constantsInThePotentialDoNothing(@ForAll("settings") RandomSetting setting) {
        SmoothPotential potential = setting.smooth();
        double c = setting.uniform(-3, 3);
        WignerCurrent plain = setting.current(RandomSetting.valuesOf(potential));
        WignerCurrent lifted = setting.current(x -> potential.value(x) + c);
        assertClose(lifted.jp(), plain.jp(), 1e-12, noise(lifted));
    }

    @Property(tries = TRIES)
    void uniformForceAddsItsClassicalPart(@ForAll("settings") RandomSetting setting) {
        SmoothPotential potential = setting.smooth();
        double force = setting.uniform(-3, 3);
        WignerCurrent plain = setting.current(RandomSetting.valuesOf(potential));
        WignerCurrent driven = setting.current(x -> potential.value(x) + force * x);
        double[] expected = plain.jp().values();
        double[] w = plain.wigner().values();
        for (int index = 0; index < w.length; index++) {
            expected[index] -= force * w[index];
        }
        assertClose(driven.jp(), PhaseSpaceField.ofValues(plain.grid(), expected), 1e-12, noise(driven));
        assertClose(driven.quantumPart(), plain.quantumPart(), 1e-12, noise(driven));
    }

    @Property(tries = TRIES)
    void currentIsLinearInTheState(@ForAll("settings") RandomSetting setting) {
        Potential potential = setting.potential();
        Hamiltonian hamiltonian = Hamiltonian.of(setting.mass, potential);
        WignerFunction a = setting.wigner();
        WignerFunction b = WignerFunction.of(setting.randomState(), a.grid(), 1e-12);
        double weight = setting.uniform(0, 1);
        double[] mixed = a.values();
        double[] expected = WignerCurrent.of(a, hamiltonian).jp().values();
        double[] other = b.values();
        double[] force = WignerCurrent.of(b, hamiltonian).jp().values();
        for (int index = 0; index < mixed.length; index++) {
            mixed[index] = weight * mixed[index] + (1 - weight) * other[index];
            expected[index] = weight * expected[index] + (1 - weight) * force[index];
        }
        WignerCurrent mixture =
                WignerCurrent.of(WignerFunction.ofValues(a.grid(), setting.hbar, mixed, 1e-10), hamiltonian);
        assertClose(mixture.jp(), PhaseSpaceField.ofValues(a.grid(), expected), 1e-12, noise(mixture));
    }

    @Property(tries = TRIES)
    void translationsAndBoostsCarryTheCurrentAlong(@ForAll("settings") RandomSetting setting) {
        SmoothPotential potential = setting.smooth();
        WignerCurrent still = setting.current(potential);
        int shiftX = 3;
        int shiftP = -4;
        PhaseSpaceGrid grid = still.grid();
        double dx = shiftX * grid.x().spacing();
        double dp = shiftP * grid.p().spacing();
        PhaseSpaceGrid moved = PhaseSpaceGrid.of(
                Axis.of(grid.x().min() + dx, grid.x().max() + dx, grid.nx()),
                Axis.of(grid.p().min() + dp, grid.p().max() + dp, grid.np()));
        WignerCurrent carried = WignerCurrent.of(
                WignerFunction.of(setting.displaced(dx, dp), moved, 1e-12),
                Hamiltonian.of(setting.mass, x -> potential.value(x - dx)));
        double allowedP = 1e-12 * largest(still.jp().values()) + 10 * (noise(carried) + noise(still));
        double allowedX = 1e-12 * (largest(still.jx().values()) + 1);
        double[] boosted = still.jx().values();
        double[] w = still.wigner().values();
        for (int index = 0; index < w.length; index++) {
            boosted[index] += dp / setting.mass * w[index];
        }
        assertThat(largestDifference(carried.jp().values(), still.jp().values()))
                .isLessThan(allowedP);
        assertThat(largestDifference(carried.jx().values(), boosted)).isLessThan(allowedX);
    }

    @Property(tries = TRIES)
    void thirdMomentumMomentFeelsTheFirstQuantumTerm(@ForAll("settings") RandomSetting setting) {
        SmoothPotential potential = setting.smooth();
        WignerCurrent current = setting.current(potential);
        PhaseSpaceGrid grid = current.grid();
        double rate = 0;
        double expected = 0;
        double scale = 0;
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            double first = potential.derivative(1, x);
            double third = potential.derivative(3, x);
            for (int k = 0; k < grid.np(); k++) {
                double p = grid.p().coordinate(k);
                double w = current.wigner().value(i, k);
                rate -= p * p * p * current.divergence().value(i, k);
                double term = -3 * p * p * first + 0.25 * setting.hbar * setting.hbar * third;
                expected += term * w;
                scale += Math.abs(term * w);
            }
        }
        double area = grid.cellArea();
        // Noise of one row of ∂Jp/∂p weighted with p³, added as if coherent along p.
        double noise = Math.pow(grid.p().max(), 2)
                * noise(current)
                * grid.x().length()
                * grid.p().length();
        assertThat(Math.abs(rate - expected) * area).isLessThan(1e-8 * scale * area + noise);
    }

    @Property(tries = 8)
    void divergenceIsTheRateOfChange(@ForAll("settings") RandomSetting setting) {
        // Potentials of moderate force, so that the fifth derivative in time is below 1e4 and the stencil's error,
        // τ⁴/30 times it, below 1e-10.
        SmoothPotential potential = Potential.gaussianBarrier(setting.uniform(-1, 1), setting.uniform(0.8, 2));
        double tau = 5e-4;
        PhaseSpaceGrid grid = setting.grid();
        Axis axis = Axis.of(-12, 12, 256);
        WaveFunction psi = WaveFunction.of(axis, setting.state);
        var rate = new double[grid.size()];
        int[] times = {-2, -1, 1, 2};
        double[] weights = {1.0 / 12, -8.0 / 12, 8.0 / 12, -1.0 / 12};
        for (int m = 0; m < times.length; m++) {
            WaveFunction later = SplitStep.evolve(psi, setting.mass, (x, t) -> potential.value(x), times[m] * tau, 4);
            double[] w = WignerFunction.of(later, grid, 1e-9).values();
            for (int index = 0; index < w.length; index++) {
                rate[index] += weights[m] * w[index] / tau;
            }
        }
        WignerCurrent current =
                WignerCurrent.of(WignerFunction.of(psi, grid, 1e-9), Hamiltonian.of(setting.mass, potential));
        double[] divergence = current.divergence().values();
        double allowed = 1e-9 * (1 + largest(divergence));
        for (int index = 0; index < rate.length; index++) {
            divergence[index] = -divergence[index];
        }
        assertThat(largestDifference(rate, divergence)).isLessThan(allowed);
    }

    @Property(tries = TRIES)
    void moyalSeriesIsTheIntegral(@ForAll("settings") RandomSetting setting) {
        PolynomialPotential potential = setting.polynomial();
        WignerCurrent integral = setting.current(potential);
        MoyalSeries series = MoyalSeries.of(setting.mass, potential);
        WignerCurrent sum = series.current(integral.wigner());
        double allowed = 1e-11 * largest(integral.jp().values());
        double noise = 100 * noise(integral);
        double[] a = sum.jp().values();
        double[] b = integral.jp().values();
        var terms = new double[a.length];
        for (int l = 0; l < series.terms(); l++) {
            double[] term = series.term(integral.wigner(), l).values();
            for (int index = 0; index < a.length; index++) {
                terms[index] += term[index];
            }
        }
        assertThat(largestDifference(a, b)).isLessThanOrEqualTo(allowed);
        assertThat(largestDifference(terms, b)).isLessThanOrEqualTo(allowed + noise);
    }

    @Property(tries = TRIES)
    void classicalAndQuantumPartsAddUp(@ForAll("settings") RandomSetting setting) {
        WignerCurrent current = setting.current(setting.potential());
        double[] sum = current.quantumPart().values();
        double[] classical = current.classicalPart().p().values();
        for (int index = 0; index < sum.length; index++) {
            sum[index] += classical[index];
        }
        assertClose(PhaseSpaceField.ofValues(current.grid(), sum), current.jp(), 1e-12, noise(current));
    }

    @Property(tries = TRIES)
    void jetsOnNodesAreTheFields(@ForAll("settings") RandomSetting setting) {
        WignerCurrent current = setting.current(setting.potential());
        int i = 60;
        int k = 93;
        CurrentJet jet =
                current.at(current.grid().x().coordinate(i), current.grid().p().coordinate(k));
        double scale = largest(current.jp().values()) + 1;
        assertThat(Math.abs(jet.w() - current.wigner().value(i, k))).isLessThan(1e-13);
        assertThat(Math.abs(jet.jx() - current.jx().value(i, k))).isLessThan(1e-12 * scale);
        assertThat(Math.abs(jet.jp() - current.jp().value(i, k))).isLessThan(1e-12 * scale);
        double slope = current.grid().p().nyquist() * (1e-13 * scale + 10 * noise(current));
        assertThat(Math.abs(jet.divergence() - current.divergence().value(i, k)))
                .isLessThan(slope + 1e-11);
    }

    @Property(tries = 12)
    void indicesAddUpToTheWindingOfTheBoundary(@ForAll("settings") RandomSetting setting) {
        WignerCurrent current = setting.current(setting.smooth());
        StagnationSet set = current.stagnationPoints();
        // Where J on the boundary is below the noise there is no winding number; elsewhere both must agree.
        assertThat(set.balance()).as("%s %s", current.potential(), set).isNotEqualTo(Balance.UNBALANCED);
        if (set.unresolvedFraction() == 0 && set.lines().isEmpty()) {
            assertThat(set.balance()).as("%s %s", current.potential(), set).isEqualTo(Balance.BALANCED);
        }
    }

    @Property(tries = 6)
    void eigenstatesHaveNoSourcesAndAStreamFunction(@ForAll("settings") RandomSetting setting) {
        // A confining double well of moderate depth; the state dies out before |x| = 8 and |p| = 12ħ.
        double hbar = setting.hbar;
        double unit = hbar * hbar / setting.mass;
        PolynomialPotential potential = PolynomialPotential.of(
                0,
                setting.uniform(-0.3, 0.3) * unit,
                setting.uniform(-1, 1) * unit,
                0,
                setting.uniform(0.1, 0.5) * unit);
        Hamiltonian hamiltonian = Hamiltonian.of(setting.mass, potential);
        Spectrum spectrum = Spectrum.of(hamiltonian, Axis.of(-8, 8, 128), hbar, 3);
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, 160), Axis.of(-14 * hbar, 14 * hbar, 160));
        for (WaveFunction state : List.of(spectrum.state(0), spectrum.state(2))) {
            WignerCurrent current = WignerCurrent.of(WignerFunction.of(state, grid, 1e-9), hamiltonian);
            double scale = largest(current.momentumDerivative(current.jp()).values());
            double slope = 10 * noise(current) * grid.p().nyquist();
            assertThat(largest(current.divergence().values())).isLessThan(1e-10 * scale + slope);
            PhaseSpaceField stream = current.streamFunction();
            assertClose(current.momentumDerivative(stream), current.jx(), 1e-9, noise(current) + slope);
        }
    }
}
