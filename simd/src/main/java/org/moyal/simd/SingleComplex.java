// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import java.util.Objects;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.RootsOfUnity;

/**
 * One complex transform of a size n = 4m that is a power of two, as four of the size m side by side: element j = 4i + l belongs to transform
 * l, so that a vector of four holds the same element of all of them. With Z_k^(l) their modes,
 *
 * <pre>  A_(k + mq) = Σ_l (−i)^(lq) e^(−2πilk/n) Z_k^(l),   k &lt; m, q &lt; 4.</pre>
 *
 * <p>The four are done by Stockham's self-sorting method; then squares of four by four are transposed in registers.
 */
final class SingleComplex implements ComplexTransform {

    private final int size;
    private final int[] radices;
    /** For each stage Re and Im of e^(−2πipk/length), k = 1 … r − 1, at 2(r − 1)p. */
    private final double[][] factors;
    /** e^(−2πilk/n), l = 1, 2, 3, at (l − 1)m + k. */
    private final double[] lastRe;

    private final double[] lastIm;

    private final double[] firstRe;
    private final double[] firstIm;
    private final double[] secondRe;
    private final double[] secondIm;

    SingleComplex(int size) {
        this.size = size;
        int quarter = size / 4;
        this.radices = radices(quarter);
        this.factors = new double[radices.length][];
        int length = quarter;
        for (int stage = 0; stage < radices.length; stage++) {
            factors[stage] = factors(radices[stage], length);
            length /= radices[stage];
        }
        this.lastRe = new double[3 * quarter];
        this.lastIm = new double[3 * quarter];
        for (int l = 1; l <= 3; l++) {
            for (int k = 0; k < quarter; k++) {
                lastRe[(l - 1) * quarter + k] = RootsOfUnity.re((long) l * k, size);
                lastIm[(l - 1) * quarter + k] = RootsOfUnity.im((long) l * k, size);
            }
        }
        this.firstRe = new double[size];
        this.firstIm = new double[size];
        this.secondRe = new double[size];
        this.secondIm = new double[size];
    }

    /** Powers of two from 16 on, where four numbers are a vector. */
    static boolean covers(int size) {
        return size >= 16 && Integer.bitCount(size) == 1 && Lanes.SPECIES.length() == SingleStages.LANES;
    }

    /** A two if there must be one, then fours. */
    private static int[] radices(int length) {
        int twos = Integer.numberOfTrailingZeros(length);
        int[] found = new int[(twos + 1) / 2];
        for (int stage = 0; stage < found.length; stage++) {
            found[stage] = stage == 0 && twos % 2 == 1 ? 2 : 4;
        }
        return found;
    }

    private static double[] factors(int radix, int length) {
        int others = radix - 1;
        int blocks = length / radix;
        double[] found = new double[2 * others * blocks];
        for (int p = 0; p < blocks; p++) {
            for (int k = 1; k < radix; k++) {
                found[2 * (others * p + k - 1)] = RootsOfUnity.re((long) p * k, length);
                found[2 * (others * p + k - 1) + 1] = RootsOfUnity.im((long) p * k, length);
            }
        }
        return found;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forward(double[] re, double[] im, int offset) {
        Objects.checkFromIndexSize(offset, size, re.length);
        Objects.checkFromIndexSize(offset, size, im.length);
        transform(re, im, offset);
    }

    @Override
    public void inverse(double[] re, double[] im, int offset) {
        Objects.checkFromIndexSize(offset, size, re.length);
        Objects.checkFromIndexSize(offset, size, im.length);
        transform(im, re, offset);
        double factor = 1.0 / size;
        for (int j = offset; j < offset + size; j++) {
            re[j] *= factor;
        }
        for (int j = offset; j < offset + size; j++) {
            im[j] *= factor;
        }
    }

    /** Forward; with the parts exchanged, the inverse times n. */
    private void transform(double[] re, double[] im, int offset) {
        double[] xr = re;
        double[] xi = im;
        int from = offset;
        double[] yr = firstRe;
        double[] yi = firstIm;
        int logStride = 2;
        for (int stage = 0; stage < radices.length; stage++) {
            if (radices[stage] == 2) {
                SingleStages.two(xr, xi, from, yr, yi, factors[stage], size / 2, logStride);
                logStride += 1;
            } else if (stage == radices.length - 1) {
                SingleStages.plainFour(xr, xi, from, yr, yi, size / 4);
            } else {
                SingleStages.four(xr, xi, from, yr, yi, factors[stage], size / 4, logStride);
                logStride += 2;
            }
            xr = yr;
            xi = yi;
            from = 0;
            yr = xr == firstRe ? secondRe : firstRe;
            yi = xi == firstIm ? secondIm : firstIm;
        }
        SingleStages.transpose(xr, yr, size / 4);
        SingleStages.transpose(xi, yi, size / 4);
        SingleStages.join(yr, yi, re, im, offset, lastRe, lastIm, size / 4);
    }
}
