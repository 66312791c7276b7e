// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import java.util.Arrays;
import java.util.Objects;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.Tile;

/**
 * Transforms the columns of a tile, of a size 2^a·3^b·5^c, by butterflies between its rows: the factorisation, the order of the modes and
 * the arithmetic are those of the engine in plain Java, and so are the bits. Up to five rows are read and written in one loop.
 *
 * <p>Levels are done in groups of at most {@value #ROWS_OF_A_GROUP} rows, and blocks depth first, so that a smaller one is finished while
 * the next cache holds it.
 */
final class RowPlan implements BatchedTransform {

    private static final int ROWS_OF_A_GROUP = 16;

    private final int size;
    private final RowLevel[] levels;
    /** The level after the last one of the group that begins at level l. */
    private final int[] groupEnds;

    private final int[] rows;

    RowPlan(int size) {
        this.size = size;
        int[] radices = radices(size);
        this.levels = new RowLevel[radices.length];
        this.groupEnds = groupEnds(radices);
        long[] phases = {0};
        int span = size;
        for (int l = 0; l < levels.length; l++) {
            span /= radices[l];
            levels[l] = new RowLevel(radices[l], span, phases);
            phases = levels[l].phasesAfter(phases);
        }
        this.rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[(int) phases[row]] = row;
        }
    }

    /** Whether a size has no prime factors but 2, 3 and 5. */
    static boolean covers(int size) {
        int rest = size >> Integer.numberOfTrailingZeros(size);
        for (int prime = 3; prime <= 5; prime += 2) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1;
    }

    /** Threes and fives first, because the first level has no twiddle factors; then a two that finds no partner; then fours. */
    private static int[] radices(int size) {
        int[] found = new int[32];
        int count = 0;
        int twos = Integer.numberOfTrailingZeros(size);
        int rest = size >> twos;
        for (int prime = 3; prime <= 5; prime += 2) {
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
        return Tile.of(size, columns);
    }

    @Override
    public int rowOf(int mode) {
        return rows[Objects.checkIndex(mode, size)];
    }

    @Override
    public void forward(Tile tile, int columns) {
        check(tile, columns);
        if (levels.length > 0) {
            descend(tile.re(), tile.im(), 0, 0, 0, columns);
        }
    }

    @Override
    public void backward(Tile tile, int columns) {
        check(tile, columns);
        if (levels.length > 0) {
            ascend(tile.re(), tile.im(), 0, 0, 0, columns);
        }
    }

    private void check(Tile tile, int columns) {
        if (tile.rows() != size) {
            throw new IllegalArgumentException(
                    "tile.rows() = " + tile.rows() + ": must be a tile made by this plan, with " + size + " rows");
        }
        Objects.checkFromToIndex(0, columns, tile.columns());
    }

    private void descend(double[][] zr, double[][] zi, int level, int first, int block, int columns) {
        int end = groupEnds[level];
        int inner = levels[end - 1].span();
        int members = levels[level].radix() * levels[level].span() / inner;
        for (int j = 0; j < inner; j++) {
            int blocks = 1;
            for (int l = level; l < end; l++) {
                RowLevel here = levels[l];
                int rowsOfABlock = here.radix() * here.span();
                for (int u = 0; u < blocks; u++) {
                    int row = first + u * rowsOfABlock + j;
                    for (int last = row + here.span(); row < last; row += inner) {
                        here.forward(zr, zi, row, block * blocks + u, columns);
                    }
                }
                blocks *= here.radix();
            }
        }
        if (end < levels.length) {
            for (int q = 0; q < members; q++) {
                descend(zr, zi, end, first + q * inner, block * members + q, columns);
            }
        }
    }

    private void ascend(double[][] zr, double[][] zi, int level, int first, int block, int columns) {
        int end = groupEnds[level];
        int inner = levels[end - 1].span();
        int members = levels[level].radix() * levels[level].span() / inner;
        if (end < levels.length) {
            for (int q = 0; q < members; q++) {
                ascend(zr, zi, end, first + q * inner, block * members + q, columns);
            }
        }
        for (int j = 0; j < inner; j++) {
            int blocks = members;
            for (int l = end - 1; l >= level; l--) {
                RowLevel here = levels[l];
                blocks /= here.radix();
                int rowsOfABlock = here.radix() * here.span();
                for (int u = 0; u < blocks; u++) {
                    int row = first + u * rowsOfABlock + j;
                    for (int last = row + here.span(); row < last; row += inner) {
                        here.backward(zr, zi, row, block * blocks + u, columns);
                    }
                }
            }
        }
    }
}
