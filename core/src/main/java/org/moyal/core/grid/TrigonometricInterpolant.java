// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/**
 * The trigonometric polynomial through all nodes of a field: exact, to rounding, for every field that the grid resolves.
 *
 * <p>f(x, p) = Σ_ik w_i(x) w_k(p) f_ik with the Dirichlet kernels w of the two axes; the unpaired Nyquist mode of an even
 * axis is taken as a cosine. Outside the grid the periodic continuation is returned. One point costs O(n_x n_p), a copy of the field is kept; for many
 * points use {@link #resample} or {@link LocalInterpolant}. Immutable, safe for any number of threads.
 */
public final class TrigonometricInterpolant {
    private final PhaseSpaceField field;
    private final RowProduct values;
    private final PeriodicSinc alongX;
    private final PeriodicSinc alongP;

    private TrigonometricInterpolant(PhaseSpaceField field) {
        this.field = field;
        this.values = new RowProduct(field.sharedValues(), field.grid().np());
        this.alongX = new PeriodicSinc(field.grid().x());
        this.alongP = new PeriodicSinc(field.grid().p());
    }

    /**
     * The interpolant of a field.
     *
     * @param field the field
     * @return its interpolant
     */
    public static TrigonometricInterpolant of(PhaseSpaceField field) {
        return new TrigonometricInterpolant(field);
    }

    /**
     * Returns the field that is interpolated.
     *
     * @return the field
     */
    public PhaseSpaceField field() {
        return field;
    }

    /**
     * Returns f(x, p).
     *
     * @param x a position, finite
     * @param p a momentum, finite
     * @return the value
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public double value(double x, double p) {
        var weights = new double[field.grid().np()];
        alongP.weights(p, weights);
        return dot(row(x), weights);
    }

    /**
     * Returns f and its derivatives up to the second at (x, p).
     *
     * @param x a position, finite
     * @param p a momentum, finite
     * @return the value and the derivatives
     * @throws IllegalArgumentException if a coordinate is not finite
     */
    public FieldDerivatives derivatives(double x, double p) {
        int nx = field.grid().nx();
        int np = field.grid().np();
        var wx = new double[3][nx];
        alongX.fill(x, wx[0], wx[1], wx[2]);
        var wp = new double[3][np];
        alongP.fill(p, wp[0], wp[1], wp[2]);
        var row = combine(wx[0]);
        var rowX = combine(wx[1]);
        return new FieldDerivatives(
                dot(row, wp[0]),
                dot(rowX, wp[0]),
                dot(row, wp[1]),
                dot(combine(wx[2]), wp[0]),
                dot(rowX, wp[1]),
                dot(row, wp[2]));
    }

    /**
     * Returns f(x, p_k) for every p of the grid.
     *
     * @param x a position, finite
     * @return a new array of length n_p
     * @throws IllegalArgumentException if x is not finite
     */
    public double[] row(double x) {
        var weights = new double[field.grid().nx()];
        alongX.weights(x, weights);
        return combine(weights);
    }

    /**
     * Returns f(x_i, p) for every x of the grid.
     *
     * @param p a momentum, finite
     * @return a new array of length n_x
     * @throws IllegalArgumentException if p is not finite
     */
    public double[] column(double p) {
        var weights = new double[field.grid().np()];
        alongP.weights(p, weights);
        var column = new double[field.grid().nx()];
        for (int i = 0; i < column.length; i++) {
            column[i] = dot(weights, values.row(i));
        }
        return column;
    }

    /**
     * The interpolant on the nodes of any other grid: finer, coarser, shifted. Nodes outside the own grid receive the
     * periodic continuation. O(n_x′ n_x n_p + n_x′ n_p n_p′).
     *
     * @param target the other grid
     * @return the resampled field
     */
    public PhaseSpaceField resample(PhaseSpaceGrid target) {
        if (target.equals(field.grid())) {
            return field;
        }
        double[] rows = target.x().equals(field.grid().x())
                ? field.sharedValues()
                : values.leftMultipliedBy(alongX.matrix(target.x()));
        double[] resampled = target.p().equals(field.grid().p())
                ? rows
                : RowProduct.ofTransposed(
                                alongP.matrix(target.p()), field.grid().np())
                        .leftMultipliedBy(rows);
        return PhaseSpaceField.adopting(target, resampled);
    }

    private double[] combine(double[] weights) {
        return values.leftMultipliedBy(weights);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum = Math.fma(a[k], b[k], sum);
        }
        return sum;
    }
}
