// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import java.util.List;

/**
 * What an entry has computed.
 *
 * @param pictures its pictures, in the order of the page
 * @param findings its numbers, in the order of the table
 */
public record Exhibit(List<Picture> pictures, List<Finding> findings) {
    /**
     * Copies the lists.
     *
     * @param pictures its pictures
     * @param findings its numbers
     */
    public Exhibit {
        pictures = List.copyOf(pictures);
        findings = List.copyOf(findings);
    }
}
