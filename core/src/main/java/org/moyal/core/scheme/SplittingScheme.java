// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.scheme;

/**
 * A symmetric splitting of the evolution under H = T + V into kicks (flow of the potential V) and drifts (flow of the
 * kinetic energy T):
 *
 * <pre>
 *   K(b₀ h) D(a₀ h) K(b₁ h) D(a₁ h) … D(a_{m−1} h) K(b_m h),     Σ a = Σ b = 1,
 * </pre>
 *
 * read in the order in which the factors act, with h the time step, m = {@link #stages()}, a_s = {@link #drift(int)}
 * and b_s = {@link #kick(int)}. The sequence is palindromic, so a step with −h undoes a step with h. The last kick of
 * a step and the first of the next act at the same time and merge into one, so that a long run costs m kicks and m
 * drifts a step.
 *
 * <p>Under a time-dependent potential time advances with the drifts: kick s acts at t + h·(a₀ + … + a_{s−1}), which
 * keeps the order of the scheme.
 *
 * <p>A scheme holds its step because none is safe by default. The run loop divides every output interval into equal
 * steps that do not exceed it.
 */
public sealed interface SplittingScheme permits StrangSplitting, FourthOrderSplitting {

    /**
     * The largest time step to take.
     *
     * @return h &gt; 0, in the caller's unit of time
     */
    double step();

    /**
     * The order q of the scheme: the error at a fixed time falls as h^q.
     *
     * @return 2 or 4
     */
    int order();

    /**
     * The number m of drifts in one step.
     *
     * @return m ≥ 1; there are m + 1 kicks, of which the outer two merge with those of the neighbouring steps
     */
    int stages();

    /**
     * The fraction of the step for which kick s acts.
     *
     * @param stage s in 0..m
     * @return b_s, negative for some stages of a scheme of order above two
     * @throws IllegalArgumentException if the stage is out of range
     */
    double kick(int stage);

    /**
     * The fraction of the step for which drift s acts.
     *
     * @param stage s in 0..m−1
     * @return a_s
     * @throws IllegalArgumentException if the stage is out of range
     */
    double drift(int stage);
}
