// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.propagation;

import java.util.Objects;
import java.util.concurrent.Executor;
import org.moyal.core.transform.FourierEngine;

/**
 * How a run is carried out, as against what is computed.
 *
 * @param tolerance the leakage tolerance
 * @param engine makes the transforms
 * @param pool runs tiles for the calling thread; never asked if there is one thread only
 * @param threads how many threads work on a step, the calling one included
 */
record Execution(double tolerance, FourierEngine engine, Executor pool, int threads) {

    private static final Executor NO_POOL = task -> {
        throw new IllegalStateException("a step on one thread needs no pool");
    };

    static Execution standard() {
        return new Execution(InitialFit.DEFAULT_TOLERANCE, FourierEngine.vectorised(), NO_POOL, 1);
    }

    Execution withTolerance(double leakageTolerance) {
        return new Execution(InitialFit.requireTolerance(leakageTolerance), engine, pool, threads);
    }

    /** For fields of which nobody knows what small is. */
    Execution withoutWatch() {
        return new Execution(Double.POSITIVE_INFINITY, engine, pool, threads);
    }

    Execution withEngine(FourierEngine other) {
        return new Execution(tolerance, Objects.requireNonNull(other, "engine"), pool, threads);
    }

    Execution withThreads(Executor other, int number) {
        Objects.requireNonNull(other, "pool");
        if (number < 1) {
            throw new IllegalArgumentException("threads = " + number + ": must be at least 1");
        }
        return new Execution(tolerance, engine, other, number);
    }
}
