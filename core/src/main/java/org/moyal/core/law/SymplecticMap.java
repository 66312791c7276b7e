// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

import java.util.Locale;
import java.util.Objects;

/**
 * A linear symplectic map with displacement, r ↦ S r + d, on the phase space of d degrees of freedom.
 *
 * <p>r = (x₁ … x_d, p₁ … p_d); SᵀωS = ω with ω = [[0, 1], [−1, 0]]. Such maps carry Wigner functions rigidly and are the
 * only ones that do.
 */
public final class SymplecticMap {
    /** How far SᵀωS may be from ω, in units of the rounding of the products: ‖S‖²·2⁻⁵² times this. */
    private static final double ROUNDING_UNITS = 1 << 16;

    private final int size;
    private final double[] matrix;
    private final double[] shift;

    private SymplecticMap(int size, double[] matrix, double[] shift) {
        this.size = size;
        this.matrix = matrix;
        this.shift = shift;
    }

    /**
     * The map r ↦ S r + d.
     *
     * @param matrix S, 2d rows of 2d finite numbers
     * @param displacement d, 2d finite numbers
     * @return the map
     * @throws IllegalArgumentException if the sizes do not fit, a number is not finite, or SᵀωS differs from ω by more
     *     than 2⁻³⁶·max(1, ‖S‖²), ‖S‖ the Frobenius norm
     */
    public static SymplecticMap of(double[][] matrix, double[] displacement) {
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(displacement, "displacement");
        int size = displacement.length;
        if (size == 0 || size % 2 != 0) {
            throw new IllegalArgumentException("displacement.length = " + size + ": must be even and at least 2");
        }
        var flat = Matrices.flat("matrix", matrix, size);
        for (int i = 0; i < size; i++) {
            Arguments.finite("displacement[" + i + "]", displacement[i]);
        }
        double defect = Matrices.symplecticDefect(flat, size);
        double allowed = ROUNDING_UNITS * 0x1p-52 * Math.max(1, Matrices.squaredNorm(flat));
        if (!(defect <= allowed)) {
            throw new IllegalArgumentException(
                    "matrix: must be symplectic, but S^T omega S differs from omega by " + defect + " > " + allowed);
        }
        return new SymplecticMap(size, flat, displacement.clone());
    }

    /** Takes ownership of both arrays, which are symplectic by construction. */
    static SymplecticMap trusted(double[] flat, double[] displacement) {
        return new SymplecticMap(displacement.length, flat, displacement);
    }

    private static SymplecticMap plane(double xx, double xp, double px, double pp) {
        return of(new double[][] {{xx, xp}, {px, pp}}, new double[2]);
    }

    /**
     * The map that changes nothing.
     *
     * @param degreesOfFreedom d, at least 1
     * @return r ↦ r
     */
    public static SymplecticMap identity(int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom = " + degreesOfFreedom + ": must be at least 1");
        }
        int size = 2 * degreesOfFreedom;
        return new SymplecticMap(size, Matrices.identity(size), new double[size]);
    }

    /**
     * The rotation of one degree of freedom by which a harmonic oscillator moves:
     * x ↦ x cos φ + (p/μ) sin φ, p ↦ p cos φ − μx sin φ.
     *
     * @param angle φ = ωt
     * @param momentumPerLength μ = Mω = ħ/ℓ², above 0
     * @return the rotation
     */
    public static SymplecticMap rotation(double angle, double momentumPerLength) {
        Arguments.finite("angle", angle);
        double mu = Arguments.positive("momentumPerLength", momentumPerLength);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return plane(c, s / mu, -mu * s, c);
    }

    /**
     * The squeeze of one degree of freedom, x ↦ e^(−r) x, p ↦ e^r p.
     *
     * @param strength r, finite; positive narrows x
     * @return the squeeze
     */
    public static SymplecticMap squeeze(double strength) {
        Arguments.finite("strength", strength);
        return plane(Math.exp(-strength), 0, 0, Math.exp(strength));
    }

    /**
     * The shear of free flight, x ↦ x + a p.
     *
     * @param a time over mass
     * @return the shear
     */
    public static SymplecticMap drift(double a) {
        return plane(1, Arguments.finite("a", a), 0, 1);
    }

    /**
     * The shear of a thin lens, p ↦ p − b x.
     *
     * @param b curvature of the potential times duration
     * @return the shear
     */
    public static SymplecticMap kick(double b) {
        return plane(1, 0, -Arguments.finite("b", b), 1);
    }

    /**
     * The displacement of one degree of freedom, (x, p) ↦ (x + dx, p + dp).
     *
     * @param dx shift of position, finite
     * @param dp shift of momentum, finite
     * @return the displacement
     */
    public static SymplecticMap displacement(double dx, double dp) {
        return of(new double[][] {{1, 0}, {0, 1}}, new double[] {dx, dp});
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
     * Returns S_ij.
     *
     * @param i the row, 0 ≤ i &lt; 2d
     * @param j the column, 0 ≤ j &lt; 2d
     * @return the element
     */
    public double matrix(int i, int j) {
        if (i < 0 || i >= size || j < 0 || j >= size) {
            throw new IndexOutOfBoundsException("(i, j) = (" + i + ", " + j + "): must be in 0.." + (size - 1));
        }
        return matrix[i * size + j];
    }

    /**
     * Returns d_i.
     *
     * @param i the index, 0 ≤ i &lt; 2d
     * @return the displacement of coordinate i
     */
    public double displacement(int i) {
        return shift[i];
    }

    /**
     * Returns the image of a point, S r + d.
     *
     * @param r a point, length 2d
     * @return a new array
     * @throws IllegalArgumentException if the length is not 2d
     */
    public double[] apply(double... r) {
        if (r.length != size) {
            throw new IllegalArgumentException("r.length = " + r.length + ": must be " + size);
        }
        var image = shift.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                image[i] += matrix[i * size + j] * r[j];
            }
        }
        return image;
    }

    /**
     * The inverse map. Its matrix is −ωSᵀω, by permutation of elements, with no rounding.
     *
     * @return r ↦ S⁻¹(r − d)
     */
    public SymplecticMap inverse() {
        int d = size / 2;
        var inverse = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sign = i < d == j < d ? 1 : -1;
                inverse[i * size + j] = sign * matrix[(j + d) % size * size + (i + d) % size];
            }
        }
        var back = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                back[i] -= inverse[i * size + j] * shift[j];
            }
        }
        return new SymplecticMap(size, inverse, back);
    }

    /**
     * This map followed by another.
     *
     * @param next the map that acts on the image of this one
     * @return r ↦ next(this(r))
     * @throws IllegalArgumentException if the numbers of degrees of freedom differ
     */
    public SymplecticMap then(SymplecticMap next) {
        if (next.size != size) {
            throw new IllegalArgumentException(
                    "next.degreesOfFreedom = " + next.degreesOfFreedom() + ": must be " + degreesOfFreedom());
        }
        return new SymplecticMap(size, Matrices.product(next.matrix, matrix, size), next.apply(shift));
    }

    /**
     * Returns the largest element of |SᵀωS − ω|, which measures the rounding in S.
     *
     * @return the defect
     */
    public double symplecticDefect() {
        return Matrices.symplecticDefect(matrix, size);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("r -> S r + d");
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? ", S = [" : "; ");
            for (int j = 0; j < size; j++) {
                text.append(String.format(Locale.ROOT, j == 0 ? "%.6g" : " %.6g", matrix[i * size + j]));
            }
        }
        text.append("], d = [");
        for (int i = 0; i < size; i++) {
            text.append(String.format(Locale.ROOT, i == 0 ? "%.6g" : " %.6g", shift[i]));
        }
        return text.append(']').toString();
    }
}
