// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.parallel;

/**
 * Work in parts that neither read nor write what another one writes.
 *
 * @param <W> the work space that a thread needs for a part
 */
public interface Work<W> {

    /**
     * The number of parts, numbered from 0.
     *
     * @return at least 0
     */
    int parts();

    /**
     * Does one part.
     *
     * @param part which
     * @param workspace the thread's own work space
     */
    void apply(int part, W workspace);
}
