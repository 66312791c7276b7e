// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.core.error.FileFormatException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.io.NpyArray;
import org.moyal.core.io.NpzArchive;
import org.moyal.core.state.FockState;

class WignerFileTest {
    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-1.7, 1.9, 60), Axis.of(-3.3, 3.1, 48));
    private static final WignerFunction W = WignerFunction.of(new FockState(2, 0.1, -0.1, 0.3, 0.13), GRID, 1e-2);

    @TempDir
    private Path folder;

    @Test
    void comesBackBitForBit() {
        Path file = folder.resolve("fock.npz");
        W.save(file);
        WignerFunction back = WignerFunction.load(file);
        assertThat(back.grid()).isEqualTo(GRID);
        assertThat(Double.doubleToLongBits(back.hbar())).isEqualTo(Double.doubleToLongBits(0.13));
        // Equality of arrays of doubles is that of their bits.
        assertThat(back.values()).isEqualTo(W.values());
    }

    @Test
    void carriesAxesPlanckConstantAndConvention() {
        Path file = folder.resolve("fock.npz");
        W.save(file);
        NpzArchive archive = NpzArchive.read(file);
        assertThat(archive.names())
                .containsExactlyInAnyOrder("W", "x", "p", "x_bounds", "p_bounds", "hbar", "convention");
        assertThat(archive.array("W").shape()).containsExactly(60, 48);
        assertThat(archive.array("x").re()).isEqualTo(GRID.x().coordinates());
        assertThat(archive.array("p").re()).isEqualTo(GRID.p().coordinates());
        assertThat(archive.array("x_bounds").re()).containsExactly(-1.7, 1.9);
        assertThat(archive.scalar("hbar")).isEqualTo(0.13);
        assertThat(archive.text("convention")).contains("exp(-2 i p y/hbar)");
    }

    @Test
    void damagedFiles() throws IOException {
        Path file = folder.resolve("fock.npz");
        W.save(file);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.npz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> WignerFunction.load(cut))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("cut.npz");
        Path text = folder.resolve("text.npz");
        Files.writeString(text, "no archive at all");
        assertThatThrownBy(() -> WignerFunction.load(text))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("text.npz");
    }

    @Test
    void foreignFiles() {
        assertRefused(archive("someone else's convention", 1, 0), "convention");
        assertRefused(NpzArchive.empty().with("convention", convention()), "W");
        assertRefused(archive(convention(), 2, 0), "must be within ±1/(pi hbar)");
        assertRefused(archive(convention(), 0.9, 0), "must be 1 within 0.01");
        assertRefused(archive(convention(), 1, 1e-9), "the bounds put it at");
        var bad = NpzArchive.empty().with("convention", convention()).with("W", NpyArray.real(new double[4], 4));
        assertRefused(bad, "has 1 dimensions, must have 2");
    }

    private void assertRefused(NpzArchive archive, String reason) {
        Path file = folder.resolve("foreign.npz");
        archive.write(file);
        assertThatThrownBy(() -> WignerFunction.load(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("foreign.npz")
                .hasMessageContaining(reason);
    }

    private String convention() {
        Path file = folder.resolve("convention.npz");
        W.save(file);
        return NpzArchive.read(file).text("convention");
    }

    private static NpzArchive archive(String convention, double factor, double shift) {
        double[] values = W.values();
        for (int index = 0; index < values.length; index++) {
            values[index] *= factor;
        }
        double[] x = GRID.x().coordinates();
        x[7] += shift;
        return NpzArchive.empty()
                .with("W", NpyArray.real(values, 60, 48))
                .with("x", NpyArray.real(x, 60))
                .with("p", NpyArray.real(GRID.p().coordinates(), 48))
                .with("x_bounds", NpyArray.real(new double[] {-1.7, 1.9}, 2))
                .with("p_bounds", NpyArray.real(new double[] {-3.3, 3.1}, 2))
                .with("hbar", 0.13)
                .with("convention", convention);
    }
}
