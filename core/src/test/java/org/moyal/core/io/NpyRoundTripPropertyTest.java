// SPDX-License-Identifier: Apache-2.0
package org.moyal.core.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NpyRoundTripPropertyTest {

    @Provide
    Arbitrary<double[]> anyBits() {
        return Arbitraries.longs()
                .map(Double::longBitsToDouble)
                .array(Double[].class)
                .ofMaxSize(50)
                .map(boxed ->
                        Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    @Property(tries = 200)
    void realArraysComeBackBitForBit(@ForAll("anyBits") double[] values, @ForAll @IntRange(min = 1, max = 3) int rows)
            throws IOException {
        int columns = values.length / rows;
        double[] some = Arrays.copyOf(values, rows * columns);
        var array = NpyArray.real(some, rows, columns);
        NpyArrayTest.assertSame(passed(array), array);
    }

    @Property(tries = 200)
    void complexArraysComeBackBitForBit(@ForAll("anyBits") double[] re) throws IOException {
        double[] im = new double[re.length];
        Arrays.setAll(im, i -> re[re.length - 1 - i]);
        var array = NpyArray.complex(re, im, re.length);
        NpyArrayTest.assertSame(passed(array), array);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .list()
                .ofMaxSize(40)
                .map(list -> {
                    var text = new StringBuilder();
                    list.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    @Property(tries = 200)
    void textsComeBack(@ForAll("unicode") @Size(max = 40) String text) throws IOException {
        var array = NpyArray.text(text);
        NpyArrayTest.assertSame(passed(array), array);
    }

    private static NpyArray passed(NpyArray array) throws IOException {
        var out = new ByteArrayOutputStream();
        NpyFormat.write(array, out);
        byte[] bytes = out.toByteArray();
        org.assertj.core.api.Assertions.assertThat(NpyFormat.length(array)).isEqualTo(bytes.length);
        return NpyFormat.read(new ByteArrayInputStream(bytes), bytes.length, "in memory");
    }
}
