// SPDX-License-Identifier: Apache-2.0
/**
 * Pictures of phase space as PNG: heat maps with their overlays, line plots, and panels of both. Every figure is an immutable
 * value; nothing here needs a display.
 */
@NullMarked
package org.moyal.plot;

import org.jspecify.annotations.NullMarked;
