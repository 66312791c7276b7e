// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;

/**
 * Bilinear interpolation of a periodic field between its nodes, for pictures only: its error is of second order in the spacing.
 */
public final class BilinearField {
    private final PhaseSpaceField field;
    private final Axis x;
    private final Axis p;

    /**
     * Interpolates a field.
     *
     * @param field the field
     */
    public BilinearField(PhaseSpaceField field) {
        this.field = field;
        this.x = field.grid().x();
        this.p = field.grid().p();
    }

    /**
     * Whether a point lies on the grid, both ends of its axes included.
     *
     * @param position x
     * @param momentum p
     * @return whether {@link #at} answers there
     */
    public boolean covers(double position, double momentum) {
        return position >= x.min() && position <= x.max() && momentum >= p.min() && momentum <= p.max();
    }

    /**
     * The interpolated value; between the last node and the end of an axis the field continues with its first node.
     *
     * @param position x
     * @param momentum p
     * @return the value
     * @throws IllegalArgumentException if the point is not covered
     */
    public double at(double position, double momentum) {
        if (!covers(position, momentum)) {
            throw new IllegalArgumentException("(x, p) = (" + position + ", " + momentum + "): must lie on the grid");
        }
        double u = (position - x.min()) / x.spacing();
        double v = (momentum - p.min()) / p.spacing();
        int i = (int) u;
        int k = (int) v;
        double s = u - i;
        double t = v - k;
        i %= x.size();
        k %= p.size();
        int i1 = (i + 1) % x.size();
        int k1 = (k + 1) % p.size();
        return (1 - s) * ((1 - t) * field.value(i, k) + t * field.value(i, k1))
                + s * ((1 - t) * field.value(i1, k) + t * field.value(i1, k1));
    }
}
