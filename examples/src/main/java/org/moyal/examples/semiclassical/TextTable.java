// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.moyal.plot.Figure;
import org.moyal.plot.PictureSize;

/** Lines of text in columns as a picture: the first line is the head of the table. Immutable. */
final class TextTable implements Figure {
    private static final Font FONT = new Font(Font.MONOSPACED, Font.PLAIN, 12);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Color INK = new Color(0x222222);
    private static final Color RULE = new Color(0x999999);
    private static final int MARGIN = 14;
    private static final int LINE = 20;
    private static final int TOP = 58;

    private final String title;
    private final List<String> lines;

    TextTable(String title, String text) {
        this.title = title;
        this.lines = text.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("text = \"\": must have a line at least");
        }
    }

    @Override
    public PictureSize size() {
        Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = scratch.getFontMetrics(FONT);
        int width = lines.stream().mapToInt(metrics::stringWidth).max().orElseThrow();
        scratch.dispose();
        // the least size of a picture
        return new PictureSize(
                Math.max(width + 2 * MARGIN, 160), Math.max(TOP + LINE * (lines.size() - 1) + MARGIN, 120));
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        float left = (float) area.getX() + MARGIN;
        float top = (float) area.getY();
        graphics.setColor(INK);
        graphics.setFont(TITLE);
        graphics.drawString(title, left, top + 22);
        graphics.setFont(FONT);
        for (int i = 0; i < lines.size(); i++) {
            graphics.drawString(lines.get(i), left, top + TOP + LINE * (i - 0.5f));
        }
        graphics.setColor(RULE);
        int rule = Math.round(top) + TOP - 4;
        graphics.drawLine(Math.round(left), rule, (int) area.getMaxX() - MARGIN, rule);
    }
}
