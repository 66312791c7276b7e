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
            if (contender.name().startsWith("JTransforms") || contender.name().startsWith("library")) {
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
        for (Contender contender : new StepKernel().contenders(NOBODY).subList(0, 3)) {
            Engine engine = contender.start().prepare(task);
            double[] before = engine.result(3);
            engine.run(0);
            assertThat(engine.result(3)).as(contender.name()).containsExactly(before);
        }
    }

    @Test
    void absentProgramsSayWhy() {
        List<Contender> contenders = new StepKernel().contenders(NOBODY);
        assertThatThrownBy(() -> contenders.get(3).start().prepare(new Task(256, 1)))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageStartingWith("not built: make -C no-such-folder");
        assertThatThrownBy(() -> contenders.get(5).start().prepare(new Task(256, 1)))
                .isInstanceOf(PeerRefusedException.class)
                .hasMessageStartingWith("no-such-python: ");
    }
}
