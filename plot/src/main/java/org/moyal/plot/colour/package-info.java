// SPDX-License-Identifier: Apache-2.0
/** Colour maps with even steps of lightness, and scales that tie them to values. */
@NullMarked
package org.moyal.plot.colour;

import org.jspecify.annotations.NullMarked;
