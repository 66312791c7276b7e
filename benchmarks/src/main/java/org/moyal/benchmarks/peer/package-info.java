// SPDX-License-Identifier: Apache-2.0
/** Programs of other engines, kept alive and driven through their standard input and output. */
@NullMarked
package org.moyal.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
