// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.distance;

import org.moyal.semiclassical.internal.GaussRule;

/** Runs through the points of a product of d equal rules. */
final class TensorPoints {
    private final GaussRule rule;
    private final int d;
    private final int[] index;

    TensorPoints(GaussRule rule, int d) {
        this.rule = rule;
        this.d = d;
        this.index = new int[d];
    }

    /** The component a of L u for a lower triangular matrix L, row by row. */
    double coordinate(double[] factor, int a) {
        double sum = 0;
        for (int b = 0; b <= a; b++) {
            sum += factor[a * d + b] * rule.node(index[b]);
        }
        return sum;
    }

    double weight() {
        double product = 1;
        for (int a = 0; a < d; a++) {
            product *= rule.weight(index[a]);
        }
        return product;
    }

    /** Steps on; false after the last point, and then begins again. */
    boolean next() {
        for (int a = 0; a < d; a++) {
            if (++index[a] < rule.size()) {
                return true;
            }
            index[a] = 0;
        }
        return false;
    }
}
