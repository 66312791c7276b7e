// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import org.moyal.core.transform.FourierEngine;

/** Prints the fastest engine, and the explicit one or why there is none. */
final class EnginesInThisJava {

    private EnginesInThisJava() {}

    public static void main(String[] arguments) {
        System.out.println(FourierEngine.fastest());
        try {
            System.out.println(SimdEngine.instance());
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
