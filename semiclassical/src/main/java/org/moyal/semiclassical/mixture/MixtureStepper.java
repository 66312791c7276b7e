// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.moyal.core.ensemble.GaussianStream;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.error.NumericalFailureException;
import org.moyal.core.parallel.Work;
import org.moyal.core.parallel.WorkTeam;
import org.moyal.core.run.Stepper;

/**
 * Moves all packets. Steps are kept pending and done together, up to {@value #PENDING} of them, block by block while a block is in the
 * cache; the last of them are done when somebody looks.
 */
final class MixtureStepper implements Stepper<MixtureView, MixtureEnsemble> {

    private static final int PENDING = 16;

    private final SqueezingLaw law;
    private final MixtureScheme scheme;
    private final double[] weights;
    private final Packets packets;
    private final Packets retained;
    private final TrajectoryBlocks blocks;
    private final List<GaussianStream> streams;
    private final WorkTeam<Hand> team;
    private final Sweep sweep = new Sweep();
    private final Borrowed view;
    private RandomStreams retainedStreams;
    private final double[] pending = new double[PENDING];
    private int pendingSteps;
    private double time;
    private long steps;

    MixtureStepper(
            MixtureEnsemble initial,
            SqueezingLaw law,
            MixtureScheme scheme,
            Supplier<PacketKernel> kernel,
            Executor pool,
            int threads) {
        GaussianMixture mixture = initial.mixture();
        this.law = law;
        this.scheme = scheme;
        this.weights = mixture.weights;
        int d = mixture.degreesOfFreedom();
        this.packets = new Packets(d, mixture.size());
        this.retained = new Packets(d, mixture.size());
        Optional<Packets> left = initial.packetsIn(law.frame(), law.noise());
        if (left.isPresent()) {
            left.get().copyTo(packets);
        } else {
            var shapes = new PacketShapes(law, d);
            for (int n = 0; n < mixture.size(); n++) {
                shapes.read(mixture, n, packets);
            }
        }
        packets.copyTo(retained);
        this.blocks = new TrajectoryBlocks(mixture.size());
        this.streams = new ArrayList<>(blocks.count());
        for (int b = 0; b < blocks.count(); b++) {
            streams.add(initial.streams().open(b));
        }
        this.retainedStreams = initial.streams();
        this.team = new WorkTeam<>(
                pool,
                Stream.generate(() -> new Hand(kernel.get(), d)).limit(threads).toList());
        this.view = new Borrowed();
    }

    @Override
    public void advance(double now, double step) {
        if (pendingSteps == PENDING) {
            complete();
        }
        pending[pendingSteps++] = step;
        time = now + step;
        steps++;
    }

    private void complete() {
        if (pendingSteps > 0) {
            view.stale = true;
            try {
                team.run(sweep);
            } finally {
                // what failed is not done twice: the packets are lost then, the retained ones are not
                pendingSteps = 0;
            }
        }
    }

    @Override
    public MixtureView view() {
        complete();
        view.refresh();
        return view;
    }

    @Override
    public MixtureEnsemble snapshot() {
        complete();
        return ensemble(packets, RandomStreams.after(retainedStreams.seed(), streams));
    }

    @Override
    public void retain() {
        complete();
        for (int a = 0; a < packets.means.length; a++) {
            for (int n = 0; n < packets.size; n++) {
                if (!Double.isFinite(packets.means[a][n])) {
                    throw new NumericalFailureException(
                            time, steps, "coordinate " + a + " of packet " + n, packets.means[a][n], Double.MAX_VALUE);
                }
            }
        }
        packets.copyTo(retained);
        retainedStreams = RandomStreams.after(retainedStreams.seed(), streams);
    }

    @Override
    public MixtureEnsemble retained() {
        return ensemble(retained, retainedStreams);
    }

    private MixtureEnsemble ensemble(Packets source, RandomStreams positions) {
        var copy = new Packets(source.degrees, source.size);
        source.copyTo(copy);
        return MixtureEnsemble.left(mixture(source), positions, law.frame(), law.noise(), copy);
    }

    private GaussianMixture mixture(Packets source) {
        int dimension = 2 * source.degrees;
        var means = new double[dimension][];
        for (int a = 0; a < dimension; a++) {
            means[a] = source.means[a].clone();
        }
        var covariances = new double[dimension * (dimension + 1) / 2][source.size];
        covariances(source, covariances);
        return new GaussianMixture(law.frame().hbar(), weights, means, covariances);
    }

    private void covariances(Packets source, double[][] target) {
        int d = source.degrees;
        var packet = new PacketScratch(d, law.frame().referencePositionVariance());
        var sigma = new double[4 * d * d];
        for (int n = 0; n < source.size; n++) {
            packet.load(source, n);
            packet.covariance(sigma);
            int k = 0;
            for (int a = 0; a < 2 * d; a++) {
                for (int b = a; b < 2 * d; b++) {
                    double unitA = a < d ? law.positionUnit() : law.momentumUnit();
                    double unitB = b < d ? law.positionUnit() : law.momentumUnit();
                    target[k++][n] = unitA * unitB * sigma[a * 2 * d + b];
                }
            }
        }
    }

    /** What one thread works with. */
    private static final class Hand {
        final PacketKernel kernel;
        final double[][] normals;

        Hand(PacketKernel kernel, int d) {
            this.kernel = kernel;
            this.normals = new double[2 * d][TrajectoryBlocks.LENGTH];
        }
    }

    /** The pending steps of all blocks. */
    private final class Sweep implements Work<Hand> {
        @Override
        public int parts() {
            return blocks.count();
        }

        @Override
        public void apply(int block, Hand hand) {
            PacketKernel kernel = hand.kernel;
            kernel.load(packets, blocks.from(block), blocks.length(block));
            if (scheme instanceof RiccatiSplitting) {
                double left = 0;
                for (int j = 0; j < pendingSteps; j++) {
                    noise(block, hand, 0.5 * (left + pending[j]));
                    kernel.flow(pending[j]);
                    left = pending[j];
                }
                noise(block, hand, 0.5 * left);
            } else {
                for (int j = 0; j < pendingSteps; j++) {
                    kernel.flow(0.5 * pending[j]);
                    noise(block, hand, pending[j]);
                    kernel.flow(0.5 * pending[j]);
                }
            }
            kernel.store();
        }

        private void noise(int block, Hand hand, double duration) {
            int count = blocks.length(block);
            GaussianStream stream = streams.get(block);
            for (double[] row : hand.normals) {
                stream.fill(row, count);
            }
            double least = hand.kernel.noise(duration, hand.normals);
            if (!SymmetricFactor.isPositive(least)) {
                throw new NumericalFailureException(
                        time,
                        steps,
                        "how far the noise covariance over its trace is from being positive",
                        -least,
                        SymmetricFactor.ROUNDING);
            }
        }
    }

    private final class Borrowed implements MixtureView {
        private final double[][] covariances;
        private boolean stale = true;

        Borrowed() {
            int dimension = 2 * packets.degrees;
            this.covariances = new double[dimension * (dimension + 1) / 2][packets.size];
        }

        void refresh() {
            if (stale) {
                covariances(packets, covariances);
                stale = false;
            }
        }

        @Override
        public int size() {
            return packets.size;
        }

        @Override
        public int degreesOfFreedom() {
            return packets.degrees;
        }

        @Override
        public double hbar() {
            return law.frame().hbar();
        }

        @Override
        public double weight(int n) {
            return weights[n];
        }

        @Override
        public double mean(int n, int a) {
            return packets.means[a][n];
        }

        @Override
        public double covariance(int n, int a, int b) {
            return covariances[GaussianMixture.packed(Math.min(a, b), Math.max(a, b), 2 * packets.degrees)][n];
        }

        @Override
        public GaussianMixture snapshot() {
            return mixture(packets);
        }
    }
}
