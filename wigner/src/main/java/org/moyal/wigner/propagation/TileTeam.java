// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the tiles of a pass on the calling thread and, as far as the caller's pool lends them, on others.
 *
 * <p>Tiles are drawn from one counter, so a slow thread does fewer. The calling thread works too and then waits, parked, for
 * tiles that others have drawn, never for a thread of the pool to begin: a busy pool, or one that the caller itself runs on, costs
 * speed but cannot block. Since tiles do not depend on each other and how the field is cut does not depend on the threads, the
 * result is the same to the bit for any number of them.
 */
final class TileTeam {

    private static final long PASS = 1L << 32;

    private final Executor pool;
    private final Workspace own;
    private final Mate[] mates;
    /** Upper half: number of the pass. Lower half: tiles not yet drawn. */
    private final AtomicLong draw = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile @Nullable TiledPass pass;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable Throwable failure;

    TileTeam(Execution execution, Supplier<Workspace> workspaces) {
        this.pool = execution.pool();
        this.own = workspaces.get();
        this.mates = new Mate[execution.threads() - 1];
        for (int m = 0; m < mates.length; m++) {
            mates[m] = new Mate(workspaces.get());
        }
    }

    /** Does all tiles. What a tile throws, or a pool that refuses to help, is thrown here when all are done. */
    void run(TiledPass work) {
        int tiles = work.tiles();
        if (mates.length == 0 || tiles == 1) {
            for (int tile = 0; tile < tiles; tile++) {
                work.apply(tile, own);
            }
            return;
        }
        pass = work;
        failure = null;
        waiting = Thread.currentThread();
        unfinished.set(tiles);
        draw.set((draw.get() / PASS + 1) * PASS + tiles);
        for (int m = 0; m < Math.min(mates.length, tiles - 1); m++) {
            mates[m].call();
        }
        work(own);
        while (unfinished.get() > 0) {
            LockSupport.park(this);
        }
        waiting = null;
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Forgets what the monitors of all threads have seen. */
    void resetMonitors() {
        own.monitor().reset();
        for (Mate mate : mates) {
            mate.workspace.monitor().reset();
        }
    }

    /** What all threads have seen since the last reset. */
    LeakageMonitor monitor() {
        for (Mate mate : mates) {
            own.monitor().absorb(mate.workspace.monitor());
        }
        return own.monitor();
    }

    private void work(Workspace workspace) {
        for (int tile = next(); tile >= 0; tile = next()) {
            TiledPass current = pass;
            try {
                if (current != null) {
                    current.apply(tile, workspace);
                }
            } catch (RuntimeException | Error thrown) {
                failure = thrown;
            } finally {
                Thread caller = waiting;
                if (unfinished.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }

    /** Draws a tile, or −1 if none is left. */
    private int next() {
        while (true) {
            long state = draw.get();
            int left = (int) state;
            if (left == 0) {
                return -1;
            }
            if (draw.compareAndSet(state, state - 1)) {
                return left - 1;
            }
        }
    }

    /** A thread of the pool, as far as this team is concerned. */
    private final class Mate implements Runnable {
        private final Workspace workspace;
        private final AtomicBoolean called = new AtomicBoolean();

        Mate(Workspace workspace) {
            this.workspace = workspace;
        }

        /** Asks the pool for a thread, unless the request of an earlier pass still stands. */
        void call() {
            if (called.compareAndSet(false, true)) {
                try {
                    pool.execute(this);
                } catch (RuntimeException | Error refused) {
                    called.set(false);
                    failure = refused;
                }
            }
        }

        @Override
        public void run() {
            do {
                work(workspace);
                called.set(false);
                // a pass that began in between has not called this mate
            } while ((int) draw.get() > 0 && called.compareAndSet(false, true));
        }
    }
}
