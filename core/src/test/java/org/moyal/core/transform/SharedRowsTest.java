// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiles that share the rows of another one. */
class SharedRowsTest {

    private static final int COLUMNS = 5;

    /** Row by row and along each index of a matrix of rows: the same bits as in a tile of copies, and nothing else changes. */
    @Test
    void sharedRowsAreTransformedInPlace() {
        for (FourierEngine engine : List.of(FourierEngine.vectorised(), FourierEngine.jTransforms())) {
            for (int n : new int[] {6, 14, 22}) {
                BatchedTransform plan = engine.batched(n);
                int stride = 3;
                Tile all = filled(n * stride + 1);
                Tile before = filled(n * stride + 1);
                Tile shared = plan.tile(all, 1, stride);
                Tile copy = plan.tile(COLUMNS);
                for (int j = 0; j < n; j++) {
                    System.arraycopy(before.re()[1 + j * stride], 0, copy.re()[j], 0, COLUMNS);
                    System.arraycopy(before.im()[1 + j * stride], 0, copy.im()[j], 0, COLUMNS);
                }
                plan.forward(shared, COLUMNS);
                plan.forward(copy, COLUMNS);
                for (int row = 0; row < all.rows(); row++) {
                    boolean taken = row % stride == 1 && row < 1 + n * stride;
                    double[] re = taken ? copy.re()[(row - 1) / stride] : before.re()[row];
                    double[] im = taken ? copy.im()[(row - 1) / stride] : before.im()[row];
                    for (int c = 0; c < COLUMNS; c++) {
                        assertThat(all.re()[row][c]).isEqualTo(re[c]);
                        assertThat(all.im()[row][c]).isEqualTo(im[c]);
                    }
                }
            }
        }
    }

    private static Tile filled(int rows) {
        Tile tile = Tile.of(rows, COLUMNS);
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < COLUMNS; c++) {
                tile.re()[row][c] = Math.sin(1.3 * row + c);
                tile.im()[row][c] = Math.cos(0.7 * row - c);
            }
        }
        return tile;
    }

    @Test
    void refusesRowsThatAreNotThere() {
        BatchedTransform plan = FourierEngine.vectorised().batched(4);
        Tile all = Tile.of(12, 3);
        assertThatThrownBy(() -> plan.tile(all, 3, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("first = 3, stride = 3: rows up to 12 must be among the 12 of the tile");
        assertThatThrownBy(() -> plan.tile(all, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.tile(all, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stride = 0: must be at least 1");
    }
}
