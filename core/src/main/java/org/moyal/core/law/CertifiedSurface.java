// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.law;

/**
 * A potential energy whose second and third derivatives are bounded in all space by numbers that are proven, not sampled.
 *
 * <p>The classicality bound asks for this type: K = sup‖∇²V‖ sets its scales and T = sup‖∇³V‖ its size. Every upper bound of
 * them keeps the theorem true. Whoever implements the type vouches for them; the named potentials of this package give closed
 * forms rounded upward, and sums and multiples of certified surfaces are certified by {@linkplain Interval enclosing}
 * arithmetic.
 */
public interface CertifiedSurface extends PotentialSurface {

    /**
     * The range of the curvature: lo ≤ vᵀ∇²V(x)v ≤ hi for all places x and all unit vectors v.
     *
     * @return the range, energy over length²
     */
    Interval hessianRange();

    /**
     * T, which bounds the third derivative: |∇³V(x)[u, v, w]| ≤ T for all places x and all unit vectors u, v, w. For symmetric
     * tensors u = v = w is enough (S. Banach, Studia Math. 7 (1938) 36).
     *
     * @return T ≥ 0, energy over length³
     */
    double thirdDerivativeBound();

    /**
     * K, which bounds the operator norm of ∇²V.
     *
     * @return K = max(|lo|, |hi|) of the {@linkplain #hessianRange range}, energy over length²
     */
    default double curvatureBound() {
        return hessianRange().magnitude();
    }

    /**
     * The sum V + other. The ranges of the Hessians add as intervals, the bounds of the third derivatives as numbers.
     *
     * @param other a surface of as many coordinates
     * @return the sum, certified
     * @throws IllegalArgumentException if the numbers of coordinates differ
     */
    default CertifiedSurface plus(CertifiedSurface other) {
        return new SurfaceSum(this, other);
    }

    /**
     * The multiple factor·V.
     *
     * @param factor finite, of any sign
     * @return the multiple, certified
     * @throws IllegalArgumentException if the factor is not finite
     */
    default CertifiedSurface scaled(double factor) {
        return new ScaledSurface(this, factor);
    }
}
