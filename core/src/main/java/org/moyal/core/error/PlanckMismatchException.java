// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

/**
 * Two objects that carry different values of ħ were combined.
 *
 * <p>ħ is compared exactly: two values that differ in the last bit belong to two different theories. Nothing was
 * computed and neither object has changed.
 */
public final class PlanckMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final double left;
    private final double right;

    /**
     * Names both sides.
     *
     * @param what what was attempted, for instance {@code "overlap"}
     * @param left ħ of the first object
     * @param right ħ of the second object
     */
    public PlanckMismatchException(String what, double left, double right) {
        super(what + ": hbar must be equal, but one is " + left + " and the other is " + right);
        this.left = left;
        this.right = right;
    }

    /**
     * Passes equal values and rejects all others.
     *
     * @param what what is attempted
     * @param left ħ of the first object
     * @param right ħ of the second object
     * @throws PlanckMismatchException if the two differ, or if one is NaN
     */
    public static void requireSame(String what, double left, double right) {
        if (!(left == right)) {
            throw new PlanckMismatchException(what, left, right);
        }
    }

    /**
     * Returns ħ of the first object.
     *
     * @return ħ of the first object
     */
    public double left() {
        return left;
    }

    /**
     * Returns ħ of the second object.
     *
     * @return ħ of the second object
     */
    public double right() {
        return right;
    }
}
