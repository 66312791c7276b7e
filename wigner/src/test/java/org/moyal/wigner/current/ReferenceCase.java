// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.complex.Complex;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceExtent;
import org.moyal.core.grid.PhaseSpaceGrid;
import org.moyal.core.law.Hamiltonian;
import org.moyal.core.law.MorsePotential;
import org.moyal.core.law.Potential;
import org.moyal.core.state.DensityMatrix;
import org.moyal.core.state.FockState;
import org.moyal.core.state.GaussianPacket;
import org.moyal.core.state.MorseEigenstate;
import org.moyal.core.state.WaveFunction;
import org.moyal.core.state.WeightedState;
import org.moyal.wigner.function.WignerFunction;

/** One case of current-reference.json, with the state and the Hamiltonian that it describes. */
final class ReferenceCase {
    private static final String FILE = "current-reference.json";
    /** States and their currents are shared by the cases of one parameter set. */
    private static final Map<String, WignerCurrent> CURRENTS = new HashMap<>();

    final String name;
    final JsonNode node;
    private final JsonNode parameters;

    private ReferenceCase(JsonNode node) {
        this.name = node.get("name").asText();
        this.node = node;
        this.parameters = node.get("parameters");
    }

    static Stream<ReferenceCase> ending(String... suffixes) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream(FILE)) {
            var cases = new ArrayList<ReferenceCase>();
            for (JsonNode each : new ObjectMapper().readTree(in).get("cases")) {
                for (String suffix : suffixes) {
                    if (each.get("name").asText().endsWith(suffix)) {
                        cases.add(new ReferenceCase(each));
                    }
                }
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceCase named(String name) {
        return ending(name).findFirst().orElseThrow();
    }

    double number(String key) {
        return parameters.get(key).asDouble();
    }

    PhaseSpaceExtent box() {
        JsonNode box = parameters.get("box");
        return new PhaseSpaceExtent(
                box.get("x").get(0).asDouble(),
                box.get("x").get(1).asDouble(),
                box.get("p").get(0).asDouble(),
                box.get("p").get(1).asDouble());
    }

    double[][] values() {
        return matrix(node.get("values"));
    }

    double[][] points() {
        return matrix(node.get("points"));
    }

    private static double[][] matrix(JsonNode rows) {
        var matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new double[rows.get(i).size()];
            for (int j = 0; j < matrix[i].length; j++) {
                matrix[i][j] = rows.get(i).get(j).asDouble();
            }
        }
        return matrix;
    }

    /** The current; "morse_n1" of "morse_n1_stagnation_box2" names the state. */
    WignerCurrent current() {
        String state = name.replaceFirst("_(J|grad|divJ|stagnation|fieldline)(_box[12])?$", "");
        synchronized (CURRENTS) {
            return CURRENTS.computeIfAbsent(state, key -> WignerCurrent.of(wigner(), hamiltonian()));
        }
    }

    Hamiltonian hamiltonian() {
        Potential potential = potential();
        if (parameters.has("F")) {
            double force = number("F") * Math.cos(number("omega") * number("t"));
            double[] c = coefficients();
            c[1] += force;
            potential = Potential.polynomial(c);
        }
        return Hamiltonian.of(number("M"), potential);
    }

    private Potential potential() {
        if (name.startsWith("morse")) {
            return morse();
        }
        if (name.startsWith("barrier")) {
            return Potential.gaussianBarrier(number("V0"), number("sigma"));
        }
        if (name.startsWith("harmonic")) {
            return Potential.harmonic(number("M"), number("omega"));
        }
        if (name.startsWith("mixed")) {
            return Potential.quartic(number("K"));
        }
        return Potential.polynomial(coefficients());
    }

    private MorsePotential morse() {
        return Potential.morse(number("D"), number("a"));
    }

    private double[] coefficients() {
        JsonNode c = parameters.get("V_coefficients");
        var result = new double[c.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = c.get(i).asDouble();
        }
        return result;
    }

    private WignerFunction wigner() {
        PhaseSpaceGrid grid = grid();
        if (name.startsWith("morse_mix")) {
            return WignerFunction.of(morseMixture(number("t")), grid, 1e-12);
        }
        if (name.startsWith("morse")) {
            return WignerFunction.of(
                    new MorseEigenstate(
                            morse(), number("M"), parameters.get("n").asInt(), number("hbar")),
                    grid,
                    1e-12);
        }
        if (name.startsWith("harmonic")) {
            double c = Math.cos(number("omega") * number("t"));
            double s = Math.sin(number("omega") * number("t"));
            double x0 = number("x0") * c + number("p0") / (number("M") * number("omega")) * s;
            double p0 = number("p0") * c - number("M") * number("omega") * number("x0") * s;
            double length = Math.sqrt(number("hbar") / (number("M") * number("omega")));
            return WignerFunction.of(
                    new FockState(parameters.get("n").asInt(), x0, p0, length, number("hbar")), grid, 1e-12);
        }
        if (name.startsWith("mixed")) {
            return mixture(grid);
        }
        JsonNode packet = parameters.get("initial_state").get(0);
        WaveFunction start = WaveFunction.of(
                waveAxis(),
                new GaussianPacket(
                        packet.get("x0").asDouble(),
                        packet.get("p0").asDouble(),
                        packet.get("s").asDouble(),
                        number("hbar")));
        return WignerFunction.of(evolved(start), grid, 1e-9);
    }

    /** (|0⟩ + |1⟩)/√2 at a time, with phases e^(−iE_n t/ħ). */
    WaveFunction morseMixture(double t) {
        var states = new ArrayList<WaveFunction>();
        var weights = new ArrayList<Complex>();
        for (JsonNode term : parameters.get("superposition")) {
            var state = new MorseEigenstate(morse(), number("M"), term.get(1).asInt(), number("hbar"));
            states.add(WaveFunction.of(waveAxis(), state));
            weights.add(Complex.ofPolar(term.get(0).asDouble(), 0)
                    .multiply(Complex.ofCis(-state.energy() * t / number("hbar"))));
        }
        return WaveFunction.superposition(states, weights);
    }

    private WaveFunction evolved(WaveFunction start) {
        Potential potential = potential();
        double force = parameters.has("F") ? number("F") : 0;
        double omega = parameters.has("omega") ? number("omega") : 0;
        double t = number("t");
        // Steps that leave errors below 1e-9; the tails of the quartic oscillator reach high energies.
        double step = name.contains("quartic") ? 2e-3 : 4e-3;
        return t == 0
                ? start
                : SplitStep.evolve(
                        start,
                        number("M"),
                        (x, time) -> potential.value(x) + force * x * Math.cos(omega * time),
                        t,
                        (int) Math.ceil(t / step));
    }

    /** Σ_n n̄^n/(1+n̄)^(n+1) |n⟩⟨n|, evolved; 22 terms leave 3^−22 = 3e-11 of the norm. */
    private WignerFunction mixture(PhaseSpaceGrid grid) {
        double ratio = number("nbar") / (1 + number("nbar"));
        int terms = 22;
        var states = new ArrayList<WeightedState>();
        for (int n = 0; n < terms; n++) {
            double weight = Math.pow(ratio, n) * (1 - ratio) / (1 - Math.pow(ratio, terms));
            WaveFunction start = WaveFunction.of(waveAxis(), new FockState(n, 0, 0, 1, number("hbar")));
            states.add(new WeightedState(weight, evolved(start)));
        }
        return WignerFunction.of(DensityMatrix.mixture(states), grid, 1e-8);
    }

    private Axis waveAxis() {
        if (name.startsWith("barrier")) {
            return Axis.of(-60, 60, 1024);
        }
        if (name.startsWith("morse")) {
            return Axis.of(-5.5, 25, 512);
        }
        if (name.startsWith("mixed")) {
            return Axis.of(-9, 9, 512);
        }
        return name.startsWith("quartic") ? Axis.of(-7.5, 7.5, 384) : Axis.of(-10, 10, 256);
    }

    /**
     * Δp ≤ πħ/X and Δx ≤ πħ/P for the extents X, P of the state at 1e-9 … 1e-12, and no finer in p: the largest lag is
     * πħ/(2Δp), and steep potentials at large lags amplify round-off.
     */
    private PhaseSpaceGrid grid() {
        if (name.startsWith("barrier")) {
            return PhaseSpaceGrid.of(Axis.of(-48, 52, 800), Axis.of(-12, 12, 768));
        }
        if (name.startsWith("morse")) {
            return PhaseSpaceGrid.of(Axis.of(-5.2, 14.8, 320), Axis.of(-9, 9, 128));
        }
        if (name.startsWith("harmonic")) {
            return PhaseSpaceGrid.of(Axis.of(-9, 9, 192), Axis.of(-9, 9, 192));
        }
        if (name.startsWith("quartic")) {
            return PhaseSpaceGrid.of(Axis.of(-6, 6, 324), Axis.of(-40, 40, 400));
        }
        if (name.startsWith("mixed")) {
            return PhaseSpaceGrid.of(Axis.of(-7.5, 7.5, 640), Axis.of(-64, 64, 640));
        }
        return PhaseSpaceGrid.of(Axis.of(-9, 9, 256), Axis.of(-12, 12, 256));
    }

    @Override
    public String toString() {
        return name;
    }

    static List<String> names() {
        return ending("").map(each -> each.name).toList();
    }
}
