// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.error.FileFormatException;
import org.moyal.core.io.NpyArray;
import org.moyal.core.io.NpzArchive;
import org.moyal.core.law.LinearLindblad;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** Ensembles as {@code .npz} files. */
final class EnsembleFile {
    private static final String CONVENTION = "Gaussian mixture sum_n weight[n] N(mean[:,n], covariance[:,n]);"
            + " order (x_1..x_d, p_1..p_d), covariances as upper triangles row by row";

    private EnsembleFile() {}

    static void write(MixtureEnsemble ensemble, Path file) {
        GaussianMixture mixture = ensemble.mixture();
        NpzArchive archive = NpzArchive.empty()
                .with("weight", NpyArray.real(mixture.weights, mixture.size()))
                .with("mean", rows(mixture.means))
                .with("covariance", rows(mixture.covariances))
                .with("hbar", mixture.hbar())
                .with("streams", ensemble.streams().encoded())
                .with("convention", CONVENTION);
        Optional<HarmonicFrame> frame = ensemble.frame();
        if (frame.isPresent()) {
            LinearLindblad noise = ensemble.noise().orElseThrow();
            Packets packets = ensemble.packetsIn(frame.get(), noise).orElseThrow();
            archive = archive.with(
                            "frame",
                            NpyArray.real(
                                    new double[] {
                                        frame.get().curvature(),
                                        frame.get().mass(),
                                        frame.get().hbar()
                                    },
                                    3))
                    .with("noise", NpyArray.real(new double[] {noise.dxx(), noise.dxp(), noise.dpp()}, 3))
                    .with("shape_re", rows(packets.shapeRe))
                    .with("shape_im", rows(packets.shapeIm))
                    .with("curvature", NpyArray.real(packets.curvature, packets.size));
        }
        archive.write(file);
    }

    private static NpyArray rows(double[][] rows) {
        int length = rows[0].length;
        var flat = new double[rows.length * length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * length, length);
        }
        return NpyArray.real(flat, rows.length, length);
    }

    static MixtureEnsemble read(Path file) {
        NpzArchive archive = NpzArchive.read(file);
        if (!archive.text("convention").equals(CONVENTION)) {
            throw new FileFormatException(
                    file + ", convention", "is \"" + archive.text("convention") + "\", must be \"" + CONVENTION + "\"");
        }
        double[] weights = archive.real("weight").re();
        int dimension = archive.real("mean").shape()[0];
        int degrees = dimension / 2;
        double[][] means = rows(archive, file, "mean", 2 * degrees, weights.length);
        double[][] covariances = rows(archive, file, "covariance", dimension * (dimension + 1) / 2, weights.length);
        double sum = Arrays.stream(weights).sum();
        if (!(Math.abs(sum - 1) <= 1e-9) || !Arrays.stream(weights).allMatch(w -> w >= 0)) {
            throw new FileFormatException(file + ", weight", "adds up to " + sum + ", must hold weights with sum 1");
        }
        try {
            var streams = RandomStreams.decoded(archive.text("streams"));
            double hbar = archive.scalar("hbar");
            requirePositive(file, "hbar", hbar);
            for (int a = 0; a < dimension; a++) {
                requirePositive(file, "covariance", covariances[GaussianMixture.packed(a, a, dimension)]);
            }
            var mixture = new GaussianMixture(hbar, weights, means, covariances);
            if (!archive.names().contains("frame")) {
                return MixtureEnsemble.of(mixture, streams);
            }
            double[] numbers = numbers(archive, file, "frame");
            double[] d = numbers(archive, file, "noise");
            int triangle = degrees * (degrees + 1) / 2;
            var packets = new Packets(
                    means,
                    rows(archive, file, "shape_re", triangle, weights.length),
                    rows(archive, file, "shape_im", triangle, weights.length),
                    rows(archive, file, "curvature", 1, weights.length)[0]);
            for (int i = 0, k = 0; i < degrees; k += degrees - i, i++) {
                requirePositive(file, "shape_im", packets.shapeIm[k]);
            }
            return MixtureEnsemble.left(
                    mixture,
                    streams,
                    new HarmonicFrame(numbers[0], numbers[1], numbers[2]),
                    new LinearLindblad(d[0], d[1], d[2], 0),
                    packets);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file.toString(), "holds no ensemble: " + e.getMessage(), e);
        }
    }

    private static double[] numbers(NpzArchive archive, Path file, String name) {
        return rows(archive, file, name, 1, 3)[0];
    }

    private static double[][] rows(NpzArchive archive, Path file, String name, int count, int length) {
        double[] flat = archive.real(name).re();
        if (flat.length != count * length) {
            throw new FileFormatException(
                    file + ", " + name, "has " + flat.length + " numbers, must have " + count + " x " + length);
        }
        var rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(flat, i * length, (i + 1) * length);
            for (double value : rows[i]) {
                if (!Double.isFinite(value)) {
                    throw new FileFormatException(file + ", " + name, "holds " + value + ", must be finite");
                }
            }
        }
        return rows;
    }

    private static void requirePositive(Path file, String name, double... values) {
        for (double value : values) {
            if (!(value > 0)) {
                throw new FileFormatException(file + ", " + name, "holds " + value + ", must be above 0");
            }
        }
    }
}
