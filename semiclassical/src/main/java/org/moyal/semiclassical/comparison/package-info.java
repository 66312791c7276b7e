// SPDX-License-Identifier: Apache-2.0
/**
 * The same initial state under quantum mechanics, under classical mechanics, and as a mixture of Gaussian packets that shadows both:
 * measured distances next to their bounds, and how they scale with ħ.
 */
@NullMarked
package org.moyal.semiclassical.comparison;

import org.jspecify.annotations.NullMarked;
