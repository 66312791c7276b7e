// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.scheme;

/**
 * The Strang splitting K(h/2) D(h) K(h/2): order 2, all sub-steps forward in time, and therefore the one splitting
 * that may be combined with diffusion and friction.
 *
 * <p>Source: G. Strang, SIAM J. Numer. Anal. 5 (1968) 506.
 *
 * @param step the largest time step, &gt; 0
 */
public record StrangSplitting(double step) implements SplittingScheme {

    /**
     * Checks the step.
     *
     * @param step the largest time step, &gt; 0
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public StrangSplitting {
        Coefficients.requireStep(step);
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public int stages() {
        return 1;
    }

    @Override
    public double kick(int stage) {
        Coefficients.requireStage(stage, 1);
        return 0.5;
    }

    @Override
    public double drift(int stage) {
        Coefficients.requireStage(stage, 0);
        return 1.0;
    }
}
