// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.internal;

import org.moyal.core.grid.PhaseSpaceGrid;

/**
 * The rows i − s … i + s of a field in work arrays of their own while i runs through the grid, and the row of results.
 *
 * <p>Each work row has wrapped nodes at both ends, so that a stencil along p knows no ends; loops over several rows have one
 * shared index, which the compiler vectorises, as it does not for rows of one flat array; and the rows do not fall on the same
 * lines of the cache where n_p is a power of two. (2s + 2)(n_p + 2r + 22) numbers at most. For one thread.
 */
public final class RowRing {
    private final int nx;
    private final int np;
    private final int s;
    private final int halo;
    private final int first;
    private final double[][] rows;
    private final double[] sums;

    /**
     * Makes the arrays.
     *
     * @param grid the grid
     * @param s rows on either side, at least 0
     * @param r wrapped nodes at either end, at least 0 and at most n_p
     */
    public RowRing(PhaseSpaceGrid grid, int s, int r) {
        this.nx = grid.nx();
        this.np = grid.np();
        this.s = s;
        this.halo = r;
        this.first = (r + 7) / 8 * 8;
        // Lengths of 6 modulo 8 give all rows the same alignment.
        int length = (first + np + r + 7) / 8 * 8 + 6;
        this.rows = new double[2 * s + 1][length];
        this.sums = new double[length];
    }

    /**
     * Loads the rows −s … s − 1.
     *
     * @param w the field
     */
    public void start(double[] w) {
        for (int i = -s; i < s; i++) {
            load(w, i);
        }
    }

    /**
     * Moves on to row i, after row i − 1 or the start: loads row i + s, and base into the results.
     *
     * @param w the field
     * @param i the row
     * @param base what the results are added to
     * @param at where its row starts
     */
    public void move(double[] w, int i, double[] base, int at) {
        load(w, i + s);
        System.arraycopy(base, at, sums, first, np);
    }

    private void load(double[] w, int i) {
        double[] row = row(i);
        System.arraycopy(w, Math.floorMod(i, nx) * np, row, first, np);
        System.arraycopy(row, first + np - halo, row, first - halo, halo);
        System.arraycopy(row, first, row, first + np, halo);
    }

    /**
     * Writes the results of a row.
     *
     * @param out receives them
     * @param at where its row starts
     */
    public void store(double[] out, int at) {
        System.arraycopy(sums, first, out, at, np);
    }

    /** Row i of those that are loaded; node k at first() + k. */
    double[] row(int i) {
        return rows[Math.floorMod(i, rows.length)];
    }

    double[] sums() {
        return sums;
    }

    int first() {
        return first;
    }

    int end() {
        return first + np;
    }
}
