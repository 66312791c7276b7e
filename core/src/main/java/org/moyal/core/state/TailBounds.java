// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.state;

import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.transform.FourierEngine;

/**
 * Bounds on |W| from the samples of a state.
 *
 * <p>For every p, |W(x, p)| ≤ A(x) = (1/πħ) ∫|⟨x+y|ρ|x−y⟩| dy, and for every x, |W(x, p)| ≤ B(p), the same integral in
 * momentum. A and B see interference halfway between distant pieces, which the marginals do not.
 */
final class TailBounds {
    private final double xMin;
    private final double spacing;
    private final double hbar;
    private final double purity;
    private final double[] overX;
    private final double[] overP;

    private TailBounds(double xMin, double spacing, double hbar, double purity, double[] overX, double[] overP) {
        this.xMin = xMin;
        this.spacing = spacing;
        this.hbar = hbar;
        this.purity = purity;
        this.overX = overX;
        this.overP = overP;
    }

    /** For a wave function; O(N²). */
    static TailBounds of(double xMin, double spacing, double hbar, double[] re, double[] im) {
        int n = re.length;
        var modulus = new double[n];
        for (int i = 0; i < n; i++) {
            modulus[i] = Math.hypot(re[i], im[i]);
        }
        var phi = momentumOrder(re, im, spacing, hbar);
        double momentumSpacing = 2 * Math.PI * hbar / (n * spacing);
        return new TailBounds(
                xMin,
                spacing,
                hbar,
                1,
                autocorrelation(modulus, spacing / (Math.PI * hbar)),
                autocorrelation(phi, momentumSpacing / (Math.PI * hbar)));
    }

    /** |φ(p)| in ascending order of p. */
    private static double[] momentumOrder(double[] re, double[] im, double spacing, double hbar) {
        int n = re.length;
        var a = re.clone();
        var b = im.clone();
        FourierEngine.vectorised().complex(n).forward(a, b);
        double factor = spacing / Math.sqrt(2 * Math.PI * hbar);
        var phi = new double[n];
        for (int j = 0; j < n; j++) {
            phi[(j + n / 2) % n] = factor * Math.hypot(a[j], b[j]);
        }
        return phi;
    }

    /** Element i: Σ_j f_{i+j} f_{i−j}·weight, without wrap-around. */
    private static double[] autocorrelation(double[] f, double weight) {
        int n = f.length;
        var sums = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = f[i] * f[i];
            for (int j = 1; j <= Math.min(i, n - 1 - i); j++) {
                sum += 2 * f[i + j] * f[i - j];
            }
            sums[i] = sum * weight;
        }
        return sums;
    }

    /** For a density matrix, row-major; O(N² log N). */
    static TailBounds ofMatrix(double xMin, double spacing, double hbar, double[] re, double[] im) {
        int n = (int) Math.round(Math.sqrt(re.length));
        double purity = 0;
        for (int i = 0; i < re.length; i++) {
            purity += re[i] * re[i] + im[i] * im[i];
        }
        var a = re.clone();
        var b = im.clone();
        // ⟨p|ρ|p′⟩ = Σ e^(−ipx/ħ) ρ(x, x′) e^(ip′x′/ħ): rows by the conjugate kernel, columns by the kernel.
        var plan = FourierEngine.vectorised().complex(n);
        for (int i = 0; i < n; i++) {
            conjugateRow(b, i, n);
            plan.forward(a, b, i * n);
            conjugateRow(b, i, n);
        }
        var columnRe = new double[n];
        var columnIm = new double[n];
        var momentum = new double[n * n];
        double factor = spacing * spacing / (2 * Math.PI * hbar);
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                columnRe[i] = a[i * n + k];
                columnIm[i] = b[i * n + k];
            }
            plan.forward(columnRe, columnIm);
            for (int i = 0; i < n; i++) {
                momentum[(i + n / 2) % n * n + (k + n / 2) % n] = factor * Math.hypot(columnRe[i], columnIm[i]);
            }
        }
        var modulus = new double[n * n];
        for (int i = 0; i < modulus.length; i++) {
            modulus[i] = Math.hypot(re[i], im[i]);
        }
        double momentumSpacing = 2 * Math.PI * hbar / (n * spacing);
        return new TailBounds(
                xMin,
                spacing,
                hbar,
                purity * spacing * spacing,
                antidiagonals(modulus, n, spacing / (Math.PI * hbar)),
                antidiagonals(momentum, n, momentumSpacing / (Math.PI * hbar)));
    }

    private static void conjugateRow(double[] im, int row, int n) {
        for (int k = 0; k < n; k++) {
            im[row * n + k] = -im[row * n + k];
        }
    }

    private static double[] antidiagonals(double[] m, int n, double weight) {
        var sums = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = m[i * n + i];
            for (int j = 1; j <= Math.min(i, n - 1 - i); j++) {
                sum += m[(i + j) * n + i - j] + m[(i - j) * n + i + j];
            }
            sums[i] = sum * weight;
        }
        return sums;
    }

    /**
     * The box outside which both bounds are below the tolerance times the largest |W|. That maximum is at least
     * √(purity/2πħ·area), as ∫∫W² = purity/2πħ; the area is first that of the samples, then that of the box found.
     */
    PhaseSpaceExtent extent(double tolerance) {
        int n = overX.length;
        double pMin = -Math.PI * hbar / spacing;
        double pSpacing = 2 * Math.PI * hbar / (n * spacing);
        var box = new PhaseSpaceExtent(xMin, xMin + n * spacing, pMin, -pMin);
        for (int round = 0; round < 3; round++) {
            double peak = Math.sqrt(purity / (2 * Math.PI * hbar * box.width() * box.height()));
            double threshold = tolerance * peak;
            box = new PhaseSpaceExtent(
                    xMin + (first(overX, threshold) - 1) * spacing,
                    xMin + (last(overX, threshold) + 1) * spacing,
                    pMin + (first(overP, threshold) - 1) * pSpacing,
                    pMin + (last(overP, threshold) + 1) * pSpacing);
        }
        return box;
    }

    private static int first(double[] bound, double threshold) {
        int i = 0;
        while (i < bound.length - 1 && !(bound[i] > threshold)) {
            i++;
        }
        return i;
    }

    private static int last(double[] bound, double threshold) {
        int i = bound.length - 1;
        while (i > 0 && !(bound[i] > threshold)) {
            i--;
        }
        return i;
    }
}
