// SPDX-License-Identifier: Apache-2.0
/**
 * The run: one loop over time, and the observers that look at the state.
 *
 * <p>A propagator is given a state, a {@link org.moyal.core.run.TimeGrid} and any number of
 * {@link org.moyal.core.run.Observer observers}: {@link org.moyal.core.run.TimeSeries} records a number,
 * {@link org.moyal.core.run.Snapshots} keeps states, {@link org.moyal.core.run.StopWhen} ends the run,
 * {@link org.moyal.core.run.Progress} reports the speed, {@link org.moyal.core.run.Checkpoint} hands states to a store.
 * It answers with an {@link org.moyal.core.run.Evolution}: final state, {@link org.moyal.core.run.Outcome} and
 * {@link org.moyal.core.run.Statistics}. A run that can no longer be trusted throws
 * {@link org.moyal.core.error.NumericalFailureException} with the last good state.
 *
 * <p>Behind it a {@link org.moyal.core.run.Stepper} owns every buffer, and {@link org.moyal.core.run.TimeLoop} drives it.
 * Write a stepper to add a propagator of your own.
 */
@NullMarked
package org.moyal.core.run;

import org.jspecify.annotations.NullMarked;
