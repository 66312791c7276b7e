// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import org.apache.commons.numbers.gamma.Erfc;
import org.moyal.core.error.ResolutionException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.state.DensityMatrix;
import org.moyal.wigner.function.WignerFunction;

/**
 * A mixture of one degree of freedom on a grid: its Wigner function and its density matrix, each packet summed on a patch around its
 * centre outside which it is below 2e-11 of its peak. Packets are added in the order of their index.
 */
final class MixtureImage {
    /** Standard deviations of a packet: e^(−24.5) are cut off. */
    private static final double REACH = 7;

    /** The same for a wave function, whose modulus falls as e^(−u²/4σ): e^(−25). */
    private static final double AMPLITUDE_REACH = 10;

    /** How much weight may lie outside the axis or beyond its largest momentum. */
    private static final double LEAKAGE = 1e-8;

    private final GaussianMixture mixture;

    MixtureImage(GaussianMixture mixture) {
        if (mixture.degreesOfFreedom() != 1) {
            throw new IllegalArgumentException(
                    "degreesOfFreedom() = " + mixture.degreesOfFreedom() + ": must be 1 for a mixture on a grid");
        }
        this.mixture = mixture;
    }

    WignerFunction wignerFunction(PhaseSpaceGrid grid) {
        requireResolved(grid);
        var values = new double[grid.size()];
        for (int n = 0; n < mixture.size(); n++) {
            add(n, grid, values);
        }
        return WignerFunction.ofValues(grid, mixture.hbar(), values);
    }

    private void requireResolved(PhaseSpaceGrid grid) {
        double narrowX = Double.POSITIVE_INFINITY;
        double narrowP = Double.POSITIVE_INFINITY;
        for (int n = 0; n < mixture.size(); n++) {
            narrowX = Math.min(narrowX, mixture.covariance(n, 0, 0));
            narrowP = Math.min(narrowP, mixture.covariance(n, 1, 1));
        }
        narrowX = Math.sqrt(narrowX);
        narrowP = Math.sqrt(narrowP);
        double dx = grid.x().spacing();
        double dp = grid.p().spacing();
        if (!(dx <= narrowX) || !(dp <= narrowP)) {
            var finer = PhaseSpaceGrid.of(refined(grid.x(), narrowX), refined(grid.p(), narrowP));
            throw new ResolutionException(
                    !(dx <= narrowX)
                            ? "x spacing = " + dx + ": must be at most the width of the narrowest packet, " + narrowX
                            : "p spacing = " + dp + ": must be at most the width of the narrowest packet, " + narrowP,
                    grid,
                    finer);
        }
    }

    private static Axis refined(Axis axis, double spacing) {
        int size = (int) Math.ceil(axis.length() / spacing);
        return Axis.of(axis.min(), axis.max(), Math.max(axis.size(), size + size % 2));
    }

    /** N(x; x_n, σ_xx) N(p; p_n + σ_xp(x−x_n)/σ_xx, σ_pp − σ_xp²/σ_xx), row by row from the crest to both sides. */
    private void add(int n, PhaseSpaceGrid grid, double[] values) {
        double x0 = mixture.mean(n, 0);
        double sxx = mixture.covariance(n, 0, 0);
        double shear = mixture.covariance(n, 0, 1) / sxx;
        double conditional = mixture.covariance(n, 1, 1) - shear * mixture.covariance(n, 0, 1);
        double dp = grid.p().spacing();
        double width = Math.sqrt(conditional);
        double peak = mixture.weight(n) / (2 * Math.PI * Math.sqrt(sxx * conditional));
        double ratioOfRatios = Math.exp(-dp * dp / conditional);
        int last = last(grid.x(), x0, REACH * Math.sqrt(sxx));
        for (int i = first(grid.x(), x0, REACH * Math.sqrt(sxx)); i <= last; i++) {
            double u = grid.x().coordinate(i) - x0;
            double crest = mixture.mean(n, 1) + shear * u;
            double height = peak * Math.exp(-0.5 * u * u / sxx);
            int from = first(grid.p(), crest, REACH * width);
            int to = last(grid.p(), crest, REACH * width);
            int middle = Math.max(from, Math.min(to, (int)
                    Math.rint((crest - grid.p().min()) / dp)));
            double v = grid.p().coordinate(middle) - crest;
            double start = height * Math.exp(-0.5 * v * v / conditional);
            int row = grid.index(i, 0);
            addRow(start, Math.exp(-dp * (v + 0.5 * dp) / conditional), ratioOfRatios, values, row + middle, row + to);
            addRowBackwards(
                    start,
                    Math.exp(dp * (v - 0.5 * dp) / conditional),
                    ratioOfRatios,
                    values,
                    row + middle,
                    row + from);
        }
    }

    private static void addRow(
            double start, double firstRatio, double ratioOfRatios, double[] values, int from, int to) {
        double value = start;
        double ratio = firstRatio;
        for (int k = from; k <= to; k++) {
            values[k] += value;
            value *= ratio;
            ratio *= ratioOfRatios;
        }
    }

    private static void addRowBackwards(
            double start, double firstRatio, double ratioOfRatios, double[] values, int from, int to) {
        double value = start * firstRatio;
        double ratio = firstRatio * ratioOfRatios;
        for (int k = from - 1; k >= to; k--) {
            values[k] += value;
            value *= ratio;
            ratio *= ratioOfRatios;
        }
    }

    private static int first(Axis axis, double centre, double reach) {
        return (int) Math.max(0, Math.ceil((centre - reach - axis.min()) / axis.spacing()));
    }

    private static int last(Axis axis, double centre, double reach) {
        return (int) Math.min(axis.size() - 1, Math.floor((centre + reach - axis.min()) / axis.spacing()));
    }

    DensityMatrix densityMatrix(Axis axis) {
        requireWithin(axis);
        int n = axis.size();
        var re = new double[n * n];
        var im = new double[n * n];
        var amplitudeRe = new double[n];
        var amplitudeIm = new double[n];
        for (int k = 0; k < mixture.size(); k++) {
            add(k, axis, amplitudeRe, amplitudeIm, re, im);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                re[j * n + i] = re[i * n + j];
                im[j * n + i] = -im[i * n + j];
            }
        }
        return DensityMatrix.of(axis, mixture.hbar(), re, im);
    }

    private void requireWithin(Axis axis) {
        double largest = Math.PI * mixture.hbar() / axis.spacing();
        double outside = 0;
        double tooFast = 0;
        for (int n = 0; n < mixture.size(); n++) {
            outside += mixture.weight(n)
                    * outside(axis.min(), axis.max(), mixture.mean(n, 0), mixture.covariance(n, 0, 0));
            tooFast += mixture.weight(n) * outside(-largest, largest, mixture.mean(n, 1), mixture.covariance(n, 1, 1));
        }
        if (!(outside <= LEAKAGE)) {
            throw new IllegalArgumentException("axis = " + axis + ": must hold the packets, but of their weight "
                    + outside + " lies outside; at most " + LEAKAGE + " may");
        }
        if (!(tooFast <= LEAKAGE)) {
            throw new IllegalArgumentException("axis spacing = " + axis.spacing() + ": must be at most pi*hbar/|p|, but"
                    + " of the weight of the packets " + tooFast + " lies beyond |p| = " + largest + "; at most "
                    + LEAKAGE + " may");
        }
    }

    private static double outside(double min, double max, double mean, double variance) {
        double scale = 1 / Math.sqrt(2 * variance);
        return 0.5 * (Erfc.value((mean - min) * scale) + Erfc.value((max - mean) * scale));
    }

    /**
     * The lower triangle of w φ(a) φ(b)* e^(−κab), a and b counted from the centre, where φ has the exponent
     * −a²(1/8σ_xx + s/2ħ²) + i(p a + σ_xp a²/2σ_xx)/ħ and κ = 1/4σ_xx − s/ħ², s = σ_pp − σ_xp²/σ_xx, which is zero for pure packets.
     */
    private void add(int k, Axis axis, double[] amplitudeRe, double[] amplitudeIm, double[] re, double[] im) {
        double hbar = mixture.hbar();
        double sxx = mixture.covariance(k, 0, 0);
        double shear = mixture.covariance(k, 0, 1) / sxx;
        double conditional = mixture.covariance(k, 1, 1) - shear * mixture.covariance(k, 0, 1);
        double reach = AMPLITUDE_REACH * Math.sqrt(sxx);
        int from = first(axis, mixture.mean(k, 0), reach);
        int to = last(axis, mixture.mean(k, 0), reach);
        double height = Math.sqrt(mixture.weight(k) / Math.sqrt(2 * Math.PI * sxx));
        double fall = 0.125 / sxx + 0.5 * conditional / (hbar * hbar);
        double mixing = 0.25 / sxx - conditional / (hbar * hbar);
        boolean pure = Math.abs(mixing) * reach * reach <= 1e-13;
        for (int i = from; i <= to; i++) {
            double a = axis.coordinate(i) - mixture.mean(k, 0);
            double modulus = pure ? height * Math.exp(-fall * a * a) : height;
            double phase = a * (mixture.mean(k, 1) + 0.5 * shear * a) / hbar;
            amplitudeRe[i] = modulus * Math.cos(phase);
            amplitudeIm[i] = modulus * Math.sin(phase);
        }
        int n = axis.size();
        for (int i = from; i <= to; i++) {
            if (pure) {
                addRow(amplitudeRe, amplitudeIm, i, from, i * n, re, im);
                continue;
            }
            double a = axis.coordinate(i) - mixture.mean(k, 0);
            for (int j = from; j <= i; j++) {
                double b = axis.coordinate(j) - mixture.mean(k, 0);
                double modulus = Math.exp(-fall * (a * a + b * b) - mixing * a * b);
                re[i * n + j] += modulus * (amplitudeRe[i] * amplitudeRe[j] + amplitudeIm[i] * amplitudeIm[j]);
                im[i * n + j] += modulus * (amplitudeIm[i] * amplitudeRe[j] - amplitudeRe[i] * amplitudeIm[j]);
            }
        }
    }

    private static void addRow(
            double[] amplitudeRe, double[] amplitudeIm, int i, int from, int row, double[] re, double[] im) {
        double a = amplitudeRe[i];
        double b = amplitudeIm[i];
        for (int j = from; j <= i; j++) {
            re[row + j] += a * amplitudeRe[j] + b * amplitudeIm[j];
        }
        for (int j = from; j <= i; j++) {
            im[row + j] += b * amplitudeRe[j] - a * amplitudeIm[j];
        }
    }
}
