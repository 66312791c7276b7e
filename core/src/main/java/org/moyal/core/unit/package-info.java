// SPDX-License-Identifier: Apache-2.0
/** Systems of units, for numbers that come from outside: {@link org.moyal.core.unit.UnitSystem}. */
@NullMarked
package org.moyal.core.unit;

import org.jspecify.annotations.NullMarked;
