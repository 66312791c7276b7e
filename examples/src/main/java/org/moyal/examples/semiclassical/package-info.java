// SPDX-License-Identifier: Apache-2.0
/**
 * How classical an open system stays: the theorem of F. Hernández, D. Ranard and C. J. Riedel, arXiv:2306.13717, beside measured
 * distances, and the threshold D ~ ħ^(4/3).
 */
@NullMarked
package org.moyal.examples.semiclassical;

import org.jspecify.annotations.NullMarked;
