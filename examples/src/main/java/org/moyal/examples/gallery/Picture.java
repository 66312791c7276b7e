// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import org.moyal.plot.Figure;

/**
 * A picture of an entry.
 *
 * @param name lower-case words joined by hyphens, unique within the entry; part of the file's name
 * @param figure what to draw
 * @param caption what it shows
 */
public record Picture(String name, Figure figure, String caption) {}
