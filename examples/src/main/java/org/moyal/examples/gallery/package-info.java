// SPDX-License-Identifier: Apache-2.0
/** What a gallery is made of: entries, the pictures and findings that they compute, and the page, file and table made of them. */
@NullMarked
package org.moyal.examples.gallery;

import org.jspecify.annotations.NullMarked;
