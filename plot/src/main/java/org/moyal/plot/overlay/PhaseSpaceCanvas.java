// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot.overlay;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Graphics with phase-space coordinates: x to the right, p upwards, linear. */
public final class PhaseSpaceCanvas {
    private final Graphics2D graphics;
    private final Rectangle2D pixels;
    private final Rectangle2D window;

    /**
     * A canvas.
     *
     * @param graphics where to draw, clipped to {@code pixels}
     * @param pixels the rectangle on the picture
     * @param window the phase-space rectangle shown there (x, p of its lower left corner, widths in x and p)
     */
    public PhaseSpaceCanvas(Graphics2D graphics, Rectangle2D pixels, Rectangle2D window) {
        this.graphics = graphics;
        this.pixels = (Rectangle2D) pixels.clone();
        this.window = (Rectangle2D) window.clone();
    }

    /**
     * The graphics.
     *
     * @return the graphics, clipped to the window
     */
    public Graphics2D graphics() {
        return graphics;
    }

    /**
     * Pixel column of a position.
     *
     * @param x position
     * @return horizontal pixel coordinate, growing to the right
     */
    public double column(double x) {
        return pixels.getX() + (x - window.getX()) / window.getWidth() * pixels.getWidth();
    }

    /**
     * Pixel row of a momentum.
     *
     * @param p momentum
     * @return vertical pixel coordinate, growing downwards
     */
    public double row(double p) {
        return pixels.getMaxY() - (p - window.getY()) / window.getHeight() * pixels.getHeight();
    }

    /**
     * Pixels per unit of position.
     *
     * @return the scale in x
     */
    public double columnScale() {
        return pixels.getWidth() / window.getWidth();
    }

    /**
     * Pixels per unit of momentum.
     *
     * @return the scale in p
     */
    public double rowScale() {
        return pixels.getHeight() / window.getHeight();
    }

    /**
     * Left border of the window.
     *
     * @return its pixel column
     */
    public double left() {
        return pixels.getX();
    }

    /**
     * Upper border of the window.
     *
     * @return its pixel row
     */
    public double top() {
        return pixels.getY();
    }

    /**
     * Width of the window.
     *
     * @return its width in pixels
     */
    public double width() {
        return pixels.getWidth();
    }

    /**
     * Height of the window.
     *
     * @return its height in pixels
     */
    public double height() {
        return pixels.getHeight();
    }

    /**
     * Position shown at a pixel column, the inverse of {@link #column}.
     *
     * @param column pixel column
     * @return position x
     */
    public double position(double column) {
        return window.getX() + (column - pixels.getX()) / pixels.getWidth() * window.getWidth();
    }

    /**
     * Momentum shown at a pixel row, the inverse of {@link #row}.
     *
     * @param row pixel row
     * @return momentum p
     */
    public double momentum(double row) {
        return window.getY() + (pixels.getMaxY() - row) / pixels.getHeight() * window.getHeight();
    }
}
