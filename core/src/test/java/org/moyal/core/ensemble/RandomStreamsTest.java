// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

    private static double[] numbers(GaussianStream stream, int count) {
        var numbers = new double[count];
        stream.fill(numbers, count);
        return numbers;
    }

    @Test
    void aStreamDependsOnSeedAndIndexAlone() {
        double[] alone = numbers(RandomStreams.of(7, 3).open(2), 50);
        assertThat(numbers(RandomStreams.of(7, 100).open(2), 50)).isEqualTo(alone);
        assertThat(numbers(RandomStreams.of(8, 3).open(2), 50)).isNotEqualTo(alone);
        assertThat(numbers(RandomStreams.of(7, 3).open(1), 50)).isNotEqualTo(alone);
    }

    @Test
    void streamsGoOnWhereTheyWere() {
        var begin = RandomStreams.of(11, 2);
        List<GaussianStream> opened = List.of(begin.open(0), begin.open(1));
        numbers(opened.get(0), 1000);
        numbers(opened.get(1), 13);
        RandomStreams later = RandomStreams.after(begin.seed(), opened);
        RandomStreams read = RandomStreams.decoded(later.encoded());
        assertThat(read).isEqualTo(later).isNotEqualTo(begin).hasSameHashCodeAs(later);
        double[] next = numbers(opened.get(1), 40);
        assertThat(numbers(later.open(1), 40)).isEqualTo(next);
        assertThat(numbers(read.open(1), 40)).isEqualTo(next);
        assertThat(read.seed()).isEqualTo(11);
        assertThat(read.count()).isEqualTo(2);
    }

    @Test
    void numbersAreNormalAndStreamsUncorrelated() {
        int count = 200_000;
        var streams = RandomStreams.of(2, 2);
        double[] a = numbers(streams.open(0), count);
        double[] b = numbers(streams.open(1), count);
        double mean = 0;
        double square = 0;
        double fourth = 0;
        double product = 0;
        for (int i = 0; i < count; i++) {
            mean += a[i] / count;
            square += a[i] * a[i] / count;
            fourth += Math.pow(a[i], 4) / count;
            product += a[i] * b[i] / count;
        }
        // five standard errors: variances 1, 2, 96 and 1
        double error = 5 / Math.sqrt(count);
        assertThat(mean).isCloseTo(0, within(error));
        assertThat(square).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(fourth).isCloseTo(3, within(error * Math.sqrt(96)));
        assertThat(product).isCloseTo(0, within(error));
    }

    @Test
    void blocksCoverAllTrajectories() {
        var blocks = new TrajectoryBlocks(1000);
        assertThat(blocks.count()).isEqualTo(4);
        int covered = 0;
        for (int b = 0; b < blocks.count(); b++) {
            assertThat(blocks.from(b)).isEqualTo(covered);
            covered += blocks.length(b);
        }
        assertThat(covered).isEqualTo(1000);
        assertThat(new TrajectoryBlocks(256).count()).isEqualTo(1);
        assertThat(new TrajectoryBlocks(257).length(1)).isEqualTo(1);
    }

    @Test
    void badInputIsNamed() {
        assertThatThrownBy(() -> RandomStreams.of(1, 0)).hasMessage("count = 0: must be at least 1");
        assertThatThrownBy(() -> RandomStreams.after(1, List.of())).hasMessageContaining("must be at least 1");
        assertThatThrownBy(() -> RandomStreams.of(1, 2).open(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> RandomStreams.decoded("12")).hasMessageContaining("but there is none");
        assertThatThrownBy(() -> RandomStreams.decoded("12 AAAA")).hasMessageContaining("must be a seed");
        assertThatThrownBy(() -> RandomStreams.decoded(
                        "x " + RandomStreams.of(1, 1).encoded().substring(2)))
                .hasMessageContaining("must be a seed");
        assertThatThrownBy(() -> new TrajectoryBlocks(0)).hasMessage("size = 0: must be at least 1");
    }
}
