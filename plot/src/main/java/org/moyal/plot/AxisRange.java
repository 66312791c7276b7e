// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

/** The interval that an axis shows. */
record AxisRange(double lower, double upper) {
    AxisRange {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || !(lower < upper)) {
            throw new IllegalArgumentException(
                    "range = [" + lower + ", " + upper + "]: must be finite with lower < upper");
        }
    }

    /** Linear data with a margin on both sides; a single value gets one unit around it. */
    static AxisRange around(double lower, double upper, double margin) {
        double span = upper - lower;
        if (span == 0) {
            double half = lower == 0 ? 1 : 0.1 * Math.abs(lower);
            return new AxisRange(lower - half, upper + half);
        }
        return new AxisRange(lower - margin * span, upper + margin * span);
    }

    /** Logarithmic data: the whole decades that hold them, at least one. */
    static AxisRange decadesAround(double lower, double upper) {
        double low = Math.floor(Math.log10(lower) + 1e-9);
        double high = Math.ceil(Math.log10(upper) - 1e-9);
        return new AxisRange(Math.pow(10, low), Math.pow(10, Math.max(high, low + 1)));
    }
}
