// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.SymplecticMap;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The largest wavenumbers in x and p of the image of a field under a linear map, over all spectral components that count:
 * e^(iκu + iλv) of the source has the wave vector S⁻ᵀ(κ, λ) in the image.
 */
record SpectralImage(double wavenumberX, double wavenumberP) {

    static SpectralImage of(double[] w, PhaseSpaceGrid grid, SymplecticMap map, double tolerance) {
        int nx = grid.nx();
        int np = grid.np();
        var f = w.clone();
        RealTransform alongP = FourierEngine.vectorised().real(np);
        for (int i = 0; i < nx; i++) {
            alongP.forward(f, i * np);
        }
        ComplexTransform alongX = FourierEngine.vectorised().complex(nx);
        var re = new double[nx];
        var im = new double[nx];
        var modulus = new double[nx * (np / 2)];
        double peak = 0;
        for (int j = 0; j < np / 2; j++) {
            for (int i = 0; i < nx; i++) {
                re[i] = f[i * np + 2 * j];
                im[i] = j == 0 ? 0 : f[i * np + 2 * j + 1];
            }
            alongX.forward(re, im);
            for (int m = 0; m < nx; m++) {
                modulus[m * (np / 2) + j] = Math.hypot(re[m], im[m]);
                peak = Math.max(peak, modulus[m * (np / 2) + j]);
            }
        }
        SymplecticMap back = map.inverse();
        double largestX = 0;
        double largestP = 0;
        for (int m = 0; m < nx; m++) {
            for (int j = 0; j < np / 2; j++) {
                if (modulus[m * (np / 2) + j] > tolerance * peak) {
                    double kappa = grid.x().wavenumber(m);
                    double lambda = j * grid.p().dualSpacing();
                    largestX = Math.max(largestX, Math.abs(kappa * back.matrix(0, 0) + lambda * back.matrix(1, 0)));
                    largestP = Math.max(largestP, Math.abs(kappa * back.matrix(0, 1) + lambda * back.matrix(1, 1)));
                }
            }
        }
        return new SpectralImage(largestX, largestP);
    }

    /** What a grid is too coarse for, or nothing. */
    String complaint(PhaseSpaceGrid target) {
        if (!(wavenumberX <= target.x().nyquist())) {
            return "x spacing = " + target.x().spacing() + ": must be at most " + Math.PI / wavenumberX
                    + " for the image";
        }
        if (!(wavenumberP <= target.p().nyquist())) {
            return "p spacing = " + target.p().spacing() + ": must be at most " + Math.PI / wavenumberP
                    + " for the image";
        }
        return "";
    }
}
