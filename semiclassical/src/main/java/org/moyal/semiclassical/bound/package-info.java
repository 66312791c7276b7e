// SPDX-License-Identifier: Apache-2.0
/** Scales of a potential, and the proven bound on how far quantum, classical and mixture evolutions part. */
@NullMarked
package org.moyal.semiclassical.bound;

import org.jspecify.annotations.NullMarked;
