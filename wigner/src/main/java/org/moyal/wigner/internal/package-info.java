// SPDX-License-Identifier: Apache-2.0
/**
 * What the packages of this module share and no user sees: the lag representation C(x, y) of a Wigner function and the
 * tails of a field and its spectra.
 *
 * <p>Nothing here is part of the public interface; it may change with every release.
 */
@NullMarked
package org.moyal.wigner.internal;

import org.jspecify.annotations.NullMarked;
