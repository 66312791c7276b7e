// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.moyal.core.law.CertifiedSurface;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.law.PlaneWavePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.law.PotentialSurface;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.HarmonicFrame;

/** What holds for every packet, potential and diffusion in one to three degrees of freedom. */
class MixturePropertyTest {

    /** A trap with two waves, a frame, a diffusion with a given z, and packets drawn at random with σ̄ ≤ z. */
    private record Setting(CertifiedSurface surface, HarmonicFrame frame, LinearLindblad noise, Random random) {

        static Setting of(int d, double ratio, long seed) {
            var random = new Random(seed);
            var surface = PlaneWavePotential.trap(d, random.nextDouble(-1, 1.5))
                    .withWave(
                            random.nextDouble(-0.5, 0.5),
                            random.doubles(d, -1.5, 1.5).toArray())
                    .withWave(
                            random.nextDouble(0.1, 0.5),
                            random.doubles(d, -1.5, 1.5).toArray());
            double mass = random.nextDouble(0.3, 3);
            double hbar = random.nextDouble(0.02, 0.5);
            var frame = new HarmonicFrame(surface.curvatureBound() * random.nextDouble(1, 2), mass, hbar);
            // c = 2/(rτ): the smaller of the two barred diffusions
            double c = 2 / (ratio * frame.time());
            double larger = c * random.nextDouble(1, 3);
            boolean swap = random.nextBoolean();
            var noise = LinearLindblad.diffusion(
                    (swap ? larger : c) * frame.referencePositionVariance(),
                    (swap ? c : larger) * frame.referenceMomentumVariance());
            return new Setting(surface, frame, noise, random);
        }

        int degrees() {
            return surface.degreesOfFreedom();
        }

        double z() {
            return frame.squeezing(noise);
        }

        /** A pure packet with given ‖W‖: squeezing (1+‖W‖)/(1−‖W‖). */
        GaussianState packet(double squeezing) {
            int d = degrees();
            double[] sigma = squeezedAtRandom(d, squeezing, random);
            int n = 2 * d;
            var covariance = new double[n][n];
            var mean = new double[n];
            for (int a = 0; a < n; a++) {
                mean[a] = random.nextDouble(-2, 2);
                for (int b = 0; b < n; b++) {
                    covariance[a][b] = 0.5
                            * (sigma[a * n + b] + sigma[b * n + a])
                            * MixtureCases.unit(frame, a, n)
                            * MixtureCases.unit(frame, b, n);
                }
            }
            return GaussianState.of(mean, covariance, frame.hbar());
        }
    }

    /** σ̄ = R diag(s, 1/s) Rᵀ with an orthogonal symplectic R made of rotations in and between the planes. */
    private static double[] squeezedAtRandom(int d, double squeezing, Random random) {
        int n = 2 * d;
        var r = new double[n][n];
        for (int a = 0; a < n; a++) {
            r[a][a] = 1;
        }
        for (int turn = 0; turn < 3 * d; turn++) {
            int i = random.nextInt(d);
            int j = random.nextInt(d);
            double angle = random.nextDouble(2 * Math.PI);
            if (i == j) {
                rotate(r, i, d + i, angle);
            } else {
                rotate(r, i, j, angle);
                rotate(r, d + i, d + j, angle);
            }
        }
        var sigma = new double[n * n];
        for (int k = 0; k < d; k++) {
            double s = k == 0 ? squeezing : Math.exp(random.nextDouble() * Math.log(squeezing));
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    sigma[a * n + b] += r[a][k] * s * r[b][k] + r[a][d + k] / s * r[b][d + k];
                }
            }
        }
        return sigma;
    }

    private static void rotate(double[][] r, int i, int j, double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (double[] row : r) {
            double u = row[i];
            row[i] = c * u - s * row[j];
            row[j] = s * u + c * row[j];
        }
    }

    private static double[] eigenvalues(double[] sigma, int n) {
        var eigen = DecompositionFactory_DDRM.eig(n, false, true);
        assertThat(eigen.decompose(new DMatrixRMaj(n, n, true, sigma.clone()))).isTrue();
        var values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = eigen.getEigenvalue(k).getReal();
        }
        return values;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** ‖σ̄ωσ̄ − ω‖ over ‖σ̄‖². */
    private static double impurity(double[] sigma, int d) {
        int n = 2 * d;
        double worst = 0;
        double size = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double sum = b == a + d ? -1 : a == b + d ? 1 : 0;
                for (int k = 0; k < d; k++) {
                    sum += sigma[a * n + k] * sigma[(d + k) * n + b] - sigma[a * n + d + k] * sigma[k * n + b];
                }
                worst = Math.max(worst, Math.abs(sum));
                size = Math.max(size, Math.abs(sigma[a * n + b]));
            }
        }
        return worst / (size * size);
    }

    @Property(tries = 60, seed = "20251101")
    void packetsStayPureAndNotTooSqueezedForAThousandSteps(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @DoubleRange(min = 1.02, max = 8) double ratio,
            @ForAll long seed) {
        Setting setting = Setting.of(d, ratio, seed);
        var law = new SqueezingLaw(setting.frame, setting.noise);
        double z = setting.z();
        var packets = new Packets(d, 1);
        new PacketShapes(law, d).read(GaussianMixture.of(List.of(setting.packet(z))), 0, packets);
        var kernel = new SurfaceKernel(
                law,
                new LocalModel.Taylor(setting.surface),
                new ShapeLaw.Riccati(law, d),
                new NoiseLaw.Frozen(law, d),
                d);
        var scratch = new PacketScratch(d, 1);
        var sigma = new double[4 * d * d];
        double h = 0.1 * setting.frame.time();
        var normals = new double[2 * d][1];
        kernel.load(packets, 0, 1);
        for (int step = 0; step < 1000; step++) {
            kernel.flow(h);
            for (double[] row : normals) {
                row[0] = setting.random.nextGaussian();
            }
            // S_D ≥ 0, in units of its trace
            assertThat(kernel.noise(h, normals)).isGreaterThan(-1e-12);
            if (step % 100 == 99) {
                kernel.store();
                scratch.load(packets, 0);
                scratch.covariance(sigma);
                assertThat(impurity(sigma, d)).isLessThan(1e-12);
                assertThat(largest(eigenvalues(sigma, 2 * d))).isLessThan(z * (1 + 1e-12));
            }
        }
    }

    @Property(tries = 200, seed = "20251102")
    void growthIsDividedAndTheCentreDiffuses(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @DoubleRange(min = 0.3, max = 8) double ratio,
            @ForAll @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll long seed) {
        Setting setting = Setting.of(d, ratio, seed);
        double z = setting.z();
        GaussianState packet = setting.packet(1 + fraction * (z - 1));
        var dynamics = PacketDynamics.at(setting.surface, setting.frame, setting.noise, packet);
        int n = 2 * d;
        double c = setting.frame.leastDiffusion(setting.noise);
        double size = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                size = Math.max(size, Math.abs(dynamics.growth(a, b)) / (unit(setting, a, n) * unit(setting, b, n)));
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double units = unit(setting, a, n) * unit(setting, b, n);
                double sum = dynamics.packetGrowth(a, b) + dynamics.centreDiffusion(a, b);
                // κ′ is large next to z = 1 and cancels in the sum
                double scale = size + Math.abs(dynamics.packetGrowth(a, b)) / units;
                assertThat(sum / units).isCloseTo(dynamics.growth(a, b) / units, within(1e-13 * scale));
                // ωg = −gω
                assertThat(dynamics.contraction((a + d) % n, b) * (a < d ? 1 : -1))
                        .isCloseTo(
                                -dynamics.contraction(a, (b + d) % n) * (b < d ? -1 : 1),
                                within(1e-13 * (1 + Math.abs(dynamics.contraction(a, (b + d) % n)))));
            }
        }
        assertThat(dynamics.leastCentreDiffusion()).isGreaterThan(-1e-12 * Math.max(c, size));
    }

    private static double unit(Setting setting, int a, int n) {
        return MixtureCases.unit(setting.frame, a, n);
    }

    @Property(tries = 100, seed = "20251103")
    void kernelsOfOneDegreeOfFreedomAgree(@ForAll @DoubleRange(min = 1.25, max = 20) double ratio, @ForAll long seed) {
        var random = new Random(seed);
        var potential = Potential.trap(random.nextDouble(-1, 1))
                .plus(Potential.cosine(random.nextDouble(-1, 1), random.nextDouble(0.5, 2)))
                .plus(Potential.gaussianBarrier(random.nextDouble(-1, 1), random.nextDouble(0.5, 2)));
        var frame = new HarmonicFrame(potential.curvatureBound(), 0.8, 0.1);
        double c = 2 / (ratio * frame.time());
        var noise = new LinearLindblad(
                1.5 * c * frame.referencePositionVariance(), 0, 1.2 * c * frame.referenceMomentumVariance(), 0);
        var law = new SqueezingLaw(frame, noise);
        int size = 37;
        var one = new Packets(1, size);
        var other = new Packets(1, size);
        for (int i = 0; i < size; i++) {
            one.means[0][i] = random.nextDouble(-3, 3);
            one.means[1][i] = random.nextDouble(-3, 3);
            one.shapeRe[0][i] = random.nextDouble(-0.2, 0.2) * (law.squeezing() - 1);
            one.shapeIm[0][i] = 1;
        }
        one.copyTo(other);
        var line = new LineKernel(law, potential);
        var general = new SurfaceKernel(
                law, new LocalModel.Taylor(potential), new ShapeLaw.Riccati(law, 1), new NoiseLaw.Frozen(law, 1), 1);
        var normals = new double[2][size];
        double h = random.nextDouble(0.01, 0.3) * frame.time();
        line.load(one, 3, size - 5);
        general.load(other, 3, size - 5);
        for (int step = 0; step < 20; step++) {
            for (double[] row : normals) {
                for (int i = 0; i < size; i++) {
                    row[i] = random.nextGaussian();
                }
            }
            line.flow(h);
            general.flow(h);
            line.noise(h, normals);
            general.noise(h, normals);
        }
        line.store();
        general.store();
        for (int i = 0; i < size; i++) {
            // 20 steps of a map whose tangent grows at most by e^(h/τ_H) each
            double allowed = 1e-11 * Math.exp(20 * h / frame.time());
            assertThat(one.means[0][i]).isCloseTo(other.means[0][i], within(allowed));
            assertThat(one.means[1][i]).isCloseTo(other.means[1][i], within(allowed));
            assertThat(one.shapeRe[0][i]).isCloseTo(other.shapeRe[0][i], within(allowed));
            assertThat(one.shapeIm[0][i]).isCloseTo(other.shapeIm[0][i], within(allowed));
            assertThat(one.curvature[i]).isCloseTo(other.curvature[i], within(allowed));
        }
    }

    @Property(tries = 100, seed = "20251106")
    void kernelsOfTwoAndThreeDegreesOfFreedomAgree(
            @ForAll @IntRange(min = 2, max = 3) int d,
            @ForAll @DoubleRange(min = 1.02, max = 12) double ratio,
            @ForAll long seed) {
        Setting setting = Setting.of(d, ratio, seed);
        var law = new SqueezingLaw(setting.frame, setting.noise);
        int size = 19;
        var one = new Packets(d, size);
        var other = new Packets(d, size);
        var shapes = new PacketShapes(law, d);
        var states = new ArrayList<GaussianState>();
        for (int i = 0; i < size; i++) {
            states.add(setting.packet(law.squeezing()));
        }
        var mixture = GaussianMixture.of(states);
        for (int i = 0; i < size; i++) {
            shapes.read(mixture, i, one);
        }
        one.copyTo(other);
        var block = new BlockKernel(law, setting.surface);
        var general = general(law, setting.surface);
        block.load(one, 2, size - 5);
        general.load(other, 2, size - 5);
        var normals = new double[2 * d][size];
        double h = setting.random.nextDouble(0.01, 0.3) * setting.frame.time();
        for (int step = 0; step < 20; step++) {
            for (double[] row : normals) {
                for (int i = 0; i < size; i++) {
                    row[i] = setting.random.nextGaussian();
                }
            }
            block.flow(h);
            general.flow(h);
            assertThat(block.noise(h, normals)).isGreaterThan(-1e-12);
            general.noise(h, normals);
        }
        block.store();
        general.store();
        double z = law.squeezing();
        // 20 steps of maps whose tangents grow at most by e^(h/τ_H) each; pivots next to zero lose half of the digits
        double allowed = 1e-11 * z * z * Math.exp(20 * h / setting.frame.time());
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < one.shapeRe.length; k++) {
                assertThat(one.shapeRe[k][i]).isCloseTo(other.shapeRe[k][i], within(allowed));
                assertThat(one.shapeIm[k][i]).isCloseTo(other.shapeIm[k][i], within(allowed));
            }
            for (int a = 0; a < 2 * d; a++) {
                double unit = MixtureCases.unit(setting.frame, a, 2 * d);
                assertThat(one.means[a][i] / unit)
                        .isCloseTo(
                                other.means[a][i] / unit, within(1e-5 * z * Math.exp(20 * h / setting.frame.time())));
            }
            assertThat(one.curvature[i]).isCloseTo(other.curvature[i], within(1e-5 * z));
        }
    }

    @Property(tries = 100, seed = "20251104")
    void shapeAndCovarianceAreOne(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @DoubleRange(min = 1, max = 10) double squeezing,
            @ForAll long seed) {
        var random = new Random(seed);
        double[] sigma = squeezedAtRandom(d, squeezing, random);
        int n = 2 * d;
        var rows = new double[n][n];
        for (int a = 0; a < n; a++) {
            System.arraycopy(sigma, a * n, rows[a], 0, n);
        }
        var back = new double[n * n];
        ShapeMapTest.shape(rows).covariance(back);
        for (int k = 0; k < n * n; k++) {
            assertThat(back[k]).isCloseTo(sigma[k], within(1e-12 * squeezing * squeezing));
        }
    }

    /** V(−x). */
    private record Mirrored(PotentialSurface surface) implements PotentialSurface {
        private static double[] minus(double[] x) {
            return Arrays.stream(x).map(v -> -v).toArray();
        }

        @Override
        public int degreesOfFreedom() {
            return surface.degreesOfFreedom();
        }

        @Override
        public double value(double[] x) {
            return surface.value(minus(x));
        }

        @Override
        public void gradient(double[] x, double[] target) {
            surface.gradient(minus(x), target);
            for (int i = 0; i < x.length; i++) {
                target[i] = -target[i];
            }
        }

        @Override
        public void hessian(double[] x, double[] target) {
            surface.hessian(minus(x), target);
        }

        @Override
        public void laplacianGradient(double[] x, double[] target) {
            surface.laplacianGradient(minus(x), target);
            for (int i = 0; i < x.length; i++) {
                target[i] = -target[i];
            }
        }
    }

    /** x → λx, p → μp at fixed times: ħ → λμħ, m → mμ/λ, V → λμV(x/λ). */
    private record Scaled(PotentialSurface surface, double lambda, double mu) implements PotentialSurface {
        private double[] inner(double[] x) {
            return Arrays.stream(x).map(v -> v / lambda).toArray();
        }

        private static void times(double[] target, double factor) {
            for (int i = 0; i < target.length; i++) {
                target[i] *= factor;
            }
        }

        @Override
        public int degreesOfFreedom() {
            return surface.degreesOfFreedom();
        }

        @Override
        public double value(double[] x) {
            return lambda * mu * surface.value(inner(x));
        }

        @Override
        public void gradient(double[] x, double[] target) {
            surface.gradient(inner(x), target);
            times(target, mu);
        }

        @Override
        public void hessian(double[] x, double[] target) {
            surface.hessian(inner(x), target);
            times(target, mu / lambda);
        }

        @Override
        public void laplacianGradient(double[] x, double[] target) {
            surface.laplacianGradient(inner(x), target);
            times(target, mu / (lambda * lambda));
        }
    }

    private static PacketKernel general(SqueezingLaw law, PotentialSurface surface) {
        int d = surface.degreesOfFreedom();
        var model = new LocalModel.Taylor(surface);
        return law.isDegenerate()
                ? new SurfaceKernel(law, model, new ShapeLaw.Fixed(), new NoiseLaw.PositionDependent(law, model, d), d)
                : new SurfaceKernel(law, model, new ShapeLaw.Riccati(law, d), new NoiseLaw.Frozen(law, d), d);
    }

    @Property(tries = 60, seed = "20251105")
    void unitsDoNotMatterNorDoesReflection(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @DoubleRange(min = 0.4, max = 5) double ratio,
            @ForAll @DoubleRange(min = 0.2, max = 5) double lambda,
            @ForAll @DoubleRange(min = 0.2, max = 5) double mu,
            @ForAll long seed) {
        Setting setting = Setting.of(d, ratio, seed);
        HarmonicFrame frame = setting.frame;
        var law = new SqueezingLaw(frame, setting.noise);
        var scaledLaw = new SqueezingLaw(
                new HarmonicFrame(
                        frame.curvature() * mu / lambda, frame.mass() * mu / lambda, frame.hbar() * lambda * mu),
                LinearLindblad.diffusion(setting.noise.dxx() * lambda * lambda, setting.noise.dpp() * mu * mu));
        assertThat(scaledLaw.squeezing()).isCloseTo(law.squeezing(), within(1e-12 * law.squeezing()));
        assertThat(scaledLaw.frame().time()).isCloseTo(frame.time(), within(1e-12 * frame.time()));
        var one = new Packets(d, 1);
        var scaled = new Packets(d, 1);
        var mirrored = new Packets(d, 1);
        new PacketShapes(law, d).read(GaussianMixture.of(List.of(setting.packet(law.squeezing()))), 0, one);
        one.copyTo(scaled);
        one.copyTo(mirrored);
        for (int a = 0; a < 2 * d; a++) {
            scaled.means[a][0] *= a < d ? lambda : mu;
            mirrored.means[a][0] *= -1;
        }
        var kernel = general(law, setting.surface);
        var scaledKernel = general(scaledLaw, new Scaled(setting.surface, lambda, mu));
        var mirroredKernel = general(law, new Mirrored(setting.surface));
        var normals = new double[2 * d][1];
        var opposite = new double[2 * d][1];
        double h = 0.1 * frame.time();
        int steps = 20;
        kernel.load(one, 0, 1);
        scaledKernel.load(scaled, 0, 1);
        mirroredKernel.load(mirrored, 0, 1);
        for (int step = 0; step < steps; step++) {
            for (int a = 0; a < 2 * d; a++) {
                normals[a][0] = setting.random.nextGaussian();
                opposite[a][0] = -normals[a][0];
            }
            kernel.flow(h);
            kernel.noise(h, normals);
            scaledKernel.flow(h);
            scaledKernel.noise(h, normals);
            mirroredKernel.flow(h);
            mirroredKernel.noise(h, opposite);
        }
        kernel.store();
        scaledKernel.store();
        mirroredKernel.store();
        for (int a = 0; a < 2 * d; a++) {
            // rounding grows along trajectories, at most by e^(1/τ_H) a time
            double size = Math.abs(one.means[a][0]) + MixtureCases.unit(frame, a, 2 * d);
            double allowed = 1e-12 * size * Math.exp(steps * h / frame.time());
            assertThat(scaled.means[a][0] / (a < d ? lambda : mu)).isCloseTo(one.means[a][0], within(allowed));
            assertThat(-mirrored.means[a][0]).isCloseTo(one.means[a][0], within(allowed));
        }
        for (int k = 0; k < one.shapeRe.length; k++) {
            double allowed = 1e-12 * law.squeezing() * Math.exp(steps * h / frame.time());
            assertThat(scaled.shapeRe[k][0]).isCloseTo(one.shapeRe[k][0], within(allowed));
            assertThat(scaled.shapeIm[k][0]).isCloseTo(one.shapeIm[k][0], within(allowed));
            assertThat(mirrored.shapeRe[k][0]).isCloseTo(one.shapeRe[k][0], within(allowed));
        }
    }

    @Property(tries = 100, seed = "20251107")
    void contractionsAddUp(
            @ForAll @DoubleRange(min = 0, max = 2) double one,
            @ForAll @DoubleRange(min = 0, max = 2) double other,
            @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = 0.2, max = 5) double y) {
        double[] re = {x};
        double[] im = {y};
        double[] atOnceRe = {x};
        double[] atOnceIm = {y};
        var map = new ShapeMap(1);
        map.contract(re, im, Math.tanh(one));
        map.contract(re, im, Math.tanh(other));
        map.contract(atOnceRe, atOnceIm, Math.tanh(one + other));
        assertThat(re[0]).isCloseTo(atOnceRe[0], within(1e-13 * (1 + x * x + y * y) / y));
        assertThat(im[0]).isCloseTo(atOnceIm[0], within(1e-13 * (1 + x * x + y * y) / y));
    }
}
