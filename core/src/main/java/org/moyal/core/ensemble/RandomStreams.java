// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.ensemble;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.SplittableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The positions of independent random streams that descend from one seed; immutable.
 *
 * <p>Stream i is the i-th split of an L64X128Mix generator (G. L. Steele, S. Vigna, "LXM: better splittable pseudorandom number
 * generators", Proc. ACM Program. Lang. 5 (2021) 148, DOI 10.1145/3485525) that is seeded with the seed; it depends on (seed, i) and
 * not on how many streams there are. {@link #open} gives a generator that continues a stream from its position;
 * {@link #after} keeps where such generators have arrived, so that a run can be resumed with the same numbers. Some 50 bytes a
 * stream.
 */
public final class RandomStreams {
    private static final RandomSource SOURCE = RandomSource.L64_X128_MIX;

    private final long seed;
    private final byte[][] positions;

    private RandomStreams(long seed, byte[][] positions) {
        this.seed = seed;
        this.positions = positions;
    }

    /**
     * Streams at their beginning.
     *
     * @param seed any number
     * @param count how many, at least 1
     * @return the streams
     * @throws IllegalArgumentException if count &lt; 1
     */
    public static RandomStreams of(long seed, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count = " + count + ": must be at least 1");
        }
        var root = (SplittableUniformRandomProvider) SOURCE.create(seed);
        var positions = new byte[count][];
        for (int i = 0; i < count; i++) {
            positions[i] = new GaussianStream((RestorableUniformRandomProvider) root.split()).position();
        }
        return new RandomStreams(seed, positions);
    }

    /**
     * The seed.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The number of streams.
     *
     * @return at least 1
     */
    public int count() {
        return positions.length;
    }

    /**
     * A generator that continues a stream.
     *
     * @param index which, 0 … count − 1
     * @return the generator, at the kept position
     */
    public GaussianStream open(int index) {
        Objects.checkIndex(index, positions.length);
        RestorableUniformRandomProvider source = SOURCE.create();
        source.restoreState(new RandomProviderDefaultState(positions[index]));
        return new GaussianStream(source);
    }

    /**
     * The positions at which opened streams have arrived.
     *
     * @param seed the seed they descend from
     * @param opened all of them, in their order, at least one
     * @return the streams from there on
     * @throws IllegalArgumentException if there is none
     */
    public static RandomStreams after(long seed, List<GaussianStream> opened) {
        if (opened.isEmpty()) {
            throw new IllegalArgumentException("opened.size() = 0: must be at least 1");
        }
        return new RandomStreams(
                seed, opened.stream().map(GaussianStream::position).toArray(byte[][]::new));
    }

    /**
     * Seed and positions as text, for files: {@link #decoded} reads it.
     *
     * @return the seed, and the positions in base 64, separated by blanks
     */
    public String encoded() {
        Base64.Encoder base64 = Base64.getEncoder();
        var text = new StringBuilder(Long.toString(seed));
        for (byte[] position : positions) {
            text.append(' ').append(base64.encodeToString(position));
        }
        return text.toString();
    }

    /**
     * Reads what {@link #encoded} wrote.
     *
     * @param text seed and positions
     * @return the streams
     * @throws IllegalArgumentException if the text is something else
     */
    public static RandomStreams decoded(String text) {
        String[] words = text.split(" ", -1);
        var positions = new byte[words.length - 1][];
        try {
            for (int i = 0; i < positions.length; i++) {
                positions[i] = Base64.getDecoder().decode(words[i + 1]);
                SOURCE.create().restoreState(new RandomProviderDefaultState(positions[i]));
            }
            if (positions.length > 0) {
                return new RandomStreams(Long.parseLong(words[0]), positions);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalArgumentException("text: must be a seed and the positions of its streams", e);
        }
        throw new IllegalArgumentException("text: must be a seed and the positions of its streams, but there is none");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomStreams that && seed == that.seed && Arrays.deepEquals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(positions);
    }

    @Override
    public String toString() {
        return "RandomStreams[seed = " + seed + ", count = " + positions.length + "]";
    }
}
