// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

/**
 * What an axis shows and in which unit: {@code x [√(ħ/Mω)]}.
 *
 * @param symbol name of the quantity
 * @param unit its unit; empty for a pure number or for the caller's own units
 */
public record Label(String symbol, String unit) {
    /**
     * A label without a unit.
     *
     * @param symbol name of the quantity
     * @return the label
     */
    public static Label of(String symbol) {
        return new Label(symbol, "");
    }

    /**
     * A label with a unit.
     *
     * @param symbol name of the quantity
     * @param unit its unit, drawn in square brackets
     * @return the label
     */
    public static Label of(String symbol, String unit) {
        return new Label(symbol, unit);
    }

    /**
     * The text on the axis.
     *
     * @return symbol, then the unit in square brackets if there is one
     */
    public String text() {
        return unit.isEmpty() ? symbol : symbol + " [" + unit + "]";
    }
}
