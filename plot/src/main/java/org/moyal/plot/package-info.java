// SPDX-License-Identifier: Apache-2.0
/** Heat maps, field lines and curves of fields in phase space, as PNG pictures. */
@NullMarked
package org.moyal.plot;

import org.jspecify.annotations.NullMarked;
