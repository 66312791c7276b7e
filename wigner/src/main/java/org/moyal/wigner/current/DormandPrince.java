// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/**
 * The pair of orders 5 and 4 of Dormand and Prince (J. Comput. Appl. Math. 6, 19, 1980) for two autonomous equations, with
 * the dense output of Shampine as given by Hairer, Nørsett and Wanner, "Solving Ordinary Differential Equations I", II.6.
 */
final class DormandPrince {

    /** The right-hand side. */
    @FunctionalInterface
    interface Direction {

        /** Writes the direction at (x, p) into out[0], out[1]; returns whether there is one. */
        boolean at(double x, double p, double[] out);
    }

    private static final double[][] A = {
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
    };
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };
    private static final double[] D = {
        -12715105075.0 / 11282082432.0,
        0,
        87487479700.0 / 32700410799.0,
        -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0,
        -1453857185.0 / 822651844.0,
        69997945.0 / 29380423.0
    };

    private final Direction direction;
    private final double[][] k = new double[7][2];
    private final double[] start = new double[2];
    private final double[] end = new double[2];

    DormandPrince(Direction direction) {
        this.direction = direction;
    }

    /** Puts the method at a point; false if there is no direction there. */
    boolean begin(double x, double p) {
        start[0] = x;
        start[1] = p;
        return direction.at(x, p, k[0]);
    }

    /** Tries a step of size h: the largest error of the two components, NaN if a stage has no direction. */
    double attempt(double h) {
        for (int stage = 1; stage < 7; stage++) {
            for (int c = 0; c < 2; c++) {
                double sum = 0;
                for (int m = 0; m < stage; m++) {
                    sum += A[stage - 1][m] * k[m][c];
                }
                end[c] = start[c] + h * sum;
            }
            if (!direction.at(end[0], end[1], k[stage])) {
                return Double.NaN;
            }
        }
        double largest = 0;
        for (int c = 0; c < 2; c++) {
            double sum = 0;
            for (int m = 0; m < 7; m++) {
                sum += E[m] * k[m][c];
            }
            largest = Math.max(largest, Math.abs(h * sum));
        }
        return largest;
    }

    /** Accepts the last attempt and returns its dense output. */
    double[] accept(double h) {
        var dense = new double[FieldLine.DENSE + 1];
        for (int c = 0; c < 2; c++) {
            int at = c * FieldLine.DENSE / 2;
            double difference = end[c] - start[c];
            double bow = h * k[0][c] - difference;
            double sum = 0;
            for (int m = 0; m < 7; m++) {
                sum += D[m] * k[m][c];
            }
            dense[at] = start[c];
            dense[at + 1] = difference;
            dense[at + 2] = bow;
            dense[at + 3] = difference - h * k[6][c] - bow;
            dense[at + 4] = h * sum;
            start[c] = end[c];
            k[0][c] = k[6][c];
        }
        dense[FieldLine.DENSE] = h;
        return dense;
    }

    /** The component with the given offset, a length s behind the start of the step. */
    static double dense(double[] step, int offset, double s) {
        double theta = s / step[FieldLine.DENSE];
        double rest = 1 - theta;
        return step[offset]
                + theta
                        * (step[offset + 1]
                                + rest * (step[offset + 2] + theta * (step[offset + 3] + rest * step[offset + 4])));
    }

    double x() {
        return start[0];
    }

    double p() {
        return start[1];
    }

    double directionX() {
        return k[0][0];
    }

    double directionP() {
        return k[0][1];
    }
}
