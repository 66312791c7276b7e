// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The numbers of a gallery as a JSON file. */
public final class ResultsFile {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultsFile() {}

    /**
     * Writes {@code results.json}: an array of entries, each with its pictures and its figures; each figure with name, value,
     * dimension, error estimate, statement, source and whether they agree.
     *
     * @param folder where
     * @param entries what
     * @throws IOException if the file cannot be written
     */
    public static void write(Path folder, List<ComputedEntry> entries) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("library", "Moyal");
        root.put("java", Runtime.version().toString());
        ArrayNode list = root.putArray("entries");
        for (ComputedEntry computed : entries) {
            ObjectNode node = list.addObject();
            node.put("id", computed.entry().id());
            node.put("title", computed.entry().title());
            node.put("caption", computed.entry().caption());
            node.put("seconds", computed.seconds());
            ArrayNode pictures = node.putArray("pictures");
            for (Picture picture : computed.exhibit().pictures()) {
                ObjectNode p = pictures.addObject();
                p.put("file", computed.fileName(picture));
                p.put("caption", picture.caption());
            }
            ArrayNode figures = node.putArray("figures");
            for (Finding finding : computed.exhibit().findings()) {
                ObjectNode f = figures.addObject();
                f.put("name", finding.name());
                f.put("value", finding.value());
                f.put("dimension", finding.dimension());
                f.put("error_estimate", finding.error());
                f.put("statement", finding.statement());
                f.put("source", finding.source());
                f.put("agrees", finding.agrees());
            }
        }
        MAPPER.writeValue(folder.resolve("results.json").toFile(), root);
    }
}
