// SPDX-License-Identifier: Apache-2.0
/**
 * Optional: transforms on the incubating Vector API of the JDK, from version 17 on.
 *
 * <p>Add the artifact,
 *
 * <pre>{@code
 * <dependency>
 *   <groupId>org.moyal</groupId><artifactId>moyal-simd</artifactId><version>0.1.0</version>
 * </dependency>
 * }</pre>
 *
 * <p>and start Java with the flag {@code --add-modules jdk.incubator.vector}. Then
 * {@link org.moyal.core.transform.FourierEngine#fastest()} returns {@link org.moyal.simd.SimdEngine}; without the flag it
 * returns the engine in plain Java, and {@link org.moyal.simd.SimdEngine#instance()} throws. Java prints a warning that it uses an
 * incubator module. Batched transforms have the same bits on both engines, single complex ones of powers of two have not: whoever needs
 * them chooses {@link org.moyal.core.transform.FourierEngine#vectorised()}.
 */
@NullMarked
package org.moyal.simd;

import org.jspecify.annotations.NullMarked;
