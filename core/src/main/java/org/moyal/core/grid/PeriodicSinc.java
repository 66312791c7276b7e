// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.grid;

/**
 * The weights of trigonometric interpolation on a periodic axis: f(x) = Σ_i w_i(x) f(x_i).
 *
 * <p>With u = 2π(x − x_i)/L, w_i is the Dirichlet kernel sin(nu/2)cot(u/2)/n for even n (Nyquist mode taken as a cosine) and
 * sin(nu/2)/(n sin(u/2)) for odd n. Closed forms lose digits near u = 0; there the weight follows from Σw = 1, Σw′ = 0,
 * Σw″ = 0, which hold exactly. Immutable, safe for any number of threads.
 */
public final class PeriodicSinc {
    private final Axis axis;
    private final int size;

    /**
     * The weights on the nodes of an axis.
     *
     * @param axis the axis
     */
    public PeriodicSinc(Axis axis) {
        this.axis = axis;
        this.size = axis.size();
    }

    /**
     * Fills the weights of the value at x. O(n).
     *
     * @param x the coordinate, finite
     * @param w receives w_i(x), n elements
     * @throws IllegalArgumentException if x is not finite
     */
    public void weights(double x, double[] w) {
        fill(x, w, new double[size], new double[size]);
    }

    /**
     * Fills the weights of the value, the first and the second derivative at x. O(n).
     *
     * @param x the coordinate, finite
     * @param w receives w_i(x), n elements
     * @param dw receives w_i′(x), n elements
     * @param ddw receives w_i″(x), n elements
     * @throws IllegalArgumentException if x is not finite
     */
    public void fill(double x, double[] w, double[] dw, double[] ddw) {
        double xi = (x - axis.min()) / axis.spacing();
        if (!Double.isFinite(xi)) {
            throw new IllegalArgumentException("coordinate = " + x + ": must be finite");
        }
        double nearest = Math.rint(xi);
        double delta = xi - nearest;
        int near = Math.floorMod((long) nearest, size);
        double sine = Math.sin(Math.PI * delta);
        double cosine = Math.cos(Math.PI * delta);
        double scale = axis.dualSpacing();
        double sum = 0;
        double dsum = 0;
        double ddsum = 0;
        for (int distance = -(size / 2); distance < size - size / 2; distance++) {
            if (distance == 0) {
                continue;
            }
            int i = Math.floorMod(near - distance, size);
            double sign = (distance & 1) == 0 ? 1 : -1;
            double s = sign * sine;
            double c = sign * cosine;
            double half = Math.PI * (distance + delta) / size;
            double sinHalf = Math.sin(half);
            double t = Math.cos(half) / sinHalf;
            double q = 1 / (sinHalf * sinHalf);
            double n = size;
            if (size % 2 == 0) {
                w[i] = s * t / n;
                dw[i] = scale * (c * t / 2 - s * q / (2 * n));
                ddw[i] = scale * scale * (-n * s * t / 4 - c * q / 2 + s * t * q / (2 * n));
            } else {
                double r = 1 / sinHalf;
                w[i] = s * r / n;
                dw[i] = scale * (c * r / 2 - s * r * t / (2 * n));
                ddw[i] = scale * scale * (-n * s * r / 4 - c * r * t / 2 + s * r * (t * t + q) / (4 * n));
            }
            sum += w[i];
            dsum += dw[i];
            ddsum += ddw[i];
        }
        w[near] = 1 - sum;
        dw[near] = -dsum;
        ddw[near] = -ddsum;
    }

    /** The matrix of weights at the nodes of another axis, row-major, one row for each of its nodes. */
    double[] matrix(Axis target) {
        var matrix = new double[Math.multiplyExact(target.size(), size)];
        var row = new double[size];
        for (int i = 0; i < target.size(); i++) {
            weights(target.coordinate(i), row);
            System.arraycopy(row, 0, matrix, i * size, size);
        }
        return matrix;
    }
}
