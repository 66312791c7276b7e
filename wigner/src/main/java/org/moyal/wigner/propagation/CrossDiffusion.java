// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.transform.ComplexTransform;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.RealTransform;

/**
 * The flow of a diffusion whose matrix is not diagonal: the two-dimensional spectrum of W is multiplied by
 *
 * <pre>  exp(−τ (½ D_xx k² + D_xp k λ + ½ D_pp λ²)),</pre>
 *
 * <p>with k dual to x and λ dual to p. Exact; at most one, because D is positive semidefinite. On the unpaired Nyquist
 * modes the sign of k or λ has no meaning and the mixed term is left out.
 *
 * <p>Memory 4 bytes a node, cost one two-dimensional transform pair.
 */
final class CrossDiffusion {

    private final PhaseSpaceGrid grid;
    private final LinearLindblad law;
    private final RealTransform rows;
    private final ComplexTransform columns;
    private final double[] re;
    private final double[] im;
    /** Column j = 0 … n_p/2 at j·n_x. */
    private final double[] table;

    CrossDiffusion(PhaseSpaceGrid grid, LinearLindblad law, FourierEngine engine) {
        this.grid = grid;
        this.law = law;
        this.rows = engine.real(grid.np());
        this.columns = engine.complex(grid.nx());
        this.re = new double[grid.nx()];
        this.im = new double[grid.nx()];
        this.table = new double[(grid.np() / 2 + 1) * grid.nx()];
    }

    void prepare(double duration) {
        int nx = grid.nx();
        int half = grid.np() / 2;
        for (int j = 0; j <= half; j++) {
            double lambda = j * grid.p().dualSpacing();
            for (int m = 0; m < nx; m++) {
                double k = grid.x().wavenumber(m);
                double mixed = j == half || 2 * m == nx ? 0 : law.dxp() * k * lambda;
                double rate = 0.5 * law.dxx() * k * k + mixed + 0.5 * law.dpp() * lambda * lambda;
                table[j * nx + m] = Math.exp(-rate * duration);
            }
        }
    }

    void apply(double[] w) {
        int nx = grid.nx();
        int np = grid.np();
        for (int i = 0; i < nx; i++) {
            rows.forward(w, i * np);
        }
        column(w, 0, -1, 0);
        column(w, 1, -1, np / 2);
        for (int j = 1; j < np / 2; j++) {
            column(w, 2 * j, 2 * j + 1, j);
        }
        for (int i = 0; i < nx; i++) {
            rows.inverse(w, i * np);
        }
    }

    /** Multiplies the spectrum of one lag; it is real, without imaginary parts in w, where {@code imOffset} is negative. */
    private void column(double[] w, int reOffset, int imOffset, int lag) {
        int nx = grid.nx();
        int np = grid.np();
        for (int i = 0; i < nx; i++) {
            re[i] = w[i * np + reOffset];
            im[i] = imOffset < 0 ? 0 : w[i * np + imOffset];
        }
        columns.forward(re, im);
        for (int m = 0; m < nx; m++) {
            double factor = table[lag * nx + m];
            re[m] *= factor;
            im[m] *= factor;
        }
        columns.inverse(re, im);
        for (int i = 0; i < nx; i++) {
            w[i * np + reOffset] = re[i];
            if (imOffset >= 0) {
                w[i * np + imOffset] = im[i];
            }
        }
    }
}
