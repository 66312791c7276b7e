// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import org.moyal.core.parallel.Work;

/** A sweep over the field in tiles that neither read nor write what another one writes. */
interface TiledPass extends Work<Workspace> {}
