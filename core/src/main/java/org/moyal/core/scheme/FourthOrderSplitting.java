// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.scheme;

/**
 * The six-stage splitting of order 4 by Blanes and Moan for H = p²/2M + V(x) (Runge–Kutta–Nyström type, kicks
 * outside). It uses that the triple commutator [V,[V,[V,T]]] vanishes, which holds in quantum and in classical
 * mechanics alike. Its error constant is some hundred times below that of three composed Strang steps.
 *
 * <p>Some sub-steps run backward in time, so it cannot be combined with diffusion or friction: the propagators of open
 * systems take a {@link StrangSplitting}.
 *
 * <p>Source: S. Blanes, P. C. Moan, J. Comput. Appl. Math. 142 (2002) 313, method SRKN₆ᵇ of order 4.
 *
 * @param step the largest time step, &gt; 0
 */
public record FourthOrderSplitting(double step) implements SplittingScheme {

    private static final double B0 = 0.0829844064174052;
    private static final double B1 = 0.396309801498368;
    private static final double B2 = -0.0390563049223486;
    private static final double B3 = 1.0 - 2.0 * (B0 + B1 + B2);
    private static final double A0 = 0.245298957184271;
    private static final double A1 = 0.604872665711080;
    private static final double A2 = 0.5 - (A0 + A1);

    /**
     * Checks the step.
     *
     * @param step the largest time step, &gt; 0
     * @throws IllegalArgumentException if the step is not positive and finite
     */
    public FourthOrderSplitting {
        Coefficients.requireStep(step);
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public int stages() {
        return 6;
    }

    @Override
    public double kick(int stage) {
        Coefficients.requireStage(stage, 6);
        return switch (Math.min(stage, 6 - stage)) {
            case 0 -> B0;
            case 1 -> B1;
            case 2 -> B2;
            default -> B3;
        };
    }

    @Override
    public double drift(int stage) {
        Coefficients.requireStage(stage, 5);
        return switch (Math.min(stage, 5 - stage)) {
            case 0 -> A0;
            case 1 -> A1;
            default -> A2;
        };
    }
}
