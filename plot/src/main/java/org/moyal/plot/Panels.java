// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Several figures in one picture, row by row, each lettered (a), (b), … Every column is as wide as its widest figure and every
 * row as high as its highest. Immutable.
 */
public final class Panels implements Figure {
    private static final int TITLE = 32;

    private final List<Figure> figures;
    private final int columns;
    private final String title;

    private Panels(List<Figure> figures, int columns, String title) {
        this.figures = figures;
        this.columns = columns;
        this.title = title;
    }

    /**
     * Figures side by side.
     *
     * @param figures at least one
     * @return the panels, in one row
     * @throws IllegalArgumentException if there is no figure
     */
    public static Panels row(Figure... figures) {
        return grid(figures.length, List.of(figures));
    }

    /**
     * Figures in rows.
     *
     * @param columns figures in a row, at least 1
     * @param figures at least one; the last row may be shorter
     * @return the panels
     * @throws IllegalArgumentException if there is no figure or no column
     */
    public static Panels grid(int columns, List<? extends Figure> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("figures = []: must hold at least one figure");
        }
        if (columns < 1) {
            throw new IllegalArgumentException("columns = " + columns + ": must be at least 1");
        }
        return new Panels(List.copyOf(figures), columns, "");
    }

    /**
     * With a title over all.
     *
     * @param text the title; shrunk to fit
     * @return new panels
     */
    public Panels title(String text) {
        return new Panels(figures, columns, text);
    }

    private int rows() {
        return (figures.size() + columns - 1) / columns;
    }

    private int columnWidth(int column) {
        int width = 0;
        for (int i = column; i < figures.size(); i += columns) {
            width = Math.max(width, figures.get(i).size().width());
        }
        return width;
    }

    private int rowHeight(int row) {
        int height = 0;
        for (int i = row * columns; i < Math.min(figures.size(), (row + 1) * columns); i++) {
            height = Math.max(height, figures.get(i).size().height());
        }
        return height;
    }

    @Override
    public PictureSize size() {
        int width = 0;
        for (int c = 0; c < columns; c++) {
            width += columnWidth(c);
        }
        int height = title.isEmpty() ? 0 : TITLE;
        for (int r = 0; r < rows(); r++) {
            height += rowHeight(r);
        }
        return new PictureSize(width, height);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        PictureSize size = size();
        AffineTransform before = graphics.getTransform();
        // A picture in another size than its own is scaled as a whole.
        graphics.translate(area.getX(), area.getY());
        graphics.scale(area.getWidth() / size.width(), area.getHeight() / size.height());
        AxisFrame.title(graphics, title, new Rectangle2D.Double(8, 0, size.width() - 16, 1), 0);
        int top = title.isEmpty() ? 0 : TITLE;
        for (int r = 0; r < rows(); r++) {
            int left = 0;
            for (int c = 0; c < columns && r * columns + c < figures.size(); c++) {
                int index = r * columns + c;
                figures.get(index).draw(graphics, new Rectangle2D.Double(left, top, columnWidth(c), rowHeight(r)));
                if (figures.size() > 1) {
                    graphics.setFont(AxisFrame.TITLE);
                    graphics.setColor(AxisFrame.INK);
                    graphics.drawString("(" + letter(index) + ")", left + 6, top + 20);
                }
                left += columnWidth(c);
            }
            top += rowHeight(r);
        }
        graphics.setTransform(before);
    }

    private static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : Integer.toString(index + 1);
    }
}
