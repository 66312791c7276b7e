// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitSystemTest {

    @Test
    void atomicUnitsAreHartreesOnes() {
        var atomic = UnitSystem.atomic();
        assertThat(atomic.hbar()).isCloseTo(1, within(1e-15));
        // CODATA 2022: 4.3597447222060e-18 J, 2.4188843265864e-17 s, 1.99285191545e-24 kg m/s; constants to ten digits.
        assertThat(atomic.energy()).isCloseTo(4.3597447222060e-18, within(4e-27));
        assertThat(atomic.time()).isCloseTo(2.4188843265864e-17, within(2e-26));
        assertThat(atomic.momentum()).isCloseTo(1.99285191545e-24, within(2e-33));
        assertThat(UnitSystem.si().hbar()).isCloseTo(1.054571817e-34, within(1e-43));
    }

    @Test
    void unitsFollowFromTheBaseUnits() {
        var units = new UnitSystem(2, 3, 5);
        assertThat(units.momentum()).isEqualTo(6.0 / 5);
        assertThat(units.energy()).isCloseTo(12.0 / 25, within(1e-16));
        assertThat(units.action()).isCloseTo(12.0 / 5, within(1e-15));
        assertThatThrownBy(() -> new UnitSystem(0, 1, 1)).hasMessage("length = 0.0: must be finite and above 0");
        assertThatThrownBy(() -> new UnitSystem(1, Double.NaN, 1)).hasMessage("mass = NaN: must be finite and above 0");
    }
}
