// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

/**
 * The size of a problem.
 *
 * @param n nodes along an axis
 * @param batch how many at once
 */
record Task(int n, int batch) {}
