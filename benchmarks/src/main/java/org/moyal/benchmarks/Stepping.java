// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import org.moyal.core.run.Stepper;

/** The next step of a stepper. */
final class Stepping implements Runnable {
    private final Stepper<?, ?> stepper;
    private double time;

    Stepping(Stepper<?, ?> stepper) {
        this.stepper = stepper;
    }

    @Override
    public void run() {
        stepper.advance(time, Problem.DT);
        time += Problem.DT;
    }
}
