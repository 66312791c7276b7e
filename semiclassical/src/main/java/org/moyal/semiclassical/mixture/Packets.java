// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

/**
 * Pure packets in motion, component by component: centres α and shapes Z = X + iY, a complex symmetric matrix with Y &gt; 0 that gives
 * the covariance in the units of σ*, σ̄ = [[Y⁻¹, Y⁻¹X], [XY⁻¹, Y + XY⁻¹X]].
 */
final class Packets {
    final int degrees;
    final int size;
    /** [2d][N]. */
    final double[][] means;
    /** [d(d+1)/2][N] each, the upper triangles of X and Y row by row. */
    final double[][] shapeRe;

    final double[][] shapeIm;
    /** The largest |∇²V| that each packet has met. */
    final double[] curvature;

    Packets(int degrees, int size) {
        this.degrees = degrees;
        this.size = size;
        this.means = new double[2 * degrees][size];
        this.shapeRe = new double[degrees * (degrees + 1) / 2][size];
        this.shapeIm = new double[degrees * (degrees + 1) / 2][size];
        this.curvature = new double[size];
    }

    /** Takes the arrays over. */
    Packets(double[][] means, double[][] shapeRe, double[][] shapeIm, double[] curvature) {
        this.degrees = means.length / 2;
        this.size = curvature.length;
        this.means = means;
        this.shapeRe = shapeRe;
        this.shapeIm = shapeIm;
        this.curvature = curvature;
    }

    void copyTo(Packets target) {
        for (int a = 0; a < means.length; a++) {
            System.arraycopy(means[a], 0, target.means[a], 0, size);
        }
        for (int k = 0; k < shapeRe.length; k++) {
            System.arraycopy(shapeRe[k], 0, target.shapeRe[k], 0, size);
            System.arraycopy(shapeIm[k], 0, target.shapeIm[k], 0, size);
        }
        System.arraycopy(curvature, 0, target.curvature, 0, size);
    }
}
