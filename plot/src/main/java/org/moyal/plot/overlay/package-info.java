// SPDX-License-Identifier: Apache-2.0
/** What may be drawn over a heat map: curves, arrows, symbols and ellipses. */
@NullMarked
package org.moyal.plot.overlay;

import org.jspecify.annotations.NullMarked;
