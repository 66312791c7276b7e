// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that shows a gallery: pictures, captions and numbers, in one self-contained HTML file beside the pictures. */
public final class IndexPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Moyal: the gallery</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            h1, h2 { line-height: 1.2; }
            h2 { margin-top: 3rem; border-top: 1px solid #ccc; padding-top: 1.5rem; }
            figure { margin: 1.5rem 0; }
            img { max-width: 100%; height: auto; }
            figcaption { color: #444; font-size: 0.93rem; }
            table { border-collapse: collapse; font-size: 0.88rem; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid #ddd; }
            td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
            td.differs { color: #b00020; font-weight: bold; }
            </style>
            </head>
            <body>
            <h1>Moyal: the gallery</h1>
            <p>Published results, computed and drawn by the library. Every number carries our own error estimate and is held
            against the statement of its source; the same numbers are in <a href="results.json">results.json</a>.</p>
            """;

    private IndexPage() {}

    /**
     * Writes {@code index.html}.
     *
     * @param folder where; the pictures lie there too
     * @param entries what
     * @throws IOException if the file cannot be written
     */
    public static void write(Path folder, List<ComputedEntry> entries) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (ComputedEntry computed : entries) {
            page.append("<h2 id=\"").append(computed.entry().id()).append("\">");
            page.append(escaped(computed.entry().title())).append("</h2>\n");
            page.append("<p>").append(escaped(computed.entry().caption())).append("</p>\n");
            for (Picture picture : computed.exhibit().pictures()) {
                page.append("<figure><img src=\"").append(computed.fileName(picture));
                page.append("\" width=\"").append(picture.figure().size().width());
                page.append("\" alt=\"").append(escaped(picture.caption())).append("\">\n");
                page.append("<figcaption>").append(escaped(picture.caption())).append("</figcaption></figure>\n");
            }
            table(page, computed.exhibit().findings());
        }
        page.append("</body>\n</html>\n");
        Files.writeString(folder.resolve("index.html"), page);
    }

    private static void table(StringBuilder page, List<Finding> findings) {
        page.append("<table>\n<tr><th>figure</th><th>value</th><th>error</th><th>unit</th><th>the source says</th>");
        page.append("<th>source</th><th></th></tr>\n");
        for (Finding f : findings) {
            page.append("<tr><td>").append(escaped(f.name()));
            page.append("</td><td class=\"number\">").append(Numbers.value(f.value(), f.error()));
            page.append("</td><td class=\"number\">").append(Numbers.error(f.error()));
            page.append("</td><td class=\"number\">").append(escaped(f.dimension()));
            page.append("</td><td>").append(escaped(f.statement()));
            page.append("</td><td>").append(escaped(f.source()));
            page.append(f.agrees() ? "</td><td>agrees" : "</td><td class=\"differs\">differs");
            page.append("</td></tr>\n");
        }
        page.append("</table>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
