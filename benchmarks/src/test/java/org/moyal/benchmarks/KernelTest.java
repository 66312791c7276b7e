// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moyal.benchmarks.peer.PeerRefusedException;

/** The engines in this Java machine compute the same, and absent programs are refused, not forgotten. */
class KernelTest {
    private static final Peers NOBODY = new Peers(Path.of("no-such-folder"), List.of("no-such-python"));

    private static final String VECTORS = "jdk.incubator.vector";

    private static final boolean HAS_VECTORS =
            ModuleLayer.boot().findModule(VECTORS).isPresent();

    static List<Kernel> kernels() {
        return List.of(
                new StepKernel(),
                new ThreadsKernel(),
                FourierKernel.STRIDED,
                FourierKernel.CONTIGUOUS,
                new WignerKernel(),
                new SchrodingerKernel(),
                new CurrentKernel(),
                LineKernel.REAL,
                LineKernel.COMPLEX);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void javaEnginesAgree(Kernel kernel) throws PeerRefusedException {
        Task task = new Task(128, 2);
        List<Contender> contenders = kernel.contenders(NOBODY);
        double[] library;
        try (Engine engine = contenders.get(0).start().prepare(task)) {
            library = engine.result(20);
        }
        int compared = 0;
        for (Contender contender : contenders.subList(1, contenders.size())) {
            if (isHere(contender)) {
                try (Engine engine = contender.start().prepare(task)) {
                    assertThat(Agreement.distance(library, engine.result(20)))
                            .as(contender.name())
                            .isLessThanOrEqualTo(kernel.tolerance(task));
                }
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void aResultStartsAgainFromTheInitialState() throws PeerRefusedException {
        Task task = new Task(128, 1);
        int compared = 0;
        for (Contender contender : new StepKernel().contenders(NOBODY)) {
            if (isHere(contender)) {
                Engine engine = contender.start().prepare(task);
                double[] before = engine.result(3);
                engine.run(0);
                assertThat(engine.result(3)).as(contender.name()).containsExactly(before);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    @Test
    void absentProgramsSayWhy() {
        assertThatThrownBy(() -> named("C + FFTW, fused").start().prepare(new Task(256, 1)))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageStartingWith("not built: make -C no-such-folder");
        assertThatThrownBy(() -> named("SciPy").start().prepare(new Task(256, 1)))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageStartingWith("no-such-python: ");
        if (!HAS_VECTORS) {
            assertThatThrownBy(() -> named("library, moyal-simd").start().prepare(new Task(256, 1)))
                    .isInstanceOf(PeerRefusedException.class)
                    .hasMessage("needs java --add-modules " + VECTORS);
        }
    }

    private static Contender named(String name) {
        for (Contender contender : new StepKernel().contenders(NOBODY)) {
            if (contender.name().equals(name)) {
                return contender;
            }
        }
        throw new AssertionError("no contender " + name);
    }

    /** Whether a contender needs nothing but this Java machine as it was started. */
    private static boolean isHere(Contender contender) {
        String name = contender.name();
        return name.startsWith("JTransforms")
                || name.startsWith("library") && (HAS_VECTORS || !name.endsWith("moyal-simd"));
    }
}
