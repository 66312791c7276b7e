// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Tick labels: plain decimals with a fixed number of digits, or a mantissa and a power of ten; a true minus sign. */
final class TickFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final int decimals;
    private final boolean scientific;

    private TickFormat(int decimals, boolean scientific) {
        this.decimals = decimals;
        this.scientific = scientific;
    }

    /** Labels for ticks at multiples of {@code step} up to {@code largest} in magnitude. */
    static TickFormat of(double step, double largest) {
        boolean scientific = largest >= 99_999 || largest < 1e-3;
        double unit = scientific ? step / Math.pow(10, Math.floor(Math.log10(largest) + 1e-9)) : step;
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(unit) + 1e-9));
        // A step such as 2.5 needs one digit more than its power of ten tells.
        double shifted = unit * Math.pow(10, decimals);
        if (Math.abs(shifted - Math.rint(shifted)) > 1e-6) {
            decimals++;
        }
        return new TickFormat(decimals, scientific);
    }

    /** Labels 10ⁿ for the decades of a logarithmic axis, and 2·10ⁿ between them. */
    static TickFormat logarithmic() {
        return new TickFormat(0, true);
    }

    private String text(double value) {
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "−" : "";
        double magnitude = Math.abs(value);
        if (!scientific) {
            String digits = String.format(Locale.ROOT, "%." + decimals + "f", magnitude);
            return Double.parseDouble(digits) == 0 ? "0" : sign + digits;
        }
        int exponent = (int) Math.floor(Math.log10(magnitude) + 1e-9);
        String mantissa = String.format(Locale.ROOT, "%." + decimals + "f", magnitude / Math.pow(10, exponent));
        String power = "10" + superscript(exponent);
        return sign + (mantissa.equals("1") ? power : mantissa + "·" + power);
    }

    static String superscript(int number) {
        StringBuilder text = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
        return target.append(text(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
        return target.append(text((double) number));
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("tick labels are written, not read");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TickFormat format && format.decimals == decimals && format.scientific == scientific;
    }

    @Override
    public int hashCode() {
        return 2 * decimals + (scientific ? 1 : 0);
    }
}
