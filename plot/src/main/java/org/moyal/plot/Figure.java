// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Something that can be drawn: a {@link HeatMap}, a {@link LinePlot}, or {@link Panels} of figures. Immutable.
 *
 * <p>Drawing needs no display. Cost: a few tens of milliseconds for 800 × 600 pixels.
 */
public interface Figure {
    /**
     * The size in which {@link #image()} and {@link #write(Path)} draw.
     *
     * @return the size in pixels
     */
    PictureSize size();

    /**
     * Draws the figure into a rectangle.
     *
     * @param graphics where to draw
     * @param area the rectangle to fill, in user space of {@code graphics}
     */
    void draw(Graphics2D graphics, Rectangle2D area);

    /**
     * The figure as an image on white.
     *
     * @return an RGB image of {@link #size()}
     */
    default BufferedImage image() {
        BufferedImage image = new BufferedImage(size().width(), size().height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            draw(graphics, new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /**
     * Writes the figure as a PNG file, replacing what is there.
     *
     * @param file the file to write; its folder must exist
     * @throws IllegalArgumentException if the name does not end in {@code .png}
     * @throws UncheckedIOException if the file cannot be written
     */
    default void write(Path file) {
        if (!file.toString().endsWith(".png")) {
            throw new IllegalArgumentException("file = " + file + ": must end in .png, the one format offered");
        }
        try (var out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image(), "png", out)) {
                throw new IOException("no PNG writer in this Java runtime");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
