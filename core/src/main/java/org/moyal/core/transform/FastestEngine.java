// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.ServiceLoader;

/** Looks for providers once, when the fastest engine is first asked for. */
final class FastestEngine {

    static final FourierEngine INSTANCE =
            ServiceLoader.load(FourierEngineProvider.class, FourierEngineProvider.class.getClassLoader()).stream()
                    .flatMap(provider -> provider.get().engine().stream())
                    .findFirst()
                    .orElse(VectorisedEngine.INSTANCE);

    private FastestEngine() {}
}
