// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.junit.jupiter.api.Test;
import org.moyal.core.error.FrictionException;

/** Signs and factors against matrices of x and p in the oscillator basis. */
class LindbladOperatorTest {

    // not one: factors of it show
    private static final double HBAR = 0.7;
    private static final int SIZE = 30;

    /** Products of up to four of x, p reach four levels beyond the state, which occupies the lowest six of 30. */
    private static final Complex[][] X = ladder(Math.sqrt(HBAR / 2), Complex.ONE, Complex.ONE);

    private static final Complex[][] P = ladder(Math.sqrt(HBAR / 2), Complex.I.negate(), Complex.I);

    /** c(a·lowering + b·raising). */
    private static Complex[][] ladder(double c, Complex lowering, Complex raising) {
        Complex[][] m = zero();
        for (int n = 1; n < SIZE; n++) {
            m[n - 1][n] = lowering.multiply(c * Math.sqrt(n));
            m[n][n - 1] = raising.multiply(c * Math.sqrt(n));
        }
        return m;
    }

    private static Complex[][] zero() {
        var m = new Complex[SIZE][SIZE];
        for (Complex[] row : m) {
            Arrays.fill(row, Complex.ZERO);
        }
        return m;
    }

    private static Complex[][] times(Complex[][] a, Complex[][] b) {
        Complex[][] m = zero();
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < SIZE; k++) {
                for (int j = 0; j < SIZE; j++) {
                    m[i][j] = m[i][j].add(a[i][k].multiply(b[k][j]));
                }
            }
        }
        return m;
    }

    private static Complex[][] combine(Complex a, Complex[][] first, Complex b, Complex[][] second) {
        Complex[][] m = zero();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                m[i][j] = a.multiply(first[i][j]).add(b.multiply(second[i][j]));
            }
        }
        return m;
    }

    private static Complex[][] adjoint(Complex[][] a) {
        Complex[][] m = zero();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                m[i][j] = a[j][i].conj();
            }
        }
        return m;
    }

    /** Re Tr AB. */
    private static double trace(Complex[][] a, Complex[][] b) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                sum += a[i][j].multiply(b[j][i]).real();
            }
        }
        return sum;
    }

    /** |ψ⟩⟨ψ| of six levels with irregular amplitudes. */
    private static Complex[][] state() {
        Complex[][] rho = zero();
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                rho[i][j] = amplitude(i).multiply(amplitude(j).conj());
            }
        }
        Complex[][] one = zero();
        for (int i = 0; i < SIZE; i++) {
            one[i][i] = Complex.ONE;
        }
        return combine(Complex.ofCartesian(1 / trace(rho, one), 0), rho, Complex.ZERO, rho);
    }

    private static Complex amplitude(int n) {
        return Complex.ofCartesian(Math.cos(1.3 * n + 0.2), Math.sin(2.1 * n)).multiply(1 / (1.0 + n));
    }

    /** (1/ħ) Σ (LρL† − ½{L†L, ρ}). */
    private static Complex[][] dissipator(List<LindbladOperator> operators, Complex[][] rho) {
        Complex[][] sum = zero();
        for (LindbladOperator each : operators) {
            Complex[][] l = combine(each.u(), X, each.v(), P);
            Complex[][] ll = times(adjoint(l), l);
            Complex[][] gain = times(times(l, rho), adjoint(l));
            Complex[][] loss =
                    combine(Complex.ofCartesian(0.5, 0), times(ll, rho), Complex.ofCartesian(0.5, 0), times(rho, ll));
            Complex[][] rate = combine(Complex.ONE, gain, Complex.ONE.negate(), loss);
            sum = combine(Complex.ONE, sum, Complex.ofCartesian(1 / HBAR, 0), rate);
        }
        return sum;
    }

    private static void diffusesAs(LinearLindblad law, Complex[][] rate) {
        // rounding of some thousand products of size up to 20
        assertThat(trace(rate, X)).isEqualTo(0, within(1e-12));
        assertThat(trace(rate, P)).isEqualTo(0, within(1e-12));
        assertThat(trace(rate, times(X, X))).isEqualTo(law.dxx(), within(1e-12));
        assertThat(trace(rate, times(P, P))).isEqualTo(law.dpp(), within(1e-12));
        assertThat(trace(rate, times(X, P))).isEqualTo(law.dxp(), within(1e-12));
    }

    @Test
    void signsAndFactors() {
        Complex phase = Complex.ofCartesian(Math.cos(0.8), Math.sin(0.8));
        List<LindbladOperator> operators = List.of(
                LindbladOperator.of(0.6, 0.5),
                LindbladOperator.of(0, 0.3),
                new LindbladOperator(phase.multiply(0.4), phase.multiply(-0.7)));
        LinearLindblad law = LinearLindblad.of(operators, HBAR);
        assertThat(law.dxx()).isEqualTo(HBAR * (0.25 + 0.09 + 0.49), within(1e-15));
        assertThat(law.dpp()).isEqualTo(HBAR * (0.36 + 0.16), within(1e-15));
        assertThat(law.dxp()).isEqualTo(-HBAR * (0.3 - 0.28), within(1e-15));
        diffusesAs(law, dissipator(operators, state()));
        // the other list of the same diffusion is the same law
        List<LindbladOperator> back = law.operators(HBAR);
        assertThat(back).hasSize(2);
        Complex[][] there = dissipator(operators, state());
        Complex[][] here = dissipator(back, state());
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                assertThat(here[i][j].subtract(there[i][j]).abs()).isLessThan(1e-13);
            }
        }
    }

    /** −Λ[x, [x, ρ]] grows ⟨p²⟩ at the rate 2ħ²Λ. */
    @Test
    void localisation() {
        double rate = 1.7;
        Complex[][] rho = state();
        Complex[][] xRho = times(X, rho);
        Complex[][] inner = combine(Complex.ONE, xRho, Complex.ONE.negate(), times(rho, X));
        Complex[][] outer = combine(Complex.ONE, times(X, inner), Complex.ONE.negate(), times(inner, X));
        LinearLindblad law = LinearLindblad.localisation(rate, HBAR);
        diffusesAs(law, combine(Complex.ofCartesian(-rate, 0), outer, Complex.ZERO, outer));
        assertThat(law.dpp()).isEqualTo(2 * HBAR * HBAR * rate, within(1e-15));
        assertThatThrownBy(() -> LinearLindblad.localisation(-1, 1))
                .hasMessage("rate = -1.0: must be finite and at least 0");
    }

    /** ⟨x⟩ and ⟨p⟩ decay at Im(u*v), for √κ a as for any other. */
    @Test
    void complexRatiosDamp() {
        LindbladOperator damping = new LindbladOperator(Complex.ofCartesian(0.6, 0.1), Complex.ofCartesian(0.2, 0.5));
        Complex[][] rho = state();
        Complex[][] rate = dissipator(List.of(damping), rho);
        assertThat(damping.damping()).isEqualTo(0.6 * 0.5 - 0.1 * 0.2, within(1e-16));
        assertThat(trace(rate, X)).isEqualTo(-damping.damping() * trace(rho, X), within(1e-12));
        assertThat(trace(rate, P)).isEqualTo(-damping.damping() * trace(rho, P), within(1e-12));
        assertThatThrownBy(() -> LinearLindblad.of(List.of(LindbladOperator.of(1, 2), damping), HBAR))
                .isInstanceOf(FrictionException.class)
                .hasMessage("operators[1] = " + damping + " damps x and p at the rate " + damping.damping()
                        + "; all operators together: friction = " + damping.damping()
                        + ": must be 0; only diffusion is covered");
        // loss and gain of equal rates: the damping cancels, the diffusion stays
        LindbladOperator gain =
                new LindbladOperator(damping.u().conj(), damping.v().conj());
        LinearLindblad hot = LinearLindblad.of(List.of(damping, gain), HBAR);
        diffusesAs(hot, dissipator(List.of(damping, gain), rho));
        assertThat(hot.friction()).isZero();
    }

    @Test
    void listsOfDiffusions() {
        assertThat(LinearLindblad.none().operators(HBAR)).isEmpty();
        assertThat(LinearLindblad.of(List.of(), HBAR)).isEqualTo(LinearLindblad.none());
        assertThat(LinearLindblad.diffusion(0.7, 0).operators(HBAR)).containsExactly(LindbladOperator.of(0, 1));
        assertThat(new LinearLindblad(1, 1, 1, 0).operators(1)).containsExactly(LindbladOperator.of(1, -1));
        assertThatThrownBy(() -> LinearLindblad.friction(0.4).operators(HBAR))
                .isInstanceOf(FrictionException.class)
                .hasMessage("linear Lindblad operators: friction = 0.4: must be 0; only diffusion is covered");
        assertThatThrownBy(() -> LinearLindblad.of(List.of(), 0)).hasMessage("hbar = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> LindbladOperator.of(Double.NaN, 1)).hasMessage("u.real = NaN: must be finite");
        FrictionException thrown =
                catchThrowableOfType(FrictionException.class, () -> FrictionException.requireNone("a law", 0.5));
        assertThat(thrown.rate()).isEqualTo(0.5);
    }
}
