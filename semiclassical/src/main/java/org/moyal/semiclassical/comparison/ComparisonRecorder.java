// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.semiclassical.bound.BoundForm;
import org.moyal.semiclassical.bound.ClassicalityBound;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.distance.APosterioriBound;
import org.moyal.semiclassical.distance.ResidualObserver;
import org.moyal.semiclassical.mixture.MixtureView;
import org.moyal.wigner.function.WignerFunction;
import org.moyal.wigner.propagation.ClassicalDensity;

/** Shows every fine time to the estimators and makes a point of every output time. */
final class ComparisonRecorder implements Observer<MixtureView>, ComparisonView {
    private final ClassicalityBound bound;
    private final BoundForm classicalForm;
    private final TimeGrid outputs;
    private final ResidualObserver residual;
    private final APosterioriBound aPosteriori;
    private final List<? extends Observer<? super ComparisonView>> observers;
    private final List<ComparisonPoint> points = new ArrayList<>();
    private final double tolerance;
    private @Nullable MixtureView packets;
    private Optional<String> stop = Optional.empty();

    ComparisonRecorder(
            ClassicalityBound bound,
            BoundForm classicalForm,
            TimeGrid outputs,
            double spacing,
            ResidualObserver residual,
            APosterioriBound aPosteriori,
            List<? extends Observer<? super ComparisonView>> observers) {
        this.bound = bound;
        this.classicalForm = classicalForm;
        this.outputs = outputs;
        this.tolerance = 0.25 * spacing;
        this.residual = residual;
        this.aPosteriori = aPosteriori;
        this.observers = observers;
    }

    List<ComparisonPoint> points() {
        return List.copyOf(points);
    }

    @Override
    public void observe(double time, MixtureView mixture) {
        residual.observe(time, mixture);
        aPosteriori.observe(time, mixture);
        int next = points.size();
        if (next == outputs.size() || time < outputs.time(next) - tolerance) {
            return;
        }
        packets = mixture;
        points.add(point(outputs.time(next), mixture));
        for (Observer<? super ComparisonView> observer : observers) {
            observer.observe(outputs.time(next), this);
            if (stop.isEmpty()) {
                stop = observer.stopRequest();
            }
        }
    }

    private ComparisonPoint point(double time, MixtureView mixture) {
        double elapsed = time - outputs.start();
        HarmonicFrame frame = bound.scales().frame();
        double eta = frame.impedance();
        return new ComparisonPoint(
                EvolutionPoint.of(time, quantum(), classical()),
                residual.quantum(),
                residual.classical(),
                aPosteriori.quantum(),
                aPosteriori.classical(),
                bound.error(BoundForm.PUBLISHED, elapsed),
                bound.error(BoundForm.PROVEN, elapsed),
                bound.error(BoundForm.QUANTUM, elapsed),
                bound.error(classicalForm, elapsed),
                PhaseSpaceMoments.of(mixture()),
                mixture.average(
                        n -> (eta * mixture.covariance(n, 0, 0) + mixture.covariance(n, 1, 1) / eta) / frame.hbar()));
    }

    @Override
    public Optional<String> stopRequest() {
        return stop;
    }

    @Override
    public void stepped(long done, long total) {
        for (Observer<? super ComparisonView> observer : observers) {
            observer.stepped(done, total);
        }
    }

    @Override
    public ComparisonPoint point() {
        return points.get(points.size() - 1);
    }

    @Override
    public WignerFunction quantum() {
        return residual.quantumState();
    }

    @Override
    public ClassicalDensity classical() {
        return residual.classicalDensity();
    }

    @Override
    public WignerFunction mixture() {
        return residual.mixture();
    }

    @Override
    public MixtureView packets() {
        if (packets == null) {
            throw new IllegalStateException("no time shown yet: there are no packets before the first one");
        }
        return packets;
    }
}
