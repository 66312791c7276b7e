// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Objects;
import java.util.Optional;

/**
 * The quadratic Hamiltonian H = ½ rᵀA r + b·r + c of d degrees of freedom, r = (x₁ … x_d, p₁ … p_d).
 *
 * <p>Its quantum and classical flows are one and the same linear map: ṙ = ω(A r + b), ω = [[0, 1], [−1, 0]]. It is the
 * only law that transports a Wigner function along trajectories.
 */
public final class QuadraticHamiltonian {
    private final int size;
    private final double[] a;
    private final double[] b;
    private final double c;

    private QuadraticHamiltonian(double[] a, double[] b, double c) {
        this.size = b.length;
        this.a = a;
        this.b = b;
        this.c = c;
    }

    /**
     * The Hamiltonian ½ rᵀA r + b·r + c.
     *
     * @param a A, 2d rows of 2d finite numbers, symmetric exactly
     * @param b b, 2d finite numbers
     * @param c c, finite
     * @return the Hamiltonian
     * @throws IllegalArgumentException if the sizes do not fit, a number is not finite, or A is not symmetric
     */
    public static QuadraticHamiltonian of(double[][] a, double[] b, double c) {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        int size = b.length;
        if (size == 0 || size % 2 != 0) {
            throw new IllegalArgumentException("b.length = " + size + ": must be even and at least 2");
        }
        var flat = Matrices.flat("a", a, size);
        for (int i = 0; i < size; i++) {
            Arguments.finite("b[" + i + "]", b[i]);
            for (int j = 0; j < i; j++) {
                if (flat[i * size + j] != flat[j * size + i]) {
                    throw new IllegalArgumentException("a[" + i + "][" + j + "] = " + flat[i * size + j]
                            + ": must equal a[" + j + "][" + i + "] = " + flat[j * size + i]);
                }
            }
        }
        return new QuadraticHamiltonian(flat, b.clone(), Arguments.finite("c", c));
    }

    private static QuadraticHamiltonian plane(double xx, double pp) {
        return new QuadraticHamiltonian(new double[] {xx, 0, 0, pp}, new double[2], 0);
    }

    /**
     * The harmonic oscillator p²/2M + ½Mω²x².
     *
     * @param mass M, above 0
     * @param omega ω, above 0
     * @return the Hamiltonian
     */
    public static QuadraticHamiltonian harmonic(double mass, double omega) {
        double m = Arguments.positive("mass", mass);
        return plane(m * Math.pow(Arguments.positive("omega", omega), 2), 1 / m);
    }

    /**
     * The free particle p²/2M.
     *
     * @param mass M, above 0
     * @return the Hamiltonian
     */
    public static QuadraticHamiltonian free(double mass) {
        return plane(0, 1 / Arguments.positive("mass", mass));
    }

    /**
     * The inverted oscillator p²/2M − ½Mω²x².
     *
     * @param mass M, above 0
     * @param omega the rate ω of departure, above 0
     * @return the Hamiltonian
     */
    public static QuadraticHamiltonian inverted(double mass, double omega) {
        double m = Arguments.positive("mass", mass);
        return plane(-m * Math.pow(Arguments.positive("omega", omega), 2), 1 / m);
    }

    /**
     * Returns the number of degrees of freedom d.
     *
     * @return d
     */
    public int degreesOfFreedom() {
        return size / 2;
    }

    /**
     * Returns A_ij.
     *
     * @param i the row, 0 ≤ i &lt; 2d
     * @param j the column, 0 ≤ j &lt; 2d
     * @return the element
     */
    public double quadratic(int i, int j) {
        if (i < 0 || i >= size || j < 0 || j >= size) {
            throw new IndexOutOfBoundsException("(i, j) = (" + i + ", " + j + "): must be in 0.." + (size - 1));
        }
        return a[i * size + j];
    }

    /**
     * Returns b_i.
     *
     * @param i the index, 0 ≤ i &lt; 2d
     * @return the linear coefficient
     */
    public double linear(int i) {
        return b[i];
    }

    /**
     * Returns c.
     *
     * @return the constant
     */
    public double constant() {
        return c;
    }

    /**
     * Returns H(r).
     *
     * @param r a point, length 2d
     * @return the energy
     * @throws IllegalArgumentException if the length is not 2d
     */
    public double value(double... r) {
        if (r.length != size) {
            throw new IllegalArgumentException("r.length = " + r.length + ": must be " + size);
        }
        double sum = c;
        for (int i = 0; i < size; i++) {
            double row = 0;
            for (int j = 0; j < size; j++) {
                row += a[i * size + j] * r[j];
            }
            sum += (0.5 * row + b[i]) * r[i];
        }
        return sum;
    }

    /**
     * The exact flow r(0) ↦ r(t).
     *
     * <p>In one degree of freedom by the closed form, cos and sin of √(det A)·t or their hyperbolic counterparts; in
     * several by the exponential of a matrix of size 2d + 1, whose rounding is about 2⁻⁵²·max(1, ‖ωA‖|t|)·‖S‖.
     *
     * @param t the time, finite, of either sign
     * @return a symplectic map
     * @throws IllegalArgumentException if the time is not finite, or so long that the flow overflows
     */
    public SymplecticMap flow(double t) {
        Arguments.finite("t", t);
        var map = size == 2 ? planeFlow(t) : generalFlow(t);
        for (int i = 0; i < size; i++) {
            double check = map.displacement(i);
            for (int j = 0; j < size; j++) {
                check += map.matrix(i, j);
            }
            if (!Double.isFinite(check)) {
                throw new IllegalArgumentException("t = " + t + ": must leave the flow finite");
            }
        }
        return map;
    }

    private SymplecticMap planeFlow(double t) {
        // K = ωA, K² = −det A·1: e^{Kt} = C·1 + S·K with C = cos Ωt, S = sin Ωt/Ω, Ω² = det A.
        double determinant = a[0] * a[3] - a[1] * a[2];
        double rate = Math.sqrt(Math.abs(determinant));
        double half = 0.5 * rate * t;
        double cos;
        double sinOverRate;
        double versine;
        if (determinant >= 0) {
            cos = Math.cos(rate * t);
            sinOverRate = t * EntireRatio.sinc(rate * t);
            versine = 0.5 * t * t * Math.pow(EntireRatio.sinc(half), 2);
        } else {
            cos = Math.cosh(rate * t);
            sinOverRate = t * EntireRatio.sinhc(rate * t);
            versine = 0.5 * t * t * Math.pow(EntireRatio.sinhc(half), 2);
        }
        var matrix = new double[] {
            cos + sinOverRate * a[2], sinOverRate * a[3], -sinOverRate * a[0], cos - sinOverRate * a[1]
        };
        // ∫e^{Ks}ds ωb = (S + (1 − C)/Ω² K) ωb
        double fx = b[1];
        double fp = -b[0];
        var shift = new double[] {
            sinOverRate * fx + versine * (a[2] * fx + a[3] * fp), sinOverRate * fp - versine * (a[0] * fx + a[1] * fp)
        };
        return SymplecticMap.trusted(matrix, shift);
    }

    private SymplecticMap generalFlow(double t) {
        int d = size / 2;
        int n = size + 1;
        var generator = new double[n * n];
        for (int i = 0; i < size; i++) {
            int row = (i + d) % size;
            double sign = i < d ? t : -t;
            for (int j = 0; j < size; j++) {
                generator[i * n + j] = sign * a[row * size + j];
            }
            generator[i * n + size] = sign * b[row];
        }
        var exponential = Matrices.exponential(generator, n);
        var matrix = new double[size * size];
        var shift = new double[size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(exponential, i * n, matrix, i * size, size);
            shift[i] = exponential[i * n + size];
        }
        return SymplecticMap.trusted(matrix, shift);
    }

    /**
     * The same law in the form p²/2M + V(x), where it has that form: one degree of freedom, A_pp > 0, A_xp = 0, b_p = 0.
     *
     * @return the Hamiltonian with M = 1/A_pp and V = ½A_xx x² + b_x x + c, or empty
     */
    public Optional<Hamiltonian> asHamiltonian() {
        if (size != 2 || !(a[3] > 0) || a[1] != 0 || b[1] != 0) {
            return Optional.empty();
        }
        return Optional.of(Hamiltonian.of(1 / a[3], PolynomialPotential.of(c, b[0], 0.5 * a[0])));
    }

    @Override
    public String toString() {
        return asHamiltonian()
                .map(h -> "quadratic " + h)
                .orElse("quadratic H = r^T A r/2 + b.r + c of " + degreesOfFreedom() + " degrees of freedom");
    }
}
