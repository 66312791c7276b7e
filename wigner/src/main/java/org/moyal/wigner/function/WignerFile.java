// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.function;

import java.nio.file.Path;
import org.moyal.core.error.FileFormatException;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.io.NpyArray;
import org.moyal.core.io.NpzArchive;

/** Wigner functions as {@code .npz} files. */
final class WignerFile {
    private static final String CONVENTION =
            "W(x,p) = 1/(pi hbar) int dy <x+y|rho|x-y> exp(-2 i p y/hbar), int int W dx dp = 1; W[i,k] at x[i], p[k];"
                    + " bounds are [first node, end of the period)";

    /** A file that is further from a normalised function than this holds something else. */
    private static final double LARGEST_NORM_ERROR = 1e-2;

    private WignerFile() {}

    static void write(WignerFunction w, Path file) {
        PhaseSpaceGrid grid = w.grid();
        NpzArchive.empty()
                .with("W", NpyArray.real(w.values(), grid.nx(), grid.np()))
                .with("x", NpyArray.real(grid.x().coordinates(), grid.nx()))
                .with("p", NpyArray.real(grid.p().coordinates(), grid.np()))
                .with(
                        "x_bounds",
                        NpyArray.real(new double[] {grid.x().min(), grid.x().max()}, 2))
                .with(
                        "p_bounds",
                        NpyArray.real(new double[] {grid.p().min(), grid.p().max()}, 2))
                .with("hbar", w.hbar())
                .with("convention", CONVENTION)
                .write(file);
    }

    static WignerFunction read(Path file) {
        NpzArchive archive = NpzArchive.read(file);
        if (!archive.text("convention").equals(CONVENTION)) {
            throw new FileFormatException(
                    file + ", convention", "is \"" + archive.text("convention") + "\", must be \"" + CONVENTION + "\"");
        }
        NpyArray values = archive.real("W");
        int[] shape = values.shape();
        if (shape.length != 2) {
            throw new FileFormatException(file + ", W", "has " + shape.length + " dimensions, must have 2");
        }
        try {
            var grid = PhaseSpaceGrid.of(axis(archive, file, "x", shape[0]), axis(archive, file, "p", shape[1]));
            double peak = 1 / (Math.PI * archive.scalar("hbar"));
            double[] w = values.re();
            double sum = 0;
            for (double value : w) {
                if (!(Math.abs(value) <= (1 + LARGEST_NORM_ERROR) * peak)) {
                    throw new FileFormatException(file + ", W", "holds " + value + ", must be within ±1/(pi hbar)");
                }
                sum += value;
            }
            double norm = sum * grid.cellArea();
            if (!(Math.abs(norm - 1) <= LARGEST_NORM_ERROR)) {
                throw new FileFormatException(
                        file + ", W", "has norm " + norm + ", must be 1 within " + LARGEST_NORM_ERROR);
            }
            return WignerFunction.trusted(grid, archive.scalar("hbar"), w);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file.toString(), "holds no Wigner function: " + e.getMessage(), e);
        }
    }

    private static Axis axis(NpzArchive archive, Path file, String name, int size) {
        double[] nodes = archive.real(name).re();
        double[] bounds = archive.real(name + "_bounds").re();
        if (nodes.length != size || bounds.length != 2) {
            throw new FileFormatException(
                    file + ", " + name,
                    "has " + nodes.length + " nodes and " + bounds.length + " bounds, must have " + size + " and 2");
        }
        Axis axis = Axis.of(bounds[0], bounds[1], size);
        for (int i = 0; i < size; i++) {
            if (nodes[i] != axis.coordinate(i)) {
                throw new FileFormatException(
                        file + ", " + name,
                        "has node " + i + " at " + nodes[i] + ", the bounds put it at " + axis.coordinate(i));
            }
        }
        return axis;
    }
}
