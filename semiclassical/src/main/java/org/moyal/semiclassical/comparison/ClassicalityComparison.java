// SPDX-License-Identifier: Apache-2.0
package org.moyal.semiclassical.comparison;

import java.util.List;
import java.util.Objects;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.CertifiedPotential;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.LinearLindblad;
import org.moyal.core.run.Observer;
import org.moyal.core.run.TimeGrid;
import org.moyal.core.scheme.StrangSplitting;
import org.moyal.core.state.GaussianState;
import org.moyal.semiclassical.bound.BoundForm;
import org.moyal.semiclassical.bound.CharacteristicScales;
import org.moyal.semiclassical.bound.ClassicalityBound;
import org.moyal.semiclassical.bound.HarmonicFrame;
import org.moyal.semiclassical.distance.APosterioriBound;
import org.moyal.semiclassical.distance.HarmonicError;
import org.moyal.semiclassical.distance.ResidualEstimator;
import org.moyal.semiclassical.mixture.InitialMixture;
import org.moyal.semiclassical.mixture.MixturePropagator;
import org.moyal.semiclassical.mixture.RiccatiSplitting;
import org.moyal.wigner.function.WignerFunction;

/**
 * Does an open quantum system follow its classical Fokker–Planck equation? Runs the exact quantum state ρ, the exact classical density
 * f and the mixture ρ̃ of Gaussian packets together from one initial mixture, and gives the distances between them next to every bound:
 *
 * <pre>{@code
 * var potential  = Potential.trap(1.0).plus(Potential.cosine(0.3, 1.2));
 * var noise      = LinearLindblad.diffusion(0.1, 0.12);
 * var comparison = ClassicalityComparison.of(potential, 1.0, noise, 0.2);       // mass, noise, ħ
 * var initial    = InitialMixture.pure(comparison.referencePacket(1.0, 0.5));   // σ* at (x, p)
 * var times      = TimeGrid.of(0, 0.5, 1, 2, 3);
 * var grid       = comparison.gridFor(initial, times);
 * comparison.compare(initial, grid, times, 2000, 42).forEach(System.out::println);
 * }</pre>
 *
 * <p>One spacing h of time serves all: the steps of the packets, the trapezoidal rules of the two estimators, and the Strang
 * splitting of the grid evolutions. Distances then have a relative error of some 1e-3 from h = 0.05 τ_H besides the stated one. The
 * exact moments carry the splitting error, some 1e-4; {@link EvolutionComparison} gives them with a smaller step alone.
 *
 * <p>One degree of freedom. Cost of a step: some 20 µs a packet, and 18 steps of a grid evolution (8 batches of each residual, ρ and
 * f); of an output time: a trace norm, O((n_x/2)³), and 18 more norms for the statistics. Immutable.
 */
public final class ClassicalityComparison {
    private static final double STEP = 0.05;
    private static final int PILOT_PACKETS = 40_000;
    private static final long PILOT_SEED = 1;
    /** ln 10⁶: coherence below 1e-6 is not resolved. */
    private static final double FAINT = 14;

    private static final int NODES = 12;

    private final CertifiedPotential potential;
    private final ClassicalityBound bound;
    private final double step;
    private final MixturePropagator propagator;
    private final ResidualEstimator estimator;
    private final HarmonicError error;
    private final BoundForm classicalForm;

    private ClassicalityComparison(
            CertifiedPotential potential,
            ClassicalityBound bound,
            double step,
            MixturePropagator propagator,
            ResidualEstimator estimator,
            HarmonicError error,
            BoundForm classicalForm) {
        this.potential = potential;
        this.bound = bound;
        this.step = step;
        this.propagator = propagator;
        this.estimator = estimator;
        this.error = error;
        this.classicalForm = classicalForm;
    }

    private static ClassicalityComparison of(CertifiedPotential potential, ClassicalityBound bound, double step) {
        HarmonicFrame frame = bound.scales().frame();
        return new ClassicalityComparison(
                potential,
                bound,
                step,
                MixturePropagator.of(potential, frame, bound.noise(), new RiccatiSplitting(step)),
                ResidualEstimator.of(frame.mass(), potential, bound.noise(), new StrangSplitting(step)),
                HarmonicError.of(potential).withNodes(NODES),
                BoundForm.CLASSICAL);
    }

    /**
     * A comparison with steps of 0.05 τ_H.
     *
     * @param potential V with certified bounds of V″ and V‴, not everywhere straight
     * @param mass m, above 0
     * @param noise the diffusion, without friction and with D_xx D_pp &gt; D_xp²; for none see {@link EvolutionComparison}
     * @param hbar ħ, above 0
     * @return the comparison
     * @throws org.moyal.core.error.FrictionException if the noise has friction
     * @throws IllegalArgumentException if a number is out of range, V″ = 0 everywhere, or the diffusion is singular
     */
    public static ClassicalityComparison of(
            CertifiedPotential potential, double mass, LinearLindblad noise, double hbar) {
        return of(potential, ClassicalityBound.of(potential, mass, noise, hbar));
    }

    /**
     * A comparison against a given bound, for instance one with another curvature bound K′.
     *
     * @param potential V
     * @param bound a bound made for this potential
     * @return the comparison, with steps of 0.05 τ_H
     * @throws IllegalArgumentException if the bound has another T, more than one degree of freedom, or too small a K
     */
    public static ClassicalityComparison of(CertifiedPotential potential, ClassicalityBound bound) {
        Objects.requireNonNull(potential, "potential");
        Objects.requireNonNull(bound, "bound");
        CharacteristicScales scales = bound.scales();
        if (bound.degreesOfFreedom() != 1
                || scales.thirdDerivative() != potential.thirdDerivativeBound()
                || scales.frame().curvature() < potential.curvatureBound()) {
            throw new IllegalArgumentException("bound = " + bound + ": must be one of the potential " + potential
                    + ", with d = 1, K >= " + potential.curvatureBound() + " and T = "
                    + potential.thirdDerivativeBound());
        }
        return of(potential, bound, STEP * bound.scales().frame().time());
    }

    /**
     * The same comparison with another largest step.
     *
     * @param largest the largest step, above 0
     * @return a new comparison
     * @throws IllegalArgumentException if the step is not above 0
     */
    public ClassicalityComparison withStep(double largest) {
        return new ClassicalityComparison(
                potential,
                bound,
                largest,
                propagator.withScheme(new RiccatiSplitting(largest)),
                estimator.withScheme(new StrangSplitting(largest)),
                error,
                classicalForm);
    }

    /**
     * The same comparison with packets that move in models averaged over each packet,
     * {@link MixturePropagator#withGaussianAverages}: a mixture several times closer to both evolutions.
     *
     * @return a new comparison
     */
    public ClassicalityComparison withGaussianAverages() {
        return new ClassicalityComparison(
                potential,
                bound,
                step,
                propagator.withGaussianAverages(),
                estimator.withGaussianAverages(),
                error.withGaussianAverages(),
                BoundForm.CLASSICAL_AVERAGED);
    }

    /**
     * The a-priori bound.
     *
     * @return the bound
     */
    public ClassicalityBound bound() {
        return bound;
    }

    /**
     * The least squeezed packet, σ*, which every bound admits.
     *
     * @param x ⟨x⟩
     * @param p ⟨p⟩
     * @return the pure state with covariance σ* = (ħ/2) diag(1/η_H, η_H)
     */
    public GaussianState referencePacket(double x, double p) {
        HarmonicFrame frame = bound.scales().frame();
        return GaussianState.of(
                new double[] {x, p},
                new double[][] {{frame.referencePositionVariance(), 0}, {0, frame.referenceMomentumVariance()}},
                frame.hbar());
    }

    /**
     * Chooses a grid from a pilot run of 40 000 packets.
     *
     * <p>Its box holds the tails of both marginals at all times: the quantiles 1/100 and 1/2000 from either side, extended as if the tail
     * went on like a Gaussian's, to 6.4 standard deviations of it. Its spacings resolve the coherence that the diffusion leaves:
     * while a force stretches it at a rate of 1/τ_H, diffusion damps it to exp(−Δ²η_H/4ħz) at a distance Δ in x, likewise in p, which
     * is that of a pure packet at the bound of the squeezing. Sizes are even and of the form 2^a·3^b·5^c. A state with tails far
     * heavier than a Gaussian's, or for short times a finer structure, needs a grid by hand: the run fails rather than lose weight.
     *
     * @param initial the initial mixture
     * @param times the output times
     * @return the grid
     * @throws IllegalArgumentException if the packets are too squeezed
     * @throws org.moyal.core.error.PlanckMismatchException if ħ differs
     */
    public PhaseSpaceGrid gridFor(InitialMixture initial, TimeGrid times) {
        bound.requireAdmissible(initial.packet());
        var pilot = new PilotBox();
        propagator.propagate(initial.sample(PILOT_PACKETS, PILOT_SEED), CommonSpacing.of(times, 4 * step), pilot);
        PhaseSpaceExtent box = pilot.extent();
        HarmonicFrame frame = bound.scales().frame();
        double hbar = frame.hbar();
        double length = 2 * Math.sqrt(FAINT * hbar * bound.squeezing() / frame.impedance());
        double width = Math.min(box.width(), length);
        double height = Math.min(box.height(), length * frame.impedance());
        // two grids for boxes of which one axis each is kept: what an axis resolves depends on the other side
        var forX = new PhaseSpaceExtent(box.xMin(), box.xMax(), -0.5 * height, 0.5 * height);
        var forP = new PhaseSpaceExtent(-0.5 * width, 0.5 * width, box.pMin(), box.pMax());
        return PhaseSpaceGrid.of(
                PhaseSpaceGrid.resolving(forX, hbar).grid().x(),
                PhaseSpaceGrid.resolving(forP, hbar).grid().p());
    }

    /**
     * Runs all three evolutions.
     *
     * @param initial the initial mixture, of packets that the bound admits
     * @param grid the grid of the exact states; it has to hold them and all packets at all times, see {@link #gridFor}
     * @param times the output times; intervals must be multiples of one spacing, which is the largest such one below the step
     * @param packets how many packets are drawn, at least 8; the standard errors fall with their square root
     * @param seed the seed of all random numbers; equal seeds give equal bits
     * @param observers called at every output time with the states, and after every step with the progress
     * @return one point for each output time, fewer if an observer stopped the run
     * @throws IllegalArgumentException if a packet is mixed or too squeezed, or the times have no common spacing
     * @throws org.moyal.core.error.PlanckMismatchException if ħ differs
     * @throws org.moyal.core.error.NumericalFailureException if a state or the packets leave the grid
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final List<ComparisonPoint> compare(
            InitialMixture initial,
            PhaseSpaceGrid grid,
            TimeGrid times,
            int packets,
            long seed,
            Observer<? super ComparisonView>... observers) {
        bound.requireAdmissible(initial.packet());
        TimeGrid fine = CommonSpacing.of(times, step);
        var recorder = new ComparisonRecorder(
                bound,
                classicalForm,
                times,
                fine.interval(0),
                estimator.observing(WignerFunction.of(initial.total(), grid)),
                APosterioriBound.of(error),
                List.of(observers));
        propagator.propagate(initial.sample(packets, seed), fine, recorder);
        return recorder.points();
    }

    /**
     * The two exact evolutions of this comparison alone.
     *
     * @param scheme their splitting, with its step
     * @return the comparison without a mixture
     */
    public EvolutionComparison exact(StrangSplitting scheme) {
        return EvolutionComparison.of(Hamiltonian.of(bound.scales().frame().mass(), potential), bound.noise(), scheme);
    }

    @Override
    public String toString() {
        return "ClassicalityComparison[" + potential + ", " + bound + ", step " + step + "]";
    }
}
