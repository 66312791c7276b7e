// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moyal.examples.gallery.GalleryEntry;
import picocli.CommandLine;

class GalleryTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine command = Gallery.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    @Test
    void unknownEntriesAndOptionsAreRefused(@TempDir Path folder) {
        assertThat(execute("--only", "nonsense", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("--only = nonsense: must be a part of the gallery or one of wigner-eulerian");
        assertThat(execute("--quick")).isEqualTo(2);
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("--only").contains("--out");
    }

    @Test
    void entriesAreNamedApart() {
        List<GalleryEntry> entries = Gallery.entries();
        assertThat(entries)
                .extracting(GalleryEntry::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(wigner|semiclassical)-[a-z]+(-[a-z]+)*"));
        assertThat(entries).extracting(GalleryEntry::part).containsOnly("wigner", "semiclassical");
        assertThat(entries)
                .allMatch(entry -> entry.steps() > 0 && entry.caption().length() > 40);
    }

    /** The entry that uses most of the library: its numbers agree with their sources, its pictures are there and coloured. */
    @Test
    void anEntryIsComputedDrawnAndAgrees(@TempDir Path folder) throws IOException {
        int status =
                execute("--only", "wigner-morse", "--out", folder.resolve("new").toString());

        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).doesNotContain("Differs from its source").contains("index.html");
        assertThat(status).isZero();
        JsonNode entry = new ObjectMapper()
                .readTree(folder.resolve("new/results.json").toFile())
                .get("entries")
                .get(0);
        assertThat(entry.get("figures"))
                .hasSizeGreaterThan(8)
                .allMatch(f -> f.get("agrees").asBoolean());
        assertThat(entry.get("pictures")).hasSize(4);
        for (JsonNode picture : entry.get("pictures")) {
            BufferedImage image = ImageIO.read(
                    folder.resolve("new").resolve(picture.get("file").asText()).toFile());
            assertThat(image.getWidth()).isEqualTo(800);
            assertThat(colours(image)).isGreaterThan(200);
        }
        assertThat(Files.readString(folder.resolve("new/index.html"))).contains("wigner-morse-current.png");
    }

    private static int colours(BufferedImage image) {
        Set<Integer> seen = new HashSet<>();
        for (int r = 0; r < image.getHeight(); r += 2) {
            for (int c = 0; c < image.getWidth(); c += 2) {
                seen.add(image.getRGB(c, r));
            }
        }
        return seen.size();
    }
}
