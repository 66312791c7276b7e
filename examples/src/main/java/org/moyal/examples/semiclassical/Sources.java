// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.semiclassical;

import org.moyal.plot.Label;

/** Names of sources, and labels of axes that several entries share. */
final class Sources {
    /** F. Hernández, D. Ranard, C. J. Riedel. */
    static final String PAPER = "arXiv:2306.13717";

    /** Values computed twice by other methods. */
    static final String REFERENCE = "independent reference computation";

    static final Label X = Label.of("x");

    static final Label P = Label.of("p");

    static final Label TIME = Label.of("t");

    static final Label DENSITY = Label.of("density");

    private Sources() {}
}
