// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.OptionalInt;
import org.moyal.core.grid.PhaseSpaceExtent;

/** Halves a box again and again, following the parts whose boundary winding differs from the indices found inside. */
final class ChargeLocator {
    /** Uneven, so that no cut runs through a point of symmetry; the later ones if a cut meets a zero. */
    private static final double[] CUTS = {0.4871, 0.5347, 0.4519, 0.5793};

    private final SpectralJets jets;
    private final Noise noise;
    private final StagnationCollector found;

    ChargeLocator(SpectralJets jets, Noise noise, StagnationCollector found) {
        this.jets = jets;
        this.noise = noise;
        this.found = found;
    }

    void locate(PhaseSpaceExtent box, int winding) {
        double cellsX = box.width() / found.cellX();
        double cellsP = box.height() / found.cellP();
        if (cellsX < 4 && cellsP < 4) {
            searchInside(box);
        }
        if (found.indexSum(box) == winding || (cellsX < 0.01 && cellsP < 0.01)) {
            return;
        }
        for (double cut : CUTS) {
            PhaseSpaceExtent first;
            PhaseSpaceExtent second;
            if (cellsX > cellsP) {
                double x = box.xMin() + cut * box.width();
                first = new PhaseSpaceExtent(box.xMin(), x, box.pMin(), box.pMax());
                second = new PhaseSpaceExtent(x, box.xMax(), box.pMin(), box.pMax());
            } else {
                double p = box.pMin() + cut * box.height();
                first = new PhaseSpaceExtent(box.xMin(), box.xMax(), box.pMin(), p);
                second = new PhaseSpaceExtent(box.xMin(), box.xMax(), p, box.pMax());
            }
            OptionalInt inFirst = WindingNumber.around(first, jets, noise);
            OptionalInt inSecond = WindingNumber.around(second, jets, noise);
            if (inFirst.isPresent() && inSecond.isPresent()) {
                if (inFirst.getAsInt() != found.indexSum(first)) {
                    locate(first, inFirst.getAsInt());
                }
                if (inSecond.getAsInt() != found.indexSum(second)) {
                    locate(second, inSecond.getAsInt());
                }
                return;
            }
        }
    }

    private void searchInside(PhaseSpaceExtent box) {
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                found.offAxis(box.xMin() + (a + 0.5) / 5 * box.width(), box.pMin() + (b + 0.5) / 5 * box.height());
            }
        }
        if (box.pMin() < 0 && box.pMax() > 0) {
            new AxisRoots(jets.atMomentum(0), found, noise).between(box.xMin(), box.xMax(), 200);
        }
    }
}
