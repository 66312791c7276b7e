// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

/** A sweep over the field in tiles that neither read nor write what another one writes. */
interface TiledPass {

    int tiles();

    void apply(int tile, Workspace workspace);
}
