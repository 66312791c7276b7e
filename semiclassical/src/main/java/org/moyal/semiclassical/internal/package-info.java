// SPDX-License-Identifier: Apache-2.0
/**
 * What the packages of this module share and no user sees: Gauss rules.
 *
 * <p>Nothing here is part of the public interface; it may change with every release.
 */
@NullMarked
package org.moyal.semiclassical.internal;

import org.jspecify.annotations.NullMarked;
