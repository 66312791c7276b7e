// SPDX-License-Identifier: Apache-2.0
package org.moyal.wigner.current;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed once, when first asked for; safe for any number of threads. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> computation;
    private volatile @Nullable T value;

    private Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    static <T> Supplier<T> of(Supplier<T> computation) {
        return new Lazy<>(computation);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = computation.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
