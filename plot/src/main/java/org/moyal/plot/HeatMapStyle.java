// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.moyal.plot.colour.ColourScale;

/** Everything about a heat map but its values. */
record HeatMapStyle(
        String title,
        Label x,
        Label p,
        Label valueLabel,
        ColourScale scale,
        Rectangle2D window,
        Optional<Marginals> marginals,
        PictureSize size) {

    static HeatMapStyle of(Rectangle2D window, ColourScale scale) {
        return new HeatMapStyle(
                "",
                Label.of("x"),
                Label.of("p"),
                Label.of(""),
                scale,
                window,
                Optional.empty(),
                new PictureSize(640, 520));
    }

    HeatMapStyle withTitle(String text) {
        return new HeatMapStyle(text, x, p, valueLabel, scale, window, marginals, size);
    }

    HeatMapStyle withLabels(Label horizontal, Label vertical) {
        return new HeatMapStyle(title, horizontal, vertical, valueLabel, scale, window, marginals, size);
    }

    HeatMapStyle withValueLabel(Label value) {
        return new HeatMapStyle(title, x, p, value, scale, window, marginals, size);
    }

    HeatMapStyle withScale(ColourScale other) {
        return new HeatMapStyle(title, x, p, valueLabel, other, window, marginals, size);
    }

    HeatMapStyle withWindow(Rectangle2D part) {
        return new HeatMapStyle(title, x, p, valueLabel, scale, part, marginals, size);
    }

    HeatMapStyle withMarginals(Optional<Marginals> curves) {
        return new HeatMapStyle(title, x, p, valueLabel, scale, window, curves, size);
    }

    HeatMapStyle withSize(PictureSize pixels) {
        return new HeatMapStyle(title, x, p, valueLabel, scale, window, marginals, pixels);
    }
}
