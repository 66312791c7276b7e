// SPDX-License-Identifier: Apache-2.0
/** Mixtures of not-too-squeezed Gaussian packets: how they move, and what is read of them. */
@NullMarked
package org.moyal.semiclassical.mixture;

import org.jspecify.annotations.NullMarked;
