// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

/**
 * e^(−2πik/n), each part the double nearest to within one unit of the last place: the angle is brought into the first octant
 * in integers, and {@link StrictMath} gives the same bits on every Java machine. For engines and their tables: some hundred nanoseconds a call.
 */
public final class RootsOfUnity {

    private RootsOfUnity() {}

    /**
     * cos(2πk/n).
     *
     * @param k the power of the root, any whole number
     * @param n the order, 1 ≤ n &lt; 2^57
     * @return the real part of e^(−2πik/n)
     */
    public static double re(long k, long n) {
        return cosine(Math.floorMod(k, n), n);
    }

    /**
     * −sin(2πk/n).
     *
     * @param k the power of the root, any whole number
     * @param n the order, 1 ≤ n &lt; 2^57
     * @return the imaginary part of e^(−2πik/n)
     */
    public static double im(long k, long n) {
        // −sin(2πk/n) = cos(2π(k/n + 1/4))
        return cosine(Math.floorMod(4 * Math.floorMod(k, n) + n, 4 * n), 4 * n);
    }

    /** cos(2πk/n) for 0 ≤ k &lt; n. */
    private static double cosine(long k, long n) {
        long eighths = 8 * k;
        long folded = eighths <= 4 * n ? eighths : 8 * n - eighths; // cos is even: the angle is now at most π
        if (folded <= n) {
            return StrictMath.cos(angle(folded, n));
        }
        if (folded <= 3 * n) {
            return StrictMath.sin(angle(2 * n - folded, n));
        }
        return -StrictMath.cos(angle(4 * n - folded, n));
    }

    /** (π/4)·(k/n) for |k| ≤ n. */
    private static double angle(long k, long n) {
        return 0.25 * Math.PI * k / n;
    }
}
