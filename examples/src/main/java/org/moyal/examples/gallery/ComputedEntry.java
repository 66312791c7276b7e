// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

/**
 * An entry and what it has computed.
 *
 * @param entry the entry
 * @param exhibit its pictures and numbers
 * @param seconds wall-clock time of the computation
 */
public record ComputedEntry(GalleryEntry entry, Exhibit exhibit, double seconds) {
    /**
     * The name of the file of a picture.
     *
     * @param picture one of the entry's pictures
     * @return a name within the folder of the gallery
     */
    public String fileName(Picture picture) {
        return entry.id() + "-" + picture.name() + ".png";
    }
}
