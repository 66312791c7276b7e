// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

/** One published result, computed and drawn. Implementations hold no state: two threads may compute two entries. */
public interface GalleryEntry {
    /**
     * The name of the entry: lower-case words joined by hyphens, the first one the part of the gallery, as in
     * {@code wigner-barrier}.
     *
     * @return a name that is unique in the gallery
     */
    String id();

    /**
     * The heading of the entry.
     *
     * @return one line
     */
    String title();

    /**
     * What is computed and what the reader should see, with all parameters.
     *
     * @return one or two sentences
     */
    String caption();

    /**
     * How many times {@link #compute} reports progress.
     *
     * @return the number of steps, at least 1
     */
    int steps();

    /**
     * Computes the entry.
     *
     * @param progress called once after each of the {@link #steps}
     * @return pictures and numbers
     */
    Exhibit compute(Runnable progress);

    /**
     * The part of the gallery to which the entry belongs: the first word of its name.
     *
     * @return the part, as in {@code wigner}
     */
    default String part() {
        return id().substring(0, id().indexOf('-'));
    }
}
