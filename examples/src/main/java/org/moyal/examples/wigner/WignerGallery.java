// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.wigner;

import java.util.List;
import org.moyal.examples.gallery.GalleryEntry;

/** The entries of the Wigner part. */
public final class WignerGallery {
    private WignerGallery() {}

    /**
     * The entries, in the order of the page.
     *
     * @return all of them
     */
    public static List<GalleryEntry> entries() {
        return List.of(
                new EulerianStepsEntry(),
                new LagrangianStepsEntry(),
                new MorseCurrentEntry(),
                new QuarticCatEntry(),
                new BarrierTunnellingEntry(),
                new PairCreationEntry());
    }
}
