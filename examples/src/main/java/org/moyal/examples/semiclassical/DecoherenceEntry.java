// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import java.util.ArrayList;
import java.util.List;
import org.moyal.core.unit.UnitSystem;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.Picture;
import org.moyal.semiclassical.bound.BoundForm;
import org.moyal.semiclassical.bound.ClassicalityBound;
import org.moyal.semiclassical.bound.DecoherenceExample;
import org.moyal.semiclassical.bound.PotentialScale;

/** Dust grains, resonators, molecules and atoms in SI units: for how long the theorem says that they stay classical. */
final class DecoherenceEntry implements GalleryEntry {
    /** A Julian year. */
    private static final double YEAR = 31557600;

    @Override
    public String id() {
        return "semiclassical-examples";
    }

    @Override
    public String title() {
        return "How long do real things stay classical?";
    }

    @Override
    public String caption() {
        return "Particles, what decoheres them, and the scale of the landscape they move in. Scattering diffuses the momentum only, "
                + "for which the theorem says nothing; the source substitutes D_xx = D_pp/(mK), a plausible argument and no proof. "
                + "K′ is the curvature bound of the smallest ε.";
    }

    @Override
    public int steps() {
        return 1;
    }

    @Override
    public Exhibit compute(Runnable progress) {
        List<DecoherenceExample> examples = DecoherenceExample.all();
        List<Finding> findings = new ArrayList<>();
        DecoherenceExample dust = examples.get(0);
        DecoherenceExample dust3 = examples.get(1);
        // the reference has ħ rounded to ten digits, which moves the times by 3e-10 of themselves
        findings.add(Finding.of("dust grain: z", bound(dust).squeezing(), "1", 1e-12)
                .against(1, 4e-15, "ħK/D_pp is below 1, where the estimate (F4) does not hold", Sources.REFERENCE));
        findings.add(Finding.of("dust grain: time until ε = 1", years(dust, time(dust)), "yr", 1e-5)
                .against(9757.935711506128, 1e-9, "from the theorem, recomputed", Sources.REFERENCE));
        findings.add(Finding.of("the same by the estimate (F4)", years(dust, printed(dust)), "yr", 1)
                .against(10567498.472451257, 1e-6, "(F4) evaluated", Sources.REFERENCE));
        findings.add(Finding.of("the same by the estimate (F4)", years(dust, printed(dust)), "yr", 1)
                .where(
                        v -> v > 1e6 && v < 1e8,
                        "\"three million years\": the order of magnitude of (F4); a thousand times more than the theorem gives",
                        Sources.PAPER + ", appendix F"));
        findings.add(Finding.of(
                        "dust grain in 3 dimensions, exact D_pp: time until ε = 1",
                        years(dust3, time(dust3)),
                        "yr",
                        1e-5)
                .against(1877.9156032577082, 1e-9, "from the theorem, recomputed", Sources.REFERENCE));
        double best = bound(dust).withBestCurvatureBound().time(BoundForm.PUBLISHED, 1);
        findings.add(Finding.of("dust grain: time until ε = 1 with K′", years(dust, best), "yr", 1e3)
                .against(3.2e5, 5e3, "the curvature bound of the smallest ε, 105 K", Sources.REFERENCE));
        Picture table = new Picture(
                "table",
                new TextTable(
                        "kg, m, s, and D_pp in kg² m²/s³; t* is the time until ε = 1",
                        DecoherenceExample.table(examples)),
                "Mass, length and time of the landscape, diffusion, ħ over its action, squeezing, ε after one time unit, and the times "
                        + "until ε = 1: from the theorem, with the best curvature bound, and by the printed estimate. A dust grain stays "
                        + "classical for ages, atoms and hot molecules by no measure of this bound.");
        progress.run();
        return new Exhibit(List.of(table), findings);
    }

    private static UnitSystem units(DecoherenceExample example) {
        PotentialScale scale = example.scale();
        return new UnitSystem(scale.length(), scale.mass(), scale.length() / scale.speed());
    }

    /** In the units of the example itself: SI units would underflow. */
    private static ClassicalityBound bound(DecoherenceExample example) {
        UnitSystem units = units(example);
        return example.in(units).heuristicBound(units.hbar());
    }

    private static double time(DecoherenceExample example) {
        return bound(example).time(BoundForm.PUBLISHED, 1);
    }

    private static double printed(DecoherenceExample example) {
        UnitSystem units = units(example);
        return example.in(units).printedTime(units.hbar());
    }

    private static double years(DecoherenceExample example, double time) {
        return time * units(example).time() / YEAR;
    }
}
