// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.mixture;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.moyal.core.ensemble.RandomStreams;
import org.moyal.core.ensemble.TrajectoryBlocks;
import org.moyal.core.law.LinearLindblad;
import org.moyal.semiclassical.bound.HarmonicFrame;

/**
 * A mixture together with the random streams that move its packets: all that a run needs to begin or to go on. Immutable.
 *
 * <p>What a run leaves also holds the packets in the run's own coordinates, so that it is resumed with the same bits.
 */
public final class MixtureEnsemble {
    private final GaussianMixture mixture;
    private final RandomStreams streams;
    private final Optional<Left> left;

    /** The packets of a run in the units of its frame; its noise says how much they may be squeezed. */
    private record Left(HarmonicFrame frame, LinearLindblad noise, Packets packets) {}

    private MixtureEnsemble(GaussianMixture mixture, RandomStreams streams, Optional<Left> left) {
        this.mixture = Objects.requireNonNull(mixture, "mixture");
        this.streams = Objects.requireNonNull(streams, "streams");
        this.left = left;
        int blocks = new TrajectoryBlocks(mixture.size()).count();
        if (streams.count() != blocks) {
            throw new IllegalArgumentException("streams.count() = " + streams.count() + ": must be " + blocks
                    + ", the blocks of " + mixture.size() + " packets");
        }
    }

    /**
     * An ensemble at the beginning of its streams.
     *
     * @param mixture the packets
     * @param seed the seed of all random numbers
     * @return the ensemble
     */
    public static MixtureEnsemble of(GaussianMixture mixture, long seed) {
        return of(mixture, RandomStreams.of(seed, new TrajectoryBlocks(mixture.size()).count()));
    }

    /**
     * An ensemble with given streams.
     *
     * @param mixture the packets
     * @param streams one stream for each {@linkplain TrajectoryBlocks block} of packets
     * @return the ensemble
     * @throws IllegalArgumentException if the number of streams is not that of the blocks
     */
    public static MixtureEnsemble of(GaussianMixture mixture, RandomStreams streams) {
        return new MixtureEnsemble(mixture, streams, Optional.empty());
    }

    /** Takes the packets over. */
    static MixtureEnsemble left(
            GaussianMixture mixture,
            RandomStreams streams,
            HarmonicFrame frame,
            LinearLindblad noise,
            Packets packets) {
        return new MixtureEnsemble(mixture, streams, Optional.of(new Left(frame, noise, packets)));
    }

    /** The packets as a run in this frame and with this noise left them, if there was one. */
    Optional<Packets> packetsIn(HarmonicFrame frame, LinearLindblad noise) {
        return left.filter(l -> l.frame.equals(frame) && l.noise.equals(noise)).map(Left::packets);
    }

    /** The frame of the run that left the packets, if there was one. */
    Optional<HarmonicFrame> frame() {
        return left.map(Left::frame);
    }

    /** The noise of the run that left the packets, if there was one. */
    Optional<LinearLindblad> noise() {
        return left.map(Left::noise);
    }

    /**
     * Reads what {@link #save} wrote; a run goes on from it with the same bits.
     *
     * @param file the file
     * @return the ensemble
     * @throws org.moyal.core.error.FileFormatException if the file holds something else
     */
    public static MixtureEnsemble load(Path file) {
        return EnsembleFile.read(file);
    }

    /**
     * Writes the ensemble as an {@code .npz} file that NumPy reads too: weights, means, covariances, and what a run needs to go on.
     *
     * @param file the file; it is replaced as a whole
     */
    public void save(Path file) {
        EnsembleFile.write(this, file);
    }

    /**
     * The packets.
     *
     * @return the mixture
     */
    public GaussianMixture mixture() {
        return mixture;
    }

    /**
     * One stream for each {@linkplain TrajectoryBlocks block} of packets, at its present position.
     *
     * @return the streams
     */
    public RandomStreams streams() {
        return streams;
    }

    /**
     * The weight of the packets that have met a curvature |∇²V| above a bound since the run began: the exit probability of a bound that
     * holds on a domain only. For d &gt; 1 the Frobenius norm is compared, so the number is an upper bound. Curvatures are looked at
     * once a step.
     *
     * @param curvature the bound K, above 0
     * @return 0 … 1; 0 for an ensemble that no run has moved
     * @throws IllegalArgumentException if the bound is not above 0
     */
    public double weightBeyond(double curvature) {
        if (!(curvature > 0)) {
            throw new IllegalArgumentException("curvature = " + curvature + ": must be above 0");
        }
        double weight = 0;
        if (left.isPresent()) {
            double[] met = left.get().packets.curvature;
            for (int n = 0; n < met.length; n++) {
                // written so that NaN counts
                weight += met[n] <= curvature ? 0 : mixture.weight(n);
            }
        }
        return weight;
    }

    @Override
    public String toString() {
        return "MixtureEnsemble[" + mixture + ", " + streams + "]";
    }
}
