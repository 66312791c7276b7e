// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.transform.BatchedTransform;
import org.moyal.core.transform.FourierEngine;

/** Every tile is done once, whatever the pool and the tiles throw, and a team goes on after that. */
@Timeout(120)
class TileTeamTest {

    private static final PhaseSpaceGrid GRID = PhaseSpaceGrid.of(Axis.of(-1, 1, 4), Axis.of(-1, 1, 6));

    private static TileTeam team(Executor pool, int threads) {
        BatchedTransform alongP = FourierEngine.vectorised().batched(6);
        BatchedTransform alongX = FourierEngine.vectorised().batched(4);
        return new TileTeam(
                Execution.standard().withThreads(pool, threads), () -> new Workspace(GRID, alongP, alongX, 1e-6));
    }

    /** Counts what is done; the tile {@code bad} throws. */
    private record Counting(AtomicIntegerArray done, int bad) implements TiledPass {
        @Override
        public int parts() {
            return done.length();
        }

        @Override
        public void apply(int tile, Workspace workspace) {
            done.incrementAndGet(tile);
            if (tile == bad) {
                throw new IllegalStateException("tile " + tile);
            }
        }
    }

    private static void assertEachDoneOnce(Counting pass) {
        for (int tile = 0; tile < pass.parts(); tile++) {
            assertThat(pass.done().get(tile)).as("tile " + tile).isEqualTo(1);
        }
    }

    @Test
    void everyTileIsDoneOnceAlsoAfterFailures() {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger asked = new AtomicInteger();
        Executor moody = task -> {
            if (asked.incrementAndGet() % 11 == 0) {
                throw new RejectedExecutionException("busy");
            }
            pool.execute(task);
        };
        try {
            TileTeam team = team(moody, 4);
            int failed = 0;
            for (int n = 0; n < 3000; n++) {
                Counting pass = new Counting(new AtomicIntegerArray(2 + n % 7), n % 5 == 0 ? 1 : -1);
                try {
                    team.run(pass);
                    assertThat(pass.bad()).isEqualTo(-1);
                } catch (IllegalStateException | RejectedExecutionException expected) {
                    failed++;
                }
                assertEachDoneOnce(pass);
            }
            assertThat(failed).isGreaterThanOrEqualTo(600);
        } finally {
            pool.shutdown();
        }
    }

    /** As when the system has no more threads to give. */
    @Test
    void aPoolThatFailsIsNotWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        TileTeam team = team(
                task -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("unable to create a thread");
                    }
                    task.run();
                },
                2);
        Counting first = new Counting(new AtomicIntegerArray(5), -1);
        assertThatThrownBy(() -> team.run(first))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("unable to create a thread");
        assertEachDoneOnce(first);
        Counting second = new Counting(new AtomicIntegerArray(5), -1);
        team.run(second);
        assertEachDoneOnce(second);
        assertThat(asked).hasValue(2);
    }
}
