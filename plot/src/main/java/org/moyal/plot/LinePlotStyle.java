// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.util.Optional;

/** Everything about a line plot but its series. */
record LinePlotStyle(
        String title,
        Label x,
        Label y,
        AxisScale xScale,
        AxisScale yScale,
        Optional<AxisRange> xRange,
        Optional<AxisRange> yRange,
        PictureSize size) {

    LinePlotStyle {
        xRange.filter(r -> xScale == AxisScale.LOGARITHMIC).ifPresent(r -> requirePositive("x", r));
        yRange.filter(r -> yScale == AxisScale.LOGARITHMIC).ifPresent(r -> requirePositive("y", r));
    }

    private static void requirePositive(String name, AxisRange range) {
        if (!(range.lower() > 0)) {
            throw new IllegalArgumentException(
                    "lower end of " + name + " = " + range.lower() + ": must be positive on a logarithmic axis");
        }
    }

    LinePlotStyle withTitle(String text) {
        return new LinePlotStyle(text, x, y, xScale, yScale, xRange, yRange, size);
    }

    LinePlotStyle withScales(AxisScale horizontal, AxisScale vertical) {
        return new LinePlotStyle(title, x, y, horizontal, vertical, xRange, yRange, size);
    }

    LinePlotStyle withXRange(AxisRange range) {
        return new LinePlotStyle(title, x, y, xScale, yScale, Optional.of(range), yRange, size);
    }

    LinePlotStyle withYRange(AxisRange range) {
        return new LinePlotStyle(title, x, y, xScale, yScale, xRange, Optional.of(range), size);
    }

    LinePlotStyle withSize(PictureSize pixels) {
        return new LinePlotStyle(title, x, y, xScale, yScale, xRange, yRange, pixels);
    }
}
