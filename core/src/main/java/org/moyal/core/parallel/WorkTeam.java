// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.parallel;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Does the parts of a work on the calling thread and, as far as the caller's pool lends them, on others.
 *
 * <p>Parts are drawn from one counter, so a slow thread does fewer. The calling thread works too and then waits, parked, for
 * parts that others have drawn, never for a thread of the pool to begin: a busy pool, or one that the caller itself runs on, costs
 * speed but cannot block. Nothing is allocated. A team serves one calling thread at a time.
 *
 * @param <W> the work space of one thread
 */
public final class WorkTeam<W> {

    private static final long WORK = 1L << 32;

    private final Executor pool;
    private final W own;
    private final List<Mate> mates;
    /** Upper half: number of the work. Lower half: parts not yet drawn. */
    private final AtomicLong draw = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable Work<W> work;
    private volatile @Nullable Thread waiting;

    /**
     * A team of as many threads as there are work spaces, the calling one included.
     *
     * @param pool lends all but one of the threads; not asked if there is one work space only
     * @param workspaces one for each thread, at least one
     * @throws IllegalArgumentException if there is no work space
     */
    public WorkTeam(Executor pool, List<? extends W> workspaces) {
        if (workspaces.isEmpty()) {
            throw new IllegalArgumentException("workspaces.size() = 0: must be at least 1");
        }
        this.pool = pool;
        this.own = workspaces.get(0);
        this.mates = workspaces.stream().skip(1).map(Mate::new).toList();
    }

    /**
     * Does all parts. What a part throws first, or a pool that refuses to help, is thrown here when all are done; what others threw
     * is added to it as suppressed.
     *
     * @param parts the work
     */
    public void run(Work<W> parts) {
        int count = parts.parts();
        if (mates.isEmpty() || count <= 1) {
            for (int part = 0; part < count; part++) {
                parts.apply(part, own);
            }
            return;
        }
        work = parts;
        failure.set(null);
        waiting = Thread.currentThread();
        unfinished.set(count);
        draw.set((draw.get() / WORK + 1) * WORK + count);
        for (int m = 0; m < Math.min(mates.size(), count - 1); m++) {
            mates.get(m).call();
        }
        draw(own);
        while (unfinished.get() > 0) {
            LockSupport.park(this);
        }
        waiting = null;
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void failed(Throwable thrown) {
        if (!failure.compareAndSet(null, thrown)) {
            Throwable first = failure.get();
            if (first != null && first != thrown) {
                first.addSuppressed(thrown);
            }
        }
    }

    private void draw(W workspace) {
        for (int part = next(); part >= 0; part = next()) {
            Work<W> current = work;
            try {
                if (current != null) {
                    current.apply(part, workspace);
                }
            } catch (RuntimeException | Error thrown) {
                failed(thrown);
            } finally {
                Thread caller = waiting;
                if (unfinished.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }

    /** Draws a part, or −1 if none is left. */
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
        private final W workspace;
        private final AtomicBoolean called = new AtomicBoolean();

        Mate(W workspace) {
            this.workspace = workspace;
        }

        /** Asks the pool for a thread, unless the request of an earlier work still stands. */
        void call() {
            if (called.compareAndSet(false, true)) {
                try {
                    pool.execute(this);
                } catch (RuntimeException | Error refused) {
                    called.set(false);
                    failed(refused);
                }
            }
        }

        @Override
        public void run() {
            do {
                draw(workspace);
                called.set(false);
                // a work that began in between has not called this mate
            } while ((int) draw.get() > 0 && called.compareAndSet(false, true));
        }
    }
}
