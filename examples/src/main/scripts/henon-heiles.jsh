// Two coupled oscillators, V = (x1^2 + x2^2)/2 + lambda (x1^2 x2 - x2^3/3): a product of coherent states becomes entangled.
// Run it by: ./moyal shell examples/src/main/scripts/henon-heiles.jsh
var law = PlanarHamiltonian.of(1.0, PlanarPotential.henonHeiles(0.1118));          // both masses
double half = 0.5 * Math.sqrt(Math.PI * 28);                                       // as long in x as in p
var axis = Axis.of(-half, half, 28);
var grid = PlanarGrid.of(axis, axis, axis, axis);                                  // x1, x2, p1, p2
var state = GaussianState.coherent(1, 0, 1.0).tensor(GaussianState.coherent(0.5, 0, 1.0));
var w0 = PlanarWignerFunction.of(state, grid, 1e-3);
var entropy = TimeSeries.of("linear entropy", (PlanarWignerView w) -> 1 - w.firstPurity());
var run = PlanarWignerPropagator.of(law, new FourthOrderSplitting(0.25)).withLeakageTolerance(1e-2)
        .propagate(w0, TimeGrid.evenly(0, 3, 4), entropy);
double schroedinger = 0.046929; // of psi(x1, x2, t = 3) on 64 x 64 and on 80 x 80 nodes, fourth order at a step of 0.05
System.out.printf(Locale.ROOT, "linear entropy %.5f, Schroedinger %.5f%n", entropy.value(3), schroedinger);
