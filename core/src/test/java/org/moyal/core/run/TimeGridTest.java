// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeGridTest {

    @Test
    void evenTimesHaveEqualIntervalsToTheLastBit() {
        TimeGrid grid = TimeGrid.evenly(0.1, 0.7, 7);
        assertThat(grid.size()).isEqualTo(7);
        assertThat(grid.start()).isEqualTo(0.1);
        assertThat(grid.end()).isEqualTo(0.7);
        for (int i = 0; i < 6; i++) {
            assertThat(grid.interval(i)).isEqualTo(grid.interval(0));
        }
        assertThat(grid.toArray()).hasSize(7).isSorted();
        assertThat(grid.toString()).isEqualTo("TimeGrid[0.1 .. 0.7, 7 times]");
    }

    @Test
    void partsKeepTimesAndIntervals() {
        TimeGrid grid = TimeGrid.evenly(0, 1, 11);
        TimeGrid rest = grid.from(grid.time(7));
        assertThat(rest.size()).isEqualTo(4);
        assertThat(rest.time(0)).isEqualTo(grid.time(7));
        assertThat(rest.interval(2)).isEqualTo(grid.interval(9));
        TimeGrid first = grid.until(grid.time(7));
        assertThat(first.size()).isEqualTo(8);
        assertThat(first.end()).isEqualTo(grid.time(7));
        assertThatThrownBy(() -> grid.from(0.123))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time = 0.123: must be one of the times of TimeGrid[0.0 .. 1.0, 11 times]");
        assertThatThrownBy(() -> grid.from(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grid.until(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equality() {
        assertThat(TimeGrid.of(0, 1, 3)).isEqualTo(TimeGrid.of(0, 1, 3)).isNotEqualTo(TimeGrid.of(0, 2, 3));
        assertThat(TimeGrid.single(0, 1)).isEqualTo(TimeGrid.of(0, 1)).hasSameHashCodeAs(TimeGrid.of(0, 1));
    }

    @Test
    void badTimesAreNamed() {
        assertThatThrownBy(() -> TimeGrid.of(0, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times[2] = 1.0: must be after times[1] = 2.0");
        assertThatThrownBy(() -> TimeGrid.of(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times[1] = NaN: must be finite");
        assertThatThrownBy(() -> TimeGrid.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times.length = 1: must be at least 2");
        assertThatThrownBy(() -> TimeGrid.evenly(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count = 1: must be at least 2");
        assertThatThrownBy(() -> TimeGrid.evenly(1, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("end = 1.0: must be after start = 1.0");
        assertThatThrownBy(() -> TimeGrid.evenly(0, Double.POSITIVE_INFINITY, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("end = Infinity: must be finite");
    }
}
