// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/** Convolution of a field with a Gaussian, by multiplying its spectrum. */
final class GaussianFilter {
    private GaussianFilter() {}

    static PhaseSpaceField apply(PhaseSpaceField field, Covariance noise) {
        if (!(noise.xx() >= 0 && noise.pp() >= 0 && noise.determinant() >= -1e-15 * noise.xx() * noise.pp())) {
            throw new IllegalArgumentException("noise = " + noise + ": must be positive semidefinite");
        }
        PhaseSpaceGrid grid = field.grid();
        int nx = grid.nx();
        int np = grid.np();
        double[] f = field.values();
        RealTransform alongP = FourierEngine.vectorised().real(np);
        for (int i = 0; i < nx; i++) {
            alongP.forward(f, i * np);
        }
        ComplexTransform alongX = FourierEngine.vectorised().complex(nx);
        var re = new double[nx];
        var im = new double[nx];
        for (int j = 0; j <= np / 2; j++) {
            boolean real = j == 0 || j == np / 2;
            int atRe = j == np / 2 ? 1 : 2 * j;
            for (int i = 0; i < nx; i++) {
                re[i] = f[i * np + atRe];
                im[i] = real ? 0 : f[i * np + atRe + 1];
            }
            alongX.forward(re, im);
            double lambda = j * grid.p().dualSpacing();
            for (int m = 0; m < nx; m++) {
                double kappa = grid.x().wavenumber(m);
                // At the unpaired ends λ stands for ±λ and κ for ±κ: their mixed term has no sign, and no weight.
                double mixed = j == np / 2 || 2 * m == nx ? 0 : 2 * noise.xp() * kappa * lambda;
                double factor = Math.exp(-0.5 * (noise.xx() * kappa * kappa + mixed + noise.pp() * lambda * lambda));
                re[m] *= factor;
                im[m] *= factor;
            }
            alongX.inverse(re, im);
            for (int i = 0; i < nx; i++) {
                f[i * np + atRe] = re[i];
                if (!real) {
                    f[i * np + atRe + 1] = im[i];
                }
            }
        }
        for (int i = 0; i < nx; i++) {
            alongP.inverse(f, i * np);
        }
        Resolution.requireSmallTails(grid, f, WignerFunction.DEFAULT_TOLERANCE);
        return PhaseSpaceField.ofValues(grid, f);
    }
}
