// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.util.concurrent.TimeUnit;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceField;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.PolynomialPotential;
import org.moyal.core.law.Potential;
import org.moyal.core.state.GaussianSuperposition;
import org.moyal.wigner.current.FiniteDifferenceCurrent;
import org.moyal.wigner.current.MoyalSeries;
import org.moyal.wigner.current.StencilOrder;
import org.moyal.wigner.explicit.FiniteDifferenceRate;
import org.moyal.wigner.function.WignerFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finite differences against transforms on an n × n grid, for a quartic potential: the momentum current and ∂W/∂t. The
 * spectral calls are those that a user makes; with their results come the other parts of a current.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StencilBenchmark {
    static final PolynomialPotential QUARTIC = Potential.polynomial(0, 0.1, -0.5, 0, 0.25);
    static final Hamiltonian LAW = Hamiltonian.of(1, QUARTIC);
    static final double HBAR = 1;

    /** Nodes along each axis. */
    @Param({"256", "512", "1024"})
    public int n;

    /** Order of accuracy. */
    @Param({"FOURTH", "EIGHTH"})
    public StencilOrder order;

    private WignerFunction w;
    private double[] values;
    private double[] result;
    private FiniteDifferenceCurrent current;
    private FiniteDifferenceRate rate;

    /** Two packets with fringes on [−8, 8) × [−9, 9). */
    static WignerFunction state(int n) {
        PhaseSpaceGrid grid = PhaseSpaceGrid.of(Axis.of(-8, 8, n), Axis.of(-9, 9, n));
        return WignerFunction.of(GaussianSuperposition.cat(1.4, 0.4, 0.3, 1.0, HBAR), grid);
    }

    /** Prepares the state, and refuses to time results that differ by more than the stencils' own estimates. */
    @Setup
    public void prepare() {
        w = state(n);
        values = w.values();
        result = new double[values.length];
        current = FiniteDifferenceCurrent.of(LAW, w.grid(), order, HBAR);
        rate = FiniteDifferenceRate.of(LAW, w.grid(), order, HBAR);
        require("Jp", distance(stencilCurrent(), spectralCurrent().values(), 1), current.errorEstimate(w));
        require("dW/dt", distance(stencilRate(), spectralRate().values(), -1), rate.errorEstimate(w));
    }

    private static void require(String what, double distance, double estimate) {
        if (!(distance <= estimate)) {
            throw new IllegalStateException(what + " apart by " + distance + ": must be at most " + estimate);
        }
    }

    static double distance(double[] a, double[] b, double sign) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - sign * b[i]));
        }
        return largest;
    }

    /** Jp by stencils into an array. */
    @Benchmark
    public double[] stencilCurrent() {
        current.into(values, result);
        return result;
    }

    /** Jp by stencils as a field: two copies more. */
    @Benchmark
    public PhaseSpaceField stencilField() {
        return current.jp(w);
    }

    /** Jp by transforms. */
    @Benchmark
    public PhaseSpaceField spectralCurrent() {
        return MoyalSeries.of(1, QUARTIC).current(w).jp();
    }

    /** ∂W/∂t by stencils into an array. */
    @Benchmark
    public double[] stencilRate() {
        rate.into(values, result);
        return result;
    }

    /** ∇·J = −∂W/∂t by transforms. */
    @Benchmark
    public PhaseSpaceField spectralRate() {
        return MoyalSeries.of(1, QUARTIC).current(w).divergence();
    }
}
