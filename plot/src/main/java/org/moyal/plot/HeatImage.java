// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.BilinearField;

/** The coloured pixels of a heat map. */
final class HeatImage {
    private final PhaseSpaceField field;
    private final ColourScale scale;
    private final Rectangle2D window;

    HeatImage(PhaseSpaceField field, ColourScale scale, Rectangle2D window) {
        this.field = field;
        this.scale = scale;
        this.window = window;
    }

    /** Fills a rectangle of whole pixels; a pixel that holds several nodes shows the mean of as many samples. */
    void draw(Graphics2D graphics, Rectangle2D data) {
        int width = (int) data.getWidth();
        int height = (int) data.getHeight();
        PhaseSpaceGrid grid = field.grid();
        int across = samples(window.getWidth() / grid.x().spacing() / width);
        int down = samples(window.getHeight() / grid.p().spacing() / height);
        BilinearField values = new BilinearField(field);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int c = 0; c < width; c++) {
            for (int r = 0; r < height; r++) {
                double sum = 0;
                for (int a = 0; a < across; a++) {
                    double x = window.getX() + (c + (a + 0.5) / across) / width * window.getWidth();
                    for (int d = 0; d < down; d++) {
                        double p = window.getMaxY() - (r + (d + 0.5) / down) / height * window.getHeight();
                        sum += values.at(x, p);
                    }
                }
                image.setRGB(c, r, scale.rgb(sum / (across * down)));
            }
        }
        graphics.drawImage(image, (int) data.getX(), (int) data.getY(), null);
    }

    private static int samples(double nodesPerPixel) {
        return (int) Math.max(1, Math.ceil(nodesPerPixel - 1e-9));
    }

    /** Smallest value on the nodes within the window; the lower end of the scale if there is none. */
    double smallest() {
        return extreme(-1);
    }

    /** Largest value on the nodes within the window; the upper end of the scale if there is none. */
    double largest() {
        return extreme(1);
    }

    private double extreme(int sign) {
        PhaseSpaceGrid grid = field.grid();
        double extreme = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < grid.nx(); i++) {
            double x = grid.x().coordinate(i);
            if (x < window.getMinX() || x > window.getMaxX()) {
                continue;
            }
            for (int k = 0; k < grid.np(); k++) {
                double p = grid.p().coordinate(k);
                if (p >= window.getMinY() && p <= window.getMaxY()) {
                    extreme = Math.max(extreme, sign * field.value(i, k));
                }
            }
        }
        if (extreme == Double.NEGATIVE_INFINITY) {
            return sign < 0 ? scale.lower() : scale.upper();
        }
        return sign * extreme;
    }
}
