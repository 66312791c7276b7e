// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

/** How an axis of a line plot is divided. */
public enum AxisScale {
    /** Equal lengths for equal differences. */
    LINEAR,
    /** Equal lengths for equal ratios, base ten; every value must be positive. */
    LOGARITHMIC
}
