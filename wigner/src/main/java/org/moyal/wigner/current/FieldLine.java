// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.Arrays;

/**
 * A line of the current J, as a function of its length s, with the reason for its end. Immutable.
 *
 * <p>Between the steps of the integrator the line is the pair's dense output, a polynomial of degree 4 in s.
 */
public final class FieldLine {

    /** Why a line ends. */
    public enum End {
        /** It came back to its start. */
        CLOSED,
        /** It reached the edge of the grid. */
        EDGE,
        /**
         * |J| fell to ten times its round-off noise, with local interpolation also to 1e-11 of its largest value: a
         * stagnation point or a tail of the state.
         */
        WEAK_CURRENT,
        /** It took 50 000 steps: it winds around a stagnation point ever more closely, or the tolerance is too small. */
        STEP_LIMIT,
        /** It reached the largest length asked for. */
        MAXIMUM_LENGTH
    }

    /** Elements of one step's dense output: five coefficients for x, then five for p. */
    static final int DENSE = 10;

    private final double[] nodes;
    private final double[][] steps;
    private final double[] wigner;
    private final End end;
    private final double closingError;
    private final JetSource source;

    /** nodes: s_0 … s_n; steps: dense output of the n steps; wigner: W at equally spaced points of each step. */
    FieldLine(double[] nodes, double[][] steps, End end, double closingError, JetSource source) {
        this.nodes = nodes;
        this.steps = steps;
        this.end = end;
        this.closingError = closingError;
        this.source = source;
        this.wigner = new double[SAMPLES * steps.length + 1];
        for (int m = 0; m < wigner.length; m++) {
            wigner[m] = wignerAt(sample(m));
        }
    }

    private static final int SAMPLES = 4;

    private double sample(int m) {
        if (m == SAMPLES * steps.length) {
            return length();
        }
        int step = m / SAMPLES;
        return nodes[step] + (nodes[step + 1] - nodes[step]) * (m % SAMPLES) / SAMPLES;
    }

    /**
     * Returns the length of the line; for a closed line the circumference.
     *
     * @return the largest s
     */
    public double length() {
        return nodes[nodes.length - 1];
    }

    /**
     * Returns why the line ends.
     *
     * @return the reason
     */
    public End end() {
        return end;
    }

    /**
     * Returns the distance between the two ends of a closed line.
     *
     * @return the distance; NaN if the line is not closed
     */
    public double closingError() {
        return closingError;
    }

    /**
     * Returns the number of steps made; {@link #node} gives their ends.
     *
     * @return the number of steps
     */
    public int steps() {
        return steps.length;
    }

    /**
     * Returns the length at the end of a step.
     *
     * @param i the number of the step, 0 for the start of the line
     * @return s
     */
    public double node(int i) {
        return nodes[i];
    }

    /**
     * Returns the position on the line.
     *
     * @param s length from the start, 0 ≤ s ≤ {@link #length()}
     * @return x(s)
     * @throws IllegalArgumentException if s is not on the line
     */
    public double x(double s) {
        return dense(s, 0);
    }

    /**
     * Returns the momentum on the line.
     *
     * @param s length from the start, 0 ≤ s ≤ {@link #length()}
     * @return p(s)
     * @throws IllegalArgumentException if s is not on the line
     */
    public double p(double s) {
        return dense(s, DENSE / 2);
    }

    /**
     * Returns W on the line.
     *
     * @param s length from the start, 0 ≤ s ≤ {@link #length()}
     * @return W(x(s), p(s))
     * @throws IllegalArgumentException if s is not on the line
     */
    public double wignerAt(double s) {
        return source.at(x(s), p(s)).w();
    }

    /**
     * Returns where W vanishes on the line: there a velocity J/W is singular while J is not. To 1e-10 of the length.
     *
     * @return the lengths s, ascending
     */
    public double[] wignerZeros() {
        var zeros = new double[wigner.length];
        int count = 0;
        for (int m = 1; m < wigner.length; m++) {
            if (wigner[m - 1] < 0 != wigner[m] < 0) {
                zeros[count++] = zeroBetween(sample(m - 1), sample(m), wigner[m] < 0 ? 1 : -1);
            }
        }
        return Arrays.copyOf(zeros, count);
    }

    private double zeroBetween(double from, double to, int signBefore) {
        double low = from;
        double high = to;
        while (high - low > 1e-10 * length()) {
            double middle = 0.5 * (low + high);
            if (signBefore * wignerAt(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /**
     * Returns the smallest W on the line.
     *
     * @return the minimum, its place found to about 1e-6 of the length, hence the value much better
     */
    public double minimumWigner() {
        return -largest(-1);
    }

    /**
     * Returns the largest W on the line.
     *
     * @return the maximum, its place found to about 1e-6 of the length, hence the value much better
     */
    public double maximumWigner() {
        return largest(1);
    }

    /** The maximum of sign·W: golden section around every local maximum of the samples. */
    private double largest(int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < wigner.length; m++) {
            double here = sign * wigner[m];
            best = Math.max(best, here);
            boolean peak = (m == 0 || here >= sign * wigner[m - 1])
                    && (m == wigner.length - 1 || here >= sign * wigner[m + 1]);
            if (peak) {
                best = Math.max(
                        best, golden(sign, sample(Math.max(0, m - 1)), sample(Math.min(wigner.length - 1, m + 1))));
            }
        }
        return best;
    }

    private double golden(int sign, double from, double to) {
        double ratio = 0.5 * (Math.sqrt(5) - 1);
        double low = from;
        double high = to;
        double left = high - ratio * (high - low);
        double right = low + ratio * (high - low);
        double atLeft = sign * wignerAt(left);
        double atRight = sign * wignerAt(right);
        while (high - low > 1e-6 * length()) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - ratio * (high - low);
                atLeft = sign * wignerAt(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + ratio * (high - low);
                atRight = sign * wignerAt(right);
            }
        }
        return Math.max(atLeft, atRight);
    }

    private double dense(double s, int offset) {
        if (!(s >= 0 && s <= length())) {
            throw new IllegalArgumentException("s = " + s + ": must be at least 0 and at most length = " + length());
        }
        int found = Arrays.binarySearch(nodes, s);
        int step = Math.min(steps.length - 1, found >= 0 ? found : -found - 2);
        return DormandPrince.dense(steps[step], offset, s - nodes[step]);
    }

    @Override
    public String toString() {
        return "line of J of length " + length() + " from (" + x(0) + ", " + p(0) + ") to (" + x(length()) + ", "
                + p(length()) + "), end: " + end;
    }
}
