// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * Butterflies of an odd prime number p of rows. With e_s and d_s the sum and difference of the rows s and p − s, times their
 * twiddle factors, part q is t_q − iu_q and part p − q is t_q + iu_q, where
 *
 * <pre>  t_q = z_0 + Σ_s cos(2πqs/p) e_s,   u_q = Σ_s sin(2πqs/p) d_s,   q, s = 1 … (p − 1)/2.</pre>
 *
 * <p>Three and five are done in place; larger primes need (p − 1)/2 rows of scratch and O(p) operations a row.
 */
final class LevelOfOdd extends Level {

    private final int half;
    /** w^s and w^(p−s) of block b at 2(b·half + s − 1) and the place after. */
    private final double[] re;

    private final double[] im;
    /** cos and sin of 2πqs/p at [q − 1][s − 1]. */
    private final double[][] cosines;

    private final double[][] sines;

    LevelOfOdd(int radix, int span, long[] phases) {
        super(radix, span);
        this.half = radix / 2;
        int blocks = phases.length;
        this.re = new double[2 * half * blocks];
        this.im = new double[2 * half * blocks];
        for (int b = 0; b < blocks; b++) {
            for (int s = 1; s <= half; s++) {
                int at = 2 * (b * half + s - 1);
                re[at] = RootsOfUnity.re(s * phases[b], (long) radix * blocks);
                im[at] = RootsOfUnity.im(s * phases[b], (long) radix * blocks);
                re[at + 1] = RootsOfUnity.re((radix - s) * phases[b], (long) radix * blocks);
                im[at + 1] = RootsOfUnity.im((radix - s) * phases[b], (long) radix * blocks);
            }
        }
        this.cosines = new double[half][half];
        this.sines = new double[half][half];
        for (int q = 1; q <= half; q++) {
            for (int s = 1; s <= half; s++) {
                cosines[q - 1][s - 1] = RootsOfUnity.re((long) q * s, radix);
                sines[q - 1][s - 1] = -RootsOfUnity.im((long) q * s, radix);
            }
        }
    }

    @Override
    int rootAt(int t) {
        return t;
    }

    @Override
    void forward(Tile tile, int row, int block, int columns) {
        double[][] tr = tile.re();
        double[][] ti = tile.im();
        int last = row + radix() * span();
        for (int s = 1; s <= half; s++) {
            int a = row + s * span();
            int b = last - s * span();
            int at = 2 * (block * half + s - 1);
            if (block == 0) {
                Butterflies.plain(tr[a], ti[a], tr[b], ti[b], columns);
            } else {
                Butterflies.twiddledPair(tr[a], ti[a], tr[b], ti[b], re[at], im[at], re[at + 1], im[at + 1], columns);
            }
        }
        combine(tile, row, columns);
        for (int q = 1; q <= half; q++) {
            int a = row + q * span();
            int b = last - q * span();
            Butterflies.quarterTurn(tr[a], ti[a], tr[b], ti[b], columns);
        }
    }

    @Override
    void backward(Tile tile, int row, int block, int columns) {
        double[][] tr = tile.re();
        double[][] ti = tile.im();
        int last = row + radix() * span();
        for (int q = 1; q <= half; q++) {
            int a = row + q * span();
            int b = last - q * span();
            Butterflies.plain(tr[a], ti[a], tr[b], ti[b], columns);
        }
        combine(tile, row, columns);
        for (int s = 1; s <= half; s++) {
            int a = row + s * span();
            int b = last - s * span();
            int at = 2 * (block * half + s - 1);
            Butterflies.twiddledPairBack(tr[a], ti[a], tr[b], ti[b], re[at], im[at], re[at + 1], im[at + 1], columns);
        }
    }

    /** Sums into e_s, differences into d_s: (z_0, e_s, d_s) → (z_0 + Σe, t_q, u_q), for both parts. */
    private void combine(Tile tile, int row, int columns) {
        combine(tile.re(), tile.scratch(), row, columns);
        combine(tile.im(), tile.scratch(), row, columns);
    }

    private void combine(double[][] part, double[][] scratch, int row, int columns) {
        int last = row + radix() * span();
        double[] e = part[row + span()];
        double[] d = part[last - span()];
        if (half == 1) {
            Butterflies.sumOfThree(part[row], e, cosines[0][0], columns);
            Butterflies.scale(d, sines[0][0], columns);
        } else if (half == 2) {
            double[] f = part[row + 2 * span()];
            double[] g = part[last - 2 * span()];
            Butterflies.sumOfFive(part[row], e, f, cosines[0][0], cosines[0][1], columns);
            Butterflies.differenceOfFive(d, g, sines[0][0], sines[0][1], columns);
        } else {
            sums(part, scratch, row, columns);
            differences(part, scratch, last, columns);
        }
    }

    private void sums(double[][] part, double[][] scratch, int row, int columns) {
        double[] centre = part[row];
        for (int q = 1; q <= half; q++) {
            System.arraycopy(centre, 0, scratch[q - 1], 0, columns);
            for (int s = 1; s <= half; s++) {
                Butterflies.add(scratch[q - 1], cosines[q - 1][s - 1], part[row + s * span()], columns);
            }
        }
        for (int s = 1; s <= half; s++) {
            double[] e = part[row + s * span()];
            Butterflies.add(centre, 1, e, columns);
            System.arraycopy(scratch[s - 1], 0, e, 0, columns);
        }
    }

    private void differences(double[][] part, double[][] scratch, int last, int columns) {
        for (int q = 1; q <= half; q++) {
            double[] sum = scratch[q - 1];
            System.arraycopy(part[last - span()], 0, sum, 0, columns);
            Butterflies.scale(sum, sines[q - 1][0], columns);
            for (int s = 2; s <= half; s++) {
                Butterflies.add(sum, sines[q - 1][s - 1], part[last - s * span()], columns);
            }
        }
        for (int s = 1; s <= half; s++) {
            System.arraycopy(scratch[s - 1], 0, part[last - s * span()], 0, columns);
        }
    }
}
