// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.transform;

import java.util.Optional;

/**
 * An artifact that brings an engine for {@link FourierEngine#fastest()}: named in {@code META-INF/services} and found by
 * {@link java.util.ServiceLoader}.
 */
public interface FourierEngineProvider {

    /**
     * The engine, where this Java machine can run it.
     *
     * @return the engine; empty if something that it needs, such as a module of the JDK, was not given on the command line
     */
    Optional<FourierEngine> engine();
}
