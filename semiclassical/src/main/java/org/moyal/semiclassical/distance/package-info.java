// SPDX-License-Identifier: Apache-2.0
/** How far two states are apart: trace norm, L1 norm, and estimates of both that do not drown in sampling noise. */
@NullMarked
package org.moyal.semiclassical.distance;

import org.jspecify.annotations.NullMarked;
