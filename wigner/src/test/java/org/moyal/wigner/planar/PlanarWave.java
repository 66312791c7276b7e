// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.planar;

import org.moyal.core.grid.Axis;
import org.moyal.core.law.PlanarHamiltonian;
import org.moyal.core.scheme.SplittingScheme;
import org.moyal.core.state.GaussianState;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;

/**
 * The reference: a wave function ψ(x₁, x₂) of the Schrödinger equation, by the same splitting. The Wigner function of
 * e^(−iVτ/ħ)ψ is the kicked one and that of e^(−iTτ/ħ)ψ the drifted one, both exactly, so that after equal steps the two agree up to the
 * tails that their grids cut.
 */
final class PlanarWave {

    private final Axis axis;
    private final PlanarHamiltonian law;
    private final double hbar;
    private final double[][] re;
    private final double[][] im;

    private PlanarWave(Axis axis, PlanarHamiltonian law, double hbar, double[][] re, double[][] im) {
        this.axis = axis;
        this.law = law;
        this.hbar = hbar;
        this.re = re;
        this.im = im;
    }

    /** The product of two pure Gaussian states on the square of an axis. */
    static PlanarWave product(GaussianState first, GaussianState second, Axis axis, PlanarHamiltonian law) {
        int n = axis.size();
        double[][] re = new double[n][n];
        double[][] im = new double[n][n];
        var one = first.packet().orElseThrow();
        var two = second.packet().orElseThrow();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                var psi = one.amplitude(axis.coordinate(i)).multiply(two.amplitude(axis.coordinate(j)));
                re[i][j] = psi.getReal();
                im[i][j] = psi.getImaginary();
            }
        }
        return new PlanarWave(axis, law, first.hbar(), re, im);
    }

    void advance(SplittingScheme scheme, int steps) {
        for (int step = 0; step < steps; step++) {
            for (int s = 0; s < scheme.stages(); s++) {
                kick(scheme.kick(s) * scheme.step());
                drift(scheme.drift(s) * scheme.step());
            }
            kick(scheme.kick(scheme.stages()) * scheme.step());
        }
    }

    private void kick(double duration) {
        for (int i = 0; i < re.length; i++) {
            for (int j = 0; j < re.length; j++) {
                double v = law.potential().value(axis.coordinate(i), axis.coordinate(j));
                turn(i, j, -v * duration / hbar);
            }
        }
    }

    private void drift(double duration) {
        transform(true);
        for (int i = 0; i < re.length; i++) {
            for (int j = 0; j < re.length; j++) {
                double p1 = hbar * axis.wavenumber(i);
                double p2 = hbar * axis.wavenumber(j);
                turn(i, j, -(p1 * p1 / law.firstMass() + p2 * p2 / law.secondMass()) / 2 * duration / hbar);
            }
        }
        transform(false);
    }

    private void turn(int i, int j, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double x = re[i][j];
        re[i][j] = c * x - s * im[i][j];
        im[i][j] = s * x + c * im[i][j];
    }

    private void transform(boolean forward) {
        ComplexTransform plan = FourierEngine.jTransforms().complex(re.length);
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < re.length; i++) {
                if (forward) {
                    plan.forward(re[i], im[i]);
                } else {
                    plan.inverse(re[i], im[i]);
                }
            }
            transpose(re);
            transpose(im);
        }
    }

    private static void transpose(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double kept = a[i][j];
                a[i][j] = a[j][i];
                a[j][i] = kept;
            }
        }
    }

    /** |ψ|², row-major. */
    double[] density() {
        int n = re.length;
        double[] density = new double[n * n];
        for (int k = 0; k < density.length; k++) {
            double x = re[k / n][k % n];
            double y = im[k / n][k % n];
            density[k] = x * x + y * y;
        }
        return density;
    }

    /** |φ(p₁, p₂)|² on the square of an axis of momenta, by the sums φ(p) = ∫∫ ψ e^(−ip·x/ħ) d²x/2πħ. */
    double[] momentumDensity(Axis momenta) {
        int n = re.length;
        int m = momenta.size();
        double[][] c = new double[m][n];
        double[][] s = new double[m][n];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < n; i++) {
                double angle = momenta.coordinate(k) * axis.coordinate(i) / hbar;
                c[k][i] = Math.cos(angle);
                s[k][i] = Math.sin(angle);
            }
        }
        double unit = axis.spacing() * axis.spacing() / (2 * Math.PI * hbar);
        double[] density = new double[m * m];
        for (int k = 0; k < m; k++) {
            double[] x = new double[n];
            double[] y = new double[n];
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < n; i++) {
                    x[j] += c[k][i] * re[i][j] + s[k][i] * im[i][j];
                    y[j] += c[k][i] * im[i][j] - s[k][i] * re[i][j];
                }
            }
            for (int l = 0; l < m; l++) {
                double u = 0;
                double v = 0;
                for (int j = 0; j < n; j++) {
                    u += c[l][j] * x[j] + s[l][j] * y[j];
                    v += c[l][j] * y[j] - s[l][j] * x[j];
                }
                density[k * m + l] = unit * unit * (u * u + v * v);
            }
        }
        return density;
    }

    /** Tr ρ₁² with ρ₁(x, x′) = ∫ dx₂ ψ(x, x₂) ψ*(x′, x₂). */
    double firstPurity() {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            for (int k = 0; k < re.length; k++) {
                double x = 0;
                double y = 0;
                for (int j = 0; j < re.length; j++) {
                    x += re[i][j] * re[k][j] + im[i][j] * im[k][j];
                    y += im[i][j] * re[k][j] - re[i][j] * im[k][j];
                }
                sum += x * x + y * y;
            }
        }
        return sum * Math.pow(axis.spacing(), 4);
    }
}
