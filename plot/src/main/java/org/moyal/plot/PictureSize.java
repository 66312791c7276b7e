// SPDX-License-Identifier: Apache-2.0
package org.moyal.plot;

/**
 * Size of a picture in pixels.
 *
 * @param width pixels across, 160 to 16384
 * @param height pixels down, 120 to 16384
 */
public record PictureSize(int width, int height) {
    /**
     * Checks the size.
     *
     * @param width pixels across
     * @param height pixels down
     * @throws IllegalArgumentException if a side is out of range
     */
    public PictureSize {
        if (width < 160 || width > 16_384) {
            throw new IllegalArgumentException("width = " + width + ": must lie in 160 .. 16384");
        }
        if (height < 120 || height > 16_384) {
            throw new IllegalArgumentException("height = " + height + ": must lie in 120 .. 16384");
        }
    }
}
