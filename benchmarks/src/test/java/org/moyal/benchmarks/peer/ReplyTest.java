// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moyal.benchmarks.peer.Reply.Kind;

class ReplyTest {
    @Test
    void doneWithAndWithoutText() {
        assertThat(Reply.parse("ok")).isEqualTo(new Reply(Kind.OK, 0, ""));
        assertThat(Reply.parse("ok fftw-3.3.10, gcc 12")).isEqualTo(new Reply(Kind.OK, 0, "fftw-3.3.10, gcc 12"));
    }

    @Test
    void times() {
        assertThat(Reply.parse("ns 396718.8473581213")).isEqualTo(new Reply(Kind.NANOSECONDS, 396718.8473581213, ""));
        assertThat(Reply.parse("apart 2.1e-14")).isEqualTo(new Reply(Kind.APART, 2.1e-14, ""));
    }

    @Test
    void everythingElseIsARefusal() {
        assertThat(Reply.parse("no: not understood")).isEqualTo(new Reply(Kind.REFUSED, 0, "not understood"));
        assertThat(Reply.parse("Segmentation fault").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("okay").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("ns nan").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("ns -3").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("ns 0").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("ns").kind()).isEqualTo(Kind.REFUSED);
        assertThat(Reply.parse("").kind()).isEqualTo(Kind.REFUSED);
    }
}
