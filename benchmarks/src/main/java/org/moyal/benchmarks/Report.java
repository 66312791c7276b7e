// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.moyal.plot.AxisScale;
import org.moyal.plot.Label;
import org.moyal.plot.LinePlot;

/** The outcome of a kernel as a Markdown table, a CSV file and pictures. */
final class Report {
    private final Kernel kernel;
    private final List<Timing> timings;
    private final List<String> absences;

    /**
     * A report.
     *
     * @param kernel what was timed
     * @param timings in the order of the table
     * @param absences who did not take part, and why
     */
    Report(Kernel kernel, List<Timing> timings, List<String> absences) {
        this.kernel = kernel;
        this.timings = timings;
        this.absences = absences;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(kernel.title()).append("\n\n");
        text.append("| size | engine | ns per ").append(kernel.unit());
        text.append(" | library ÷ engine: median (quartiles) | difference |\n|---|---|---|---|---|\n");
        for (Timing timing : timings) {
            Quartiles ns = timing.nanoseconds();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.4g (%.4g … %.4g) | %s | %s |%n",
                    size(timing.task()),
                    timing.engine(),
                    ns.median(),
                    ns.lower(),
                    ns.upper(),
                    timing.ratio().map(Report::ratio).orElse("–"),
                    timing.apart()));
        }
        for (String absence : absences) {
            text.append("\nAbsent: ").append(absence).append('\n');
        }
        return text.append('\n').toString();
    }

    private static String ratio(Quartiles ratio) {
        return String.format(Locale.ROOT, "%.3g (%.3g … %.3g)", ratio.median(), ratio.lower(), ratio.upper());
    }

    private static String size(Task task) {
        return task.batch() == 1 ? "N = " + task.n() : "N = " + task.n() + ", " + task.batch() + " at once";
    }

    void writeCsv(Path folder) {
        List<String> lines = new ArrayList<>();
        Machine.description().forEach(line -> lines.add("# " + line));
        lines.add("# ns: nanoseconds of processor time per " + kernel.unit());
        lines.add("# ratio: the library's time over the engine's, within the cycle");
        absences.forEach(line -> lines.add("# absent: " + line));
        lines.add("kernel,n,batch,engine,cycles,ns_q1,ns_median,ns_q3,ratio_q1,ratio_median,ratio_q3,difference");
        for (Timing t : timings) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%d,%d,\"%s\",%d,%s,%s,\"%s\"",
                    kernel.word(),
                    t.task().n(),
                    t.task().batch(),
                    t.engine(),
                    t.cycles(),
                    columns(t.nanoseconds()),
                    t.ratio().map(Report::columns).orElse(",,"),
                    t.apart()));
        }
        write(folder.resolve(kernel.word() + ".csv"), String.join("\n", lines) + "\n");
    }

    private static String columns(Quartiles quartiles) {
        return String.format(Locale.ROOT, "%.6g,%.6g,%.6g", quartiles.lower(), quartiles.median(), quartiles.upper());
    }

    /** One picture for each number of things done at once. */
    void writePictures(Path folder) {
        List<Integer> batches =
                timings.stream().map(t -> t.task().batch()).distinct().toList();
        for (int batch : batches) {
            String suffix = batches.size() == 1 ? "" : "-" + batch;
            String title = batches.size() == 1 ? kernel.title() : kernel.title() + ", " + batch + " at once";
            picture(title, batch).write(folder.resolve(kernel.word() + suffix + ".png"));
        }
    }

    private static double log2(Task task) {
        return Math.log(task.n()) / Math.log(2);
    }

    private LinePlot picture(String title, int batch) {
        LinePlot plot = LinePlot.of(Label.of("log₂ N"), Label.of("ns per " + kernel.unit()))
                .title(title)
                .scales(AxisScale.LINEAR, AxisScale.LOGARITHMIC)
                .size(760, 480);
        List<Timing> shown =
                timings.stream().filter(t -> t.task().batch() == batch).toList();
        int drawn = 0;
        for (String engine : shown.stream().map(Timing::engine).distinct().toList()) {
            List<Timing> own =
                    shown.stream().filter(t -> t.engine().equals(engine)).toList();
            double[] n = own.stream().mapToDouble(t -> log2(t.task())).toArray();
            double[] ns =
                    own.stream().mapToDouble(t -> t.nanoseconds().median()).toArray();
            if (own.size() == 1) {
                plot = plot.points(engine, n, ns);
            } else {
                // colours come again after seven
                plot = drawn++ < 7 ? plot.line(engine, n, ns) : plot.dashed(engine, n, ns);
            }
        }
        double fewest = shown.stream().mapToDouble(t -> log2(t.task())).min().orElseThrow();
        double most = shown.stream().mapToDouble(t -> log2(t.task())).max().orElseThrow();
        return plot.xRange(fewest - 0.2, most + 0.2);
    }

    /** Writes a text, making its folder. */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
