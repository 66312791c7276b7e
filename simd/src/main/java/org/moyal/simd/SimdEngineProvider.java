// SPDX-License-Identifier: Apache-2.0
package org.moyal.simd;

import java.util.Optional;
import org.moyal.core.transform.FourierEngine;
import org.moyal.core.transform.FourierEngineProvider;

/** Makes {@link FourierEngine#fastest()} return {@link SimdEngine} where the module of the Vector API is there. */
public final class SimdEngineProvider implements FourierEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public SimdEngineProvider() {}

    @Override
    public Optional<FourierEngine> engine() {
        return SimdEngine.isAvailable() ? Optional.of(SimdEngine.instance()) : Optional.empty();
    }
}
