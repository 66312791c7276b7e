// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import java.util.List;
import org.moyal.examples.gallery.GalleryEntry;

/** The entries of the semiclassical part. */
public final class SemiclassicalGallery {
    private SemiclassicalGallery() {}

    /**
     * The entries, in the order of the page.
     *
     * @return all of them
     */
    public static List<GalleryEntry> entries() {
        return List.of(
                new DoubleWellEntry(),
                new ClosedDoubleWellEntry(),
                new DiffusionScalingEntry(),
                new DecoherenceEntry());
    }
}
