// SPDX-License-Identifier: Apache-2.0
/** JMH benchmarks of the kernels, and work-precision tables. */
@NullMarked
package org.moyal.benchmarks;

import org.jspecify.annotations.NullMarked;
