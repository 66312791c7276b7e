// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.bound;

/**
 * The forms of the bound, all of the shape ε = C (t/τ_H) √(ħ/s_H) z^(3/2); each constant says what C is and which distance it
 * bounds. Distances are without the factor ½, so that none exceeds 2.
 *
 * <p>The constants follow from the errors of one packet with ‖σ_xx‖ ≤ zħ/2η_H, whence the factor 1/(2√2).
 */
public enum BoundForm {
    /** C = d^(3/2): the theorem as published, equation (8), for ‖ρ̃ − ρ‖_Tr and ‖W[ρ̃] − f‖_L1 alike. */
    PUBLISHED {
        @Override
        public double constant(int degreesOfFreedom) {
            return Math.pow(degreesOfFreedom, 1.5);
        }
    },

    /** C = √3 d^(3/2)/(2√2) = 0.612 d^(3/2): what the published proof gives, equation (35), for both distances. */
    PROVEN {
        @Override
        public double constant(int degreesOfFreedom) {
            return Math.sqrt(0.375) * Math.pow(degreesOfFreedom, 1.5);
        }
    },

    /**
     * C = √(d(d+2)(d+4))/(3·2√2), 0.456 for d = 1: for ‖ρ̃ − ρ‖_Tr alone. The error of one packet is (2/ħ) times the standard
     * deviation of what the quadratic model leaves of V, at most T|y|³/6, under N(0, σ_xx), and E|y|⁶ ≤ d(d+2)(d+4)‖σ_xx‖³. For
     * d = 1 a cubic potential attains it.
     */
    QUANTUM {
        @Override
        public double constant(int degreesOfFreedom) {
            double d = degreesOfFreedom;
            return Math.sqrt(d * (d + 2) * (d + 4) / 72);
        }
    },

    /**
     * C = √(2/π) d/(2√2) = d/(2√π), 0.282 for d = 1: for ‖W[ρ̃] − f‖_L1 alone, from (2/ħ)√(2/π) E[(∇δVᵀσ_xx∇δV)^(½)] with
     * |∇δV| ≤ T|y|²/2.
     */
    CLASSICAL {
        @Override
        public double constant(int degreesOfFreedom) {
            return degreesOfFreedom / (2 * Math.sqrt(Math.PI));
        }
    },

    /**
     * C = √(2/π) √(d(d+2))/(2√2), 0.489 for d = 1: for ‖W[ρ̃] − f‖_L1 of mixtures that move in models averaged over each packet,
     * where the error of one packet is at most √(2/π) √(d² + 2d) T‖σ_xx‖^(3/2)/ħ. The quantum form holds for them too.
     */
    CLASSICAL_AVERAGED {
        @Override
        public double constant(int degreesOfFreedom) {
            return Math.sqrt(degreesOfFreedom * (degreesOfFreedom + 2.0) / (4 * Math.PI));
        }
    };

    /**
     * The constant C.
     *
     * @param degreesOfFreedom d, at least 1
     * @return C &gt; 0
     */
    public abstract double constant(int degreesOfFreedom);
}
