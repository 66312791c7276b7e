// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

/** Something that gives W, Jp and their first derivatives at any point of the grid. */
@FunctionalInterface
interface JetSource {

    /** The jet at (x, p). */
    CurrentJet at(double x, double p);
}
