// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Arrays;
import java.util.Objects;

/**
 * Transforms the columns of a tile by butterflies between its rows.
 *
 * <p>To transform z_0 … z_(n−1) is to evaluate the polynomial Σ_j z_j X^j at the n-th roots of unity. Modulo X^m − θ it
 * falls apart into r polynomials modulo X^(m/r) − ωθ^(1/r), one for each r-th root of unity ω; from X^n − 1 down to m = 1 that gives
 * the values, with the digits of the mode in reversed order. All coefficients of one polynomial, a block of m rows, share
 * their twiddle factor: a butterfly is a loop over whole rows with constants, and no row is ever moved.
 *
 * <p>Levels are done in groups of at most 64 rows, which the cache nearest to the processor almost holds, and blocks depth first, so that a
 * smaller one is finished while the next cache holds it.
 */
final class ColumnPlan implements BatchedTransform {

    private static final int ROWS_OF_A_GROUP = 64;

    private final int size;
    private final Level[] levels;
    /** The level after the last one of the group that begins at level l. */
    private final int[] groupEnds;

    private final int[] rows;
    private final int scratchRows;

    ColumnPlan(int size) {
        this.size = size;
        int[] radices = radices(size);
        this.levels = new Level[radices.length];
        this.groupEnds = groupEnds(radices);
        long[] phases = {0};
        int span = size;
        int largest = 1;
        for (int l = 0; l < levels.length; l++) {
            int radix = radices[l];
            span /= radix;
            levels[l] = Level.of(radix, span, phases);
            phases = levels[l].phasesAfter(phases);
            largest = Math.max(largest, radix);
        }
        this.rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[(int) phases[row]] = row;
        }
        this.scratchRows = largest > 5 ? largest / 2 : 0;
    }

    /**
     * Odd primes first, because their butterflies are the longer ones and the first level has no twiddle factors; then a two
     * that finds no partner; then fours.
     */
    private static int[] radices(int size) {
        int[] found = new int[32];
        int count = 0;
        int twos = Integer.numberOfTrailingZeros(size);
        int rest = size >> twos;
        for (int divisor = 3; rest > 1; divisor += 2) {
            int prime = (long) divisor * divisor > rest ? rest : divisor;
            while (rest % prime == 0) {
                found[count++] = prime;
                rest /= prime;
            }
        }
        if (twos % 2 == 1) {
            found[count++] = 2;
        }
        Arrays.fill(found, count, count + twos / 2, 4);
        return Arrays.copyOf(found, count + twos / 2);
    }

    /** Cuts the levels into as few groups as their rows allow, of about equal sizes. */
    private static int[] groupEnds(int[] radices) {
        int[] ends = new int[radices.length];
        int level = 0;
        while (level < radices.length) {
            int most = 1;
            int members = radices[level];
            while (level + most < radices.length && members * radices[level + most] <= ROWS_OF_A_GROUP) {
                members *= radices[level + most];
                most++;
            }
            int remaining = radices.length - level;
            int groups = (remaining + most - 1) / most;
            ends[level] = level + (remaining + groups - 1) / groups;
            level = ends[level];
        }
        return ends;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Tile tile(int columns) {
        return Tile.withScratch(size, scratchRows, columns);
    }

    @Override
    public Tile tile(Tile rows, int first, int stride) {
        return Tile.sharing(rows, first, stride, size, scratchRows);
    }

    @Override
    public int rowOf(int mode) {
        return rows[Objects.checkIndex(mode, size)];
    }

    @Override
    public void forward(Tile tile, int columns) {
        check(tile, columns);
        if (levels.length > 0) {
            descend(tile, 0, 0, 0, columns);
        }
    }

    @Override
    public void backward(Tile tile, int columns) {
        check(tile, columns);
        if (levels.length > 0) {
            ascend(tile, 0, 0, 0, columns);
        }
    }

    private void check(Tile tile, int columns) {
        if (tile.rows() != size || tile.scratch().length < scratchRows) {
            throw new IllegalArgumentException(
                    "tile.rows() = " + tile.rows() + ": must be a tile made by this plan, with " + size + " rows");
        }
        Objects.checkFromToIndex(0, columns, tile.columns());
    }

    private void descend(Tile tile, int level, int first, int block, int columns) {
        int end = groupEnds[level];
        int inner = levels[end - 1].span();
        int members = levels[level].radix() * levels[level].span() / inner;
        for (int j = 0; j < inner; j++) {
            int blocks = 1;
            for (int l = level; l < end; l++) {
                Level here = levels[l];
                int rowsOfABlock = here.radix() * here.span();
                for (int u = 0; u < blocks; u++) {
                    int row = first + u * rowsOfABlock + j;
                    for (int last = row + here.span(); row < last; row += inner) {
                        here.forward(tile, row, block * blocks + u, columns);
                    }
                }
                blocks *= here.radix();
            }
        }
        if (end < levels.length) {
            for (int q = 0; q < members; q++) {
                descend(tile, end, first + q * inner, block * members + q, columns);
            }
        }
    }

    private void ascend(Tile tile, int level, int first, int block, int columns) {
        int end = groupEnds[level];
        int inner = levels[end - 1].span();
        int members = levels[level].radix() * levels[level].span() / inner;
        if (end < levels.length) {
            for (int q = 0; q < members; q++) {
                ascend(tile, end, first + q * inner, block * members + q, columns);
            }
        }
        for (int j = 0; j < inner; j++) {
            int blocks = members;
            for (int l = end - 1; l >= level; l--) {
                Level here = levels[l];
                blocks /= here.radix();
                int rowsOfABlock = here.radix() * here.span();
                for (int u = 0; u < blocks; u++) {
                    int row = first + u * rowsOfABlock + j;
                    for (int last = row + here.span(); row < last; row += inner) {
                        here.backward(tile, row, block * blocks + u, columns);
                    }
                }
            }
        }
    }
}
