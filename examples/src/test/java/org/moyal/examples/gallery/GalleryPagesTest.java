// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;

class GalleryPagesTest {
    private static final Finding GOOD =
            Finding.of("ratio a < b", 0.123456, "1", 2e-4).against(0.1234, 0, "about an \"eighth\"", "eq. (1) & (2)");
    private static final Finding BAD = Finding.of("count", 3, "1", 0).against(4, 0, "four", "Fig. 1");

    private static List<ComputedEntry> entries() {
        GalleryEntry entry = new GalleryEntry() {
            @Override
            public String id() {
                return "part-thing";
            }

            @Override
            public String title() {
                return "A thing";
            }

            @Override
            public String caption() {
                return "What it is.";
            }

            @Override
            public int steps() {
                return 1;
            }

            @Override
            public Exhibit compute(Runnable progress) {
                throw new UnsupportedOperationException("not computed in this test");
            }
        };
        LinePlot plot = LinePlot.of(Label.of("t"), Label.of("y")).line("", new double[] {0, 1}, new double[] {0, 1});
        return List.of(new ComputedEntry(
                entry, new Exhibit(List.of(new Picture("plot", plot, "A line.")), List.of(GOOD, BAD)), 1.5));
    }

    @Test
    void findingsAgreeWithinBothUncertaintiesOnly() {
        assertThat(GOOD.agrees()).isTrue();
        assertThat(BAD.agrees()).isFalse();
        assertThat(Finding.of("x", 1.0, "1", 1e-3).against(1.0021, 1e-3, "", "").agrees())
                .isFalse();
        assertThat(Finding.of("x", 1.0, "1", 1e-3).against(1.0019, 1e-3, "", "").agrees())
                .isTrue();
        assertThat(Finding.of("x", 1.0, "1", 1e-3).where(v -> v > 2, "", "").agrees())
                .isFalse();
        assertThatThrownBy(() -> Finding.of("x", Double.NaN, "1", 0).where(v -> true, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value of \"x\" = NaN: must be a number");
        assertThatThrownBy(() -> Finding.of("x", 1, "1", Double.NaN).where(v -> true, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("error of \"x\" = NaN");
    }

    @Test
    void resultsFileHoldsEveryField(@TempDir Path folder) throws IOException {
        ResultsFile.write(folder, entries());
        JsonNode entry = new ObjectMapper()
                .readTree(folder.resolve("results.json").toFile())
                .get("entries")
                .get(0);
        assertThat(entry.get("id").asText()).isEqualTo("part-thing");
        assertThat(entry.get("pictures").get(0).get("file").asText()).isEqualTo("part-thing-plot.png");
        JsonNode figure = entry.get("figures").get(0);
        assertThat(figure.get("name").asText()).isEqualTo("ratio a < b");
        assertThat(figure.get("value").asDouble()).isEqualTo(0.123456);
        assertThat(figure.get("dimension").asText()).isEqualTo("1");
        assertThat(figure.get("error_estimate").asDouble()).isEqualTo(2e-4);
        assertThat(figure.get("statement").asText()).isEqualTo("about an \"eighth\"");
        assertThat(figure.get("source").asText()).isEqualTo("eq. (1) & (2)");
        assertThat(figure.get("agrees").asBoolean()).isTrue();
        assertThat(entry.get("figures").get(1).get("agrees").asBoolean()).isFalse();
    }

    @Test
    void pageShowsPicturesCaptionsAndNumbers(@TempDir Path folder) throws IOException {
        IndexPage.write(folder, entries());
        String page = Files.readString(folder.resolve("index.html"));
        assertThat(page)
                .contains("<img src=\"part-thing-plot.png\"")
                .contains("A line.")
                .contains("What it is.")
                .contains("ratio a &lt; b")
                .contains("about an &quot;eighth&quot;")
                .contains("eq. (1) &amp; (2)")
                .contains("0.1235")
                .contains("class=\"differs\">differs")
                .doesNotContain("a < b");
    }

    @Test
    void tablePrintsWhatAgreesAndWhatDoesNot() {
        StringWriter text = new StringWriter();
        ResultTable.print(new PrintWriter(text), entries());
        assertThat(text.toString())
                .contains("A thing (1.5 s)")
                .containsPattern("ratio a < b +0\\.1235 +±2e−4 +1 +agrees: +about")
                .containsPattern("count +3 +exact +1 +DIFFERS: +four \\[Fig\\. 1\\]");
    }

    @Test
    void numbersShowTheDigitsThatTheirErrorLeaves() {
        assertThat(Numbers.value(-0.284482259221, 1e-9)).isEqualTo("−0.284482259");
        assertThat(Numbers.value(1234.5678, 10)).isEqualTo("1230");
        assertThat(Numbers.value(2.13e-5, 1e-7)).isEqualTo("2.13e−5");
        assertThat(Numbers.value(7, 0)).isEqualTo("7");
        assertThat(Numbers.value(0, 1e-3)).isEqualTo("0");
        assertThat(Numbers.value(1e-12, 1e-10)).isEqualTo("1e−12");
        assertThat(Numbers.error(3.4e-8)).isEqualTo("±3e−8");
    }
}
