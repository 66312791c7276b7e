// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/** Butterflies of two rows. */
final class LevelOfTwo extends Level {

    private final double[] re;
    private final double[] im;

    LevelOfTwo(int span, long[] phases) {
        super(2, span);
        this.re = new double[phases.length];
        this.im = new double[phases.length];
        for (int b = 0; b < phases.length; b++) {
            re[b] = RootsOfUnity.re(phases[b], 2L * phases.length);
            im[b] = RootsOfUnity.im(phases[b], 2L * phases.length);
        }
    }

    @Override
    int rootAt(int t) {
        return t;
    }

    @Override
    void forward(Tile tile, int row, int block, int columns) {
        double[] ar = tile.re()[row];
        double[] ai = tile.im()[row];
        double[] br = tile.re()[row + span()];
        double[] bi = tile.im()[row + span()];
        if (block == 0) {
            Butterflies.plain(ar, ai, br, bi, columns);
        } else {
            Butterflies.twiddled(ar, ai, br, bi, re[block], im[block], columns);
        }
    }

    @Override
    void backward(Tile tile, int row, int block, int columns) {
        double[] ar = tile.re()[row];
        double[] ai = tile.im()[row];
        double[] br = tile.re()[row + span()];
        double[] bi = tile.im()[row + span()];
        if (block == 0) {
            Butterflies.plain(ar, ai, br, bi, columns);
        } else {
            Butterflies.twiddledBack(ar, ai, br, bi, re[block], im[block], columns);
        }
    }
}
