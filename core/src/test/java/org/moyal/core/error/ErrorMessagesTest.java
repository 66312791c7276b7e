// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moyal.core.grid.Axis;
import org.moyal.core.grid.PhaseSpaceGrid;

class ErrorMessagesTest {
    private final PhaseSpaceGrid small = PhaseSpaceGrid.of(Axis.of(-1, 1, 8), Axis.of(-2, 2, 8));
    private final PhaseSpaceGrid large = PhaseSpaceGrid.of(Axis.of(-4, 4, 64), Axis.of(-8, 8, 64));

    @Test
    void gridMismatchNamesBothSides() {
        var failure = new GridMismatchException("overlap", small, large);
        assertThat(failure.left()).isEqualTo(small.toString());
        assertThat(failure.right()).isEqualTo(large.toString());
        assertThat(failure)
                .hasMessage("overlap: grids must be equal, but one is " + small + " and the other is " + large);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0000000000000002", "NaN, NaN", "1, NaN"})
    void differentPlanckConstantsAreRefused(double left, double right) {
        assertThatThrownBy(() -> PlanckMismatchException.requireSame("overlap", left, right))
                .isInstanceOf(PlanckMismatchException.class)
                .hasMessage("overlap: hbar must be equal, but one is " + left + " and the other is " + right);
        var failure = new PlanckMismatchException("overlap", left, right);
        assertThat(failure.left()).isEqualTo(Double.valueOf(left));
        assertThat(failure.right()).isEqualTo(Double.valueOf(right));
    }

    @Test
    void equalPlanckConstantsPass() {
        assertThatCode(() -> PlanckMismatchException.requireSame("overlap", 0.1, 0.1))
                .doesNotThrowAnyException();
    }

    @Test
    void resolutionCarriesAGridThatWouldDo() {
        var failure = new ResolutionException("tail in p = 3.0E-4: must be below 1.0E-8", small, large);
        assertThat(failure.givenGrid()).isEqualTo(small);
        assertThat(failure.resolvingGrid()).isEqualTo(large);
        assertThat(failure)
                .hasMessage("tail in p = 3.0E-4: must be below 1.0E-8; the grid is " + small
                        + ", a grid that would do is " + large);
    }

    @Test
    void numericalFailureCarriesTheLastGoodState() {
        var bare = new NumericalFailureException(0.5, 12, "leakage in p", 2e-3, 1e-6);
        assertThat(bare).hasMessage("leakage in p = 0.002 at time 0.5 (step 12): must be finite and at most 1.0E-6");
        assertThat(bare.lastGoodState()).isEmpty();
        assertThat(bare.lastGoodTime()).isNaN();
        var failure = bare.withLastGoodState(0.4, "state");
        assertThat(failure)
                .hasMessageEndingWith("; the last good state is that of time 0.4")
                .hasCause(bare);
        assertThat(failure.time()).isEqualTo(0.5);
        assertThat(failure.step()).isEqualTo(12);
        assertThat(failure.quantity()).isEqualTo("leakage in p");
        assertThat(failure.value()).isEqualTo(2e-3);
        assertThat(failure.limit()).isEqualTo(1e-6);
        assertThat(failure.lastGoodTime()).isEqualTo(0.4);
        assertThat(failure.lastGoodState()).contains("state");
        assertThat(failure.lastGoodState(String.class)).contains("state");
        assertThat(failure.lastGoodState(Integer.class)).isEmpty();
    }

    @Test
    void fileFormatNamesFileAndReason() {
        var cause = new IOException("disk");
        var failure = new FileFormatException("w.npz", "ends early", cause);
        assertThat(failure).hasMessage("w.npz: ends early").hasCause(cause);
        assertThat(failure.file()).isEqualTo("w.npz");
        assertThat(failure.reason()).isEqualTo("ends early");
    }

    /** Batch systems send exceptions between machines. */
    @Test
    void failuresSurviveSerialisation() throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ResolutionException("tail", small, large));
            out.writeObject(new NumericalFailureException(1, 2, "q", 3, 4).withLastGoodState(0, new Object()));
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((ResolutionException) in.readObject()).resolvingGrid()).isEqualTo(large);
            var failure = (NumericalFailureException) in.readObject();
            assertThat(failure.quantity()).isEqualTo("q");
            assertThat(failure.lastGoodState()).isEmpty();
        }
    }
}
