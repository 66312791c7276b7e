// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.plot.colour.ColourScale;
import org.moyal.plot.overlay.Overlay;
import org.moyal.plot.overlay.PhaseSpaceCanvas;
import org.moyal.wigner.function.WignerView;

/**
 * A field over phase space in colours, x to the right and p upwards, with a colour bar, overlays and, on request, its marginals.
 *
 * <pre>{@code
 * HeatMap.of(w).overlay(Curves.level(w.field(), 0)).write(Path.of("w.png"));
 * }</pre>
 *
 * <p>Between nodes the colour follows bilinear interpolation; where nodes are denser than pixels each pixel shows a mean.
 * Immutable: every method returns a new map. Cost: one interpolation a pixel, some 20 ms for 640 × 520.
 */
public final class HeatMap implements Figure {
    private final HeatMapStyle style;
    private final PhaseSpaceField field;
    private final List<Overlay> overlays;

    private HeatMap(PhaseSpaceField field, HeatMapStyle style, List<Overlay> overlays) {
        this.field = field;
        this.style = style;
        this.overlays = overlays;
    }

    /**
     * A Wigner function, or the borrowed view of one, on a diverging scale centred on zero.
     *
     * @param wigner the function; its values are copied
     * @return the map, its axes named x and p, its colour bar W
     */
    public static HeatMap of(WignerView wigner) {
        PhaseSpaceGrid grid = wigner.grid();
        double[] values = new double[grid.size()];
        for (int i = 0; i < grid.nx(); i++) {
            for (int k = 0; k < grid.np(); k++) {
                values[grid.index(i, k)] = wigner.value(i, k);
            }
        }
        return diverging(PhaseSpaceField.ofValues(grid, values)).valueLabel(Label.of("W"));
    }

    /**
     * A field with a sign, on the scale ±max|field|, whose neutral colour is zero.
     *
     * @param field the field
     * @return the map
     * @throws IllegalArgumentException if the field vanishes everywhere: then no scale exists, give one by {@link #scale}
     */
    public static HeatMap diverging(PhaseSpaceField field) {
        return of(field, ColourScale.symmetric(Math.max(-field.minimum(), field.maximum())));
    }

    /**
     * A field on the sequential scale from its minimum to its maximum.
     *
     * @param field the field
     * @return the map
     * @throws IllegalArgumentException if the field is constant: then no scale exists, use {@link #of(PhaseSpaceField,
     *     ColourScale)}
     */
    public static HeatMap sequential(PhaseSpaceField field) {
        return of(field, ColourScale.sequential(field.minimum(), field.maximum()));
    }

    /**
     * A field on a given scale.
     *
     * @param field the field
     * @param scale colours of its values
     * @return the map
     */
    public static HeatMap of(PhaseSpaceField field, ColourScale scale) {
        PhaseSpaceGrid grid = field.grid();
        Rectangle2D window = new Rectangle2D.Double(
                grid.x().min(), grid.p().min(), grid.x().length(), grid.p().length());
        return new HeatMap(field, HeatMapStyle.of(window, scale), List.of());
    }

    /**
     * With a title.
     *
     * @param title text over the map; shrunk to fit
     * @return a new map
     */
    public HeatMap title(String title) {
        return new HeatMap(field, style.withTitle(title), overlays);
    }

    /**
     * With names and units of the axes.
     *
     * @param x the horizontal axis
     * @param p the vertical axis
     * @return a new map
     */
    public HeatMap labels(Label x, Label p) {
        return new HeatMap(field, style.withLabels(x, p), overlays);
    }

    /**
     * With a name and unit at the colour bar.
     *
     * @param value what the colours show
     * @return a new map
     */
    public HeatMap valueLabel(Label value) {
        return new HeatMap(field, style.withValueLabel(value), overlays);
    }

    /**
     * With another colour scale, for instance one shared by several maps.
     *
     * @param scale the scale
     * @return a new map
     */
    public HeatMap scale(ColourScale scale) {
        return new HeatMap(field, style.withScale(scale), overlays);
    }

    /**
     * Shows a part of the grid only. The colour scale stays.
     *
     * @param xMin left border
     * @param xMax right border, above {@code xMin}
     * @param pMin lower border
     * @param pMax upper border, above {@code pMin}
     * @return a new map
     * @throws IllegalArgumentException if the borders are not in order or leave the grid
     */
    public HeatMap window(double xMin, double xMax, double pMin, double pMax) {
        requireInterval(
                "x", xMin, xMax, field.grid().x().min(), field.grid().x().max());
        requireInterval(
                "p", pMin, pMax, field.grid().p().min(), field.grid().p().max());
        return new HeatMap(
                field, style.withWindow(new Rectangle2D.Double(xMin, pMin, xMax - xMin, pMax - pMin)), overlays);
    }

    private static void requireInterval(String name, double lower, double upper, double least, double most) {
        if (!(lower >= least && lower < upper && upper <= most)) {
            throw new IllegalArgumentException("window in " + name + " = [" + lower + ", " + upper
                    + "]: must be a part of the grid's [" + least + ", " + most + "]");
        }
    }

    /**
     * With something more drawn over it, after what is there.
     *
     * @param more the overlays, first one lowest
     * @return a new map
     */
    public HeatMap overlay(Overlay... more) {
        List<Overlay> all = new ArrayList<>(overlays);
        all.addAll(List.of(more));
        return new HeatMap(field, style, List.copyOf(all));
    }

    /**
     * With the marginals ∫dp and ∫dx of the field, over the whole grid, along the upper and the right border.
     *
     * @return a new map
     */
    public HeatMap withMarginals() {
        return new HeatMap(field, style.withMarginals(Optional.of(Marginals.of(field))), overlays);
    }

    /**
     * In another size.
     *
     * @param width pixels across
     * @param height pixels down
     * @return a new map
     * @throws IllegalArgumentException if the size is out of range, see {@link PictureSize}
     */
    public HeatMap size(int width, int height) {
        return new HeatMap(field, style.withSize(new PictureSize(width, height)), overlays);
    }

    /**
     * The colour scale in use.
     *
     * @return the scale
     */
    public ColourScale scale() {
        return style.scale();
    }

    @Override
    public PictureSize size() {
        return style.size();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Rectangle2D data = dataArea(graphics, area);
        Rectangle2D window = style.window();
        AxisFrame.title(
                graphics,
                style.title(),
                new Rectangle2D.Double(area.getX() + 4, 0, area.getWidth() - 8, 1),
                area.getY());
        HeatImage image = new HeatImage(field, style.scale(), window);
        new AxisFrame(xAxis(data), pAxis(data)).draw(graphics, data, (inside, rectangle, x, p) -> {
            image.draw(inside, rectangle);
            PhaseSpaceCanvas canvas = new PhaseSpaceCanvas(inside, rectangle, window);
            for (Overlay overlay : overlays) {
                overlay.draw(canvas);
            }
        });
        style.marginals().ifPresent(marginals -> marginals.draw(graphics, data, window));
        int gap = 14 + (style.marginals().isPresent() ? Marginals.STRIP + Marginals.GAP : 0);
        Rectangle2D bar = new Rectangle2D.Double(data.getMaxX() + gap, data.getY(), ColourBar.WIDTH, data.getHeight());
        colourBar().draw(graphics, bar);
    }

    private ColourBar colourBar() {
        HeatImage image = new HeatImage(field, style.scale(), style.window());
        return new ColourBar(style.scale(), style.valueLabel(), image.smallest(), image.largest());
    }

    private NumberAxis xAxis(Rectangle2D data) {
        Rectangle2D window = style.window();
        return AxisFrame.linear(style.x(), window.getMinX(), window.getMaxX(), data.getWidth(), 46);
    }

    private NumberAxis pAxis(Rectangle2D data) {
        Rectangle2D window = style.window();
        return AxisFrame.linear(style.p(), window.getMinY(), window.getMaxY(), data.getHeight(), 32);
    }

    /** The rectangle of the map itself, with integer borders. */
    Rectangle2D dataArea(Graphics2D graphics, Rectangle2D area) {
        int strip = style.marginals().isPresent() ? Marginals.STRIP + Marginals.GAP : 0;
        int top = (style.title().isEmpty() ? 10 : 30) + strip;
        int height = (int) area.getHeight() - top - AxisFrame.BOTTOM;
        Rectangle2D trial = new Rectangle2D.Double(0, 0, 100, height);
        int left = AxisFrame.sideRoom(graphics, pAxis(trial)) + 4;
        int right = strip + 14 + ColourBar.WIDTH + colourBar().room(graphics, height) + 4;
        int width = (int) area.getWidth() - left - right;
        return new Rectangle2D.Double(
                Math.rint(area.getX()) + left, Math.rint(area.getY()) + top, Math.max(width, 20), Math.max(height, 20));
    }
}
