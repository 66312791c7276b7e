// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.plot.colour.ColourScale;

class SemiclassicalGalleryTest {

    @Test
    void examplesAgreeWithTheReference() {
        GalleryEntry entry = new DecoherenceEntry();
        AtomicInteger steps = new AtomicInteger();
        Exhibit exhibit = entry.compute(steps::incrementAndGet);
        assertThat(steps).hasValue(entry.steps());
        assertThat(exhibit.findings()).hasSize(6).allMatch(Finding::agrees);
        assertThat(exhibit.pictures()).hasSize(1);
    }

    @Test
    void aTableIsAsLargeAsItsText() {
        TextTable narrow = new TextTable("title", "head\nrow\nrow\nrow\n");
        TextTable wide =
                new TextTable("title", "head of a table that is much wider than the other\nrow\nrow\nrow\nrow\n");
        assertThat(wide.size().width()).isGreaterThan(narrow.size().width());
        assertThat(wide.size().height()).isEqualTo(narrow.size().height() + 20);
        // every line leaves ink between its neighbours
        BufferedImage image = wide.image();
        for (int line = 0; line < 5; line++) {
            assertThat(dark(image, 36 + 20 * line, 52 + 20 * line))
                    .as("line %d", line)
                    .isGreaterThan(20);
        }
        assertThat(dark(image, image.getHeight() - 8, image.getHeight())).isZero();
        assertThatThrownBy(() -> new TextTable("title", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text = \"\": must have a line at least");
    }

    private static int dark(BufferedImage image, int top, int bottom) {
        int count = 0;
        for (int r = top; r < bottom; r++) {
            for (int c = 0; c < image.getWidth(); c++) {
                count += (image.getRGB(c, r) & 0xFF) < 110 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void panelsShareOneScaleCentredOnZero() {
        var grid = PhaseSpaceGrid.of(Axis.of(-4, 4, 8), Axis.of(-4, 4, 8));
        var low = PhaseSpaceField.of(grid, (x, p) -> x > 0 ? -3 : 1);
        var high = PhaseSpaceField.of(grid, (x, p) -> x > 0 ? 2 : 0);
        assertThat(DoubleWell.commonScale(List.of(low, high))).isEqualTo(ColourScale.symmetric(3));
        assertThat(DoubleWell.panel(high, ColourScale.symmetric(3), "f").scale())
                .isEqualTo(ColourScale.symmetric(3));
    }

    @Test
    void theMixtureOfTheDoubleWellIsThatOfTheReference() {
        var state = DoubleWell.initial().total();
        assertThat(state.mean(0)).isEqualTo(0.3);
        assertThat(state.mean(1)).isEqualTo(0.2);
        // σ* = (ħ/2) diag(1/η, η), η = √(mK), and the variances of the centres
        double eta = Math.sqrt(DoubleWell.MASS * DoubleWell.POTENTIAL.curvatureBound());
        assertThat(state.covariance(0, 0)).isCloseTo(0.05 / eta + 0.01, within(1e-15));
        assertThat(state.covariance(1, 1)).isCloseTo(0.05 * eta + 0.02, within(1e-15));
    }
}
