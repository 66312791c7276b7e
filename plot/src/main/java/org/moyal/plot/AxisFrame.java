// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * A data rectangle with its axes, at a place on the picture that the caller fixes: so the rectangles of a heat map, its marginals
 * and its colour bar line up to the pixel.
 */
final class AxisFrame {
    /** Draws the contents, clipped to the data rectangle. */
    @FunctionalInterface
    interface Contents {
        void draw(Graphics2D graphics, Rectangle2D data, ValueAxis x, ValueAxis y);
    }

    static final Color INK = new Color(0x222222);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font AXIS = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);
    /** Room for the labels and ticks under a data rectangle. */
    static final int BOTTOM = 44;

    private final XYPlot plot = new XYPlot();

    AxisFrame(ValueAxis x, ValueAxis y) {
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlinePaint(INK);
        plot.setOutlineStroke(new BasicStroke(1f));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setNoDataMessage(null);
        // Grid lines are drawn by a renderer or not at all; it has no data to draw.
        plot.setRenderer(new XYLineAndShapeRenderer());
    }

    AxisFrame withGrid() {
        plot.setDomainGridlinesVisible(true);
        plot.setRangeGridlinesVisible(true);
        plot.setDomainGridlinePaint(new Color(0xDDDDDD));
        plot.setRangeGridlinePaint(new Color(0xDDDDDD));
        plot.setDomainGridlineStroke(new BasicStroke(0.8f));
        plot.setRangeGridlineStroke(new BasicStroke(0.8f));
        return this;
    }

    AxisFrame withDomainOnTop() {
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_RIGHT);
        return this;
    }

    AxisFrame withValuesOnTheRight() {
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_RIGHT);
        return this;
    }

    /** Draws frame and contents; {@code data} has integer borders. */
    void draw(Graphics2D graphics, Rectangle2D data, Contents contents) {
        int room = 120;
        AxisSpace space = new AxisSpace();
        space.setLeft(room);
        space.setRight(room);
        space.setTop(room);
        space.setBottom(room);
        plot.setFixedDomainAxisSpace(space);
        plot.setFixedRangeAxisSpace(space);
        plot.clearAnnotations();
        plot.addAnnotation(new Painting(contents));
        Rectangle2D outer = new Rectangle2D.Double(
                data.getX() - room, data.getY() - room, data.getWidth() + 2 * room, data.getHeight() + 2 * room);
        plot.draw(graphics, outer, null, null, null);
    }

    /** Hands the drawing of the data rectangle back to the figure. */
    private static final class Painting extends AbstractXYAnnotation {
        private static final long serialVersionUID = 1L;
        private final transient Contents contents;

        Painting(Contents contents) {
            this.contents = contents;
        }

        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D data,
                ValueAxis x,
                ValueAxis y,
                int renderer,
                @Nullable PlotRenderingInfo info) {
            contents.draw(graphics, data, x, y);
        }
    }

    /** A linear axis with ticks at 1, 2 or 5 times a power of ten, about {@code gap} pixels apart. */
    static NumberAxis linear(Label label, double lower, double upper, double pixels, double gap) {
        double step = step((upper - lower) * gap / pixels);
        NumberAxis axis = new NumberAxis(label.text());
        axis.setAutoRange(false);
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(lower, upper);
        double largest = Math.max(Math.abs(lower), Math.abs(upper));
        axis.setTickUnit(new NumberTickUnit(step, TickFormat.of(step, largest), 0));
        return styled(axis);
    }

    /** A logarithmic axis with labels at whole powers of ten, thinned out when there are many. */
    static LogAxis logarithmic(Label label, double lower, double upper, double pixels, double gap) {
        LogAxis axis = new LogAxis(label.text());
        axis.setAutoRange(false);
        axis.setRange(lower, upper);
        double decades = Math.log10(upper / lower);
        int unit = (int) Math.max(1, Math.ceil(decades * gap / pixels));
        axis.setTickUnit(new NumberTickUnit(unit, TickFormat.logarithmic(), unit == 1 ? 9 : 0));
        axis.setNumberFormatOverride(TickFormat.logarithmic());
        axis.setMinorTickMarksVisible(unit == 1);
        axis.setMinorTickMarkOutsideLength(2);
        return styled(axis);
    }

    private static <A extends ValueAxis> A styled(A axis) {
        axis.setLabelFont(AXIS);
        axis.setTickLabelFont(TICK);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(INK);
        axis.setTickMarkStroke(new BasicStroke(1f));
        axis.setTickMarkOutsideLength(4);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
        return axis;
    }

    /** The smallest of 1, 2, 5 × 10ⁿ that is not below {@code least}. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-12)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Room needed beside a data rectangle for the value axis: its label, its widest tick label and gaps. */
    static int sideRoom(Graphics2D graphics, ValueAxis axis) {
        FontMetrics metrics = graphics.getFontMetrics(TICK);
        int widest = 0;
        for (String text : tickTexts(axis)) {
            widest = Math.max(widest, metrics.stringWidth(text));
        }
        String label = axis.getLabel();
        int title = label == null || label.isEmpty()
                ? 0
                : graphics.getFontMetrics(AXIS).getHeight() + 4;
        return widest + title + 10;
    }

    private static List<String> tickTexts(ValueAxis axis) {
        List<String> texts = new ArrayList<>();
        double lower = axis.getLowerBound();
        double upper = axis.getUpperBound();
        if (axis instanceof NumberAxis linear) {
            double step = linear.getTickUnit().getSize();
            for (double n = Math.ceil(lower / step - 1e-9); n <= upper / step + 1e-9; n++) {
                texts.add(linear.getTickUnit().valueToString(n * step));
            }
        } else {
            TickFormat format = TickFormat.logarithmic();
            texts.add(format.format(Math.pow(10, Math.floor(Math.log10(lower)))));
            texts.add(format.format(Math.pow(10, Math.ceil(Math.log10(upper)))));
        }
        return texts;
    }

    /** Draws a title centred over a rectangle, in the largest font that fits, and returns the height that it takes. */
    static int title(Graphics2D graphics, String text, Rectangle2D over, double top) {
        if (text.isEmpty()) {
            return 8;
        }
        Font font = TITLE;
        while (font.getSize() > 9 && graphics.getFontMetrics(font).stringWidth(text) > over.getWidth()) {
            font = font.deriveFont((float) font.getSize() - 1);
        }
        graphics.setFont(font);
        graphics.setColor(INK);
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (float) (over.getCenterX() - metrics.stringWidth(text) / 2.0), (float)
                (top + 6 + metrics.getAscent()));
        return 28;
    }
}
