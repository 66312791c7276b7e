// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as the page and the table print them: with the digits that their error leaves. */
final class Numbers {
    private Numbers() {}

    /** The value, rounded to the place of its error; counts without decimals. */
    static String value(double value, double error) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (error == 0) {
            return value == Math.rint(value) && Math.abs(value) < 1e9
                    ? minus(Long.toString((long) value))
                    : rounded(value, 12);
        }
        if (value == 0) {
            return "0";
        }
        int digits = (int) Math.floor(Math.log10(Math.abs(value))) - (int) Math.floor(Math.log10(error)) + 1;
        return rounded(value, Math.max(1, Math.min(15, digits)));
    }

    static String error(double error) {
        return error == 0 ? "exact" : "±" + rounded(error, 1);
    }

    private static String rounded(double value, int digits) {
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e6) {
            return minus(new BigDecimal(value)
                    .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .toPlainString());
        }
        return minus(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
                .replace("e-0", "e-")
                .replace("e+0", "e"));
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
