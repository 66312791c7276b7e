// SPDX-License-Identifier: Apache-2.0
/** The gallery: published results, computed, drawn, and held against the published statement. */
@NullMarked
package org.moyal.examples;

import org.jspecify.annotations.NullMarked;
