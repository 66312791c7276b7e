// SPDX-License-Identifier: Apache-2.0
package org.moyal.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.moyal.examples.gallery.ComputedEntry;
import org.moyal.examples.gallery.Exhibit;
import org.moyal.examples.gallery.Finding;
import org.moyal.examples.gallery.GalleryEntry;
import org.moyal.examples.gallery.IndexPage;
import org.moyal.examples.gallery.Picture;
import org.moyal.examples.gallery.ResultTable;
import org.moyal.examples.gallery.ResultsFile;
import org.moyal.examples.semiclassical.SemiclassicalGallery;
import org.moyal.examples.wigner.WignerGallery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The gallery: computes its entries, writes PNG pictures, {@code index.html} and {@code results.json}, and prints a table.
 *
 * <p>Exit code 0 if every number bears its statement out, 1 if one does not or a computation failed, 2 for a wrong command line.
 */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        version = "Moyal 0.1.0",
        description = "Computes published results and draws them: PNG pictures, index.html, results.json, and a table.")
public final class Gallery implements Callable<Integer> {
    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Only this part (as in 'wigner') or this entry (as in 'wigner-barrier'); may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "gallery",
            description = "Folder for the results, made if absent (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("gallery");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    /** Made by the command line. */
    Gallery() {}

    /**
     * Runs the gallery and exits.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gallery()).setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    /** All entries, in the order of the page. */
    static List<GalleryEntry> entries() {
        List<GalleryEntry> entries = new ArrayList<>(WignerGallery.entries());
        entries.addAll(SemiclassicalGallery.entries());
        return List.copyOf(entries);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        List<GalleryEntry> chosen = chosen();
        Files.createDirectories(out);
        List<ComputedEntry> computed = compute(chosen);
        for (ComputedEntry entry : computed) {
            for (Picture picture : entry.exhibit().pictures()) {
                picture.figure().write(out.resolve(entry.fileName(picture)));
            }
        }
        IndexPage.write(out, computed);
        ResultsFile.write(out, computed);
        PrintWriter print = spec.commandLine().getOut();
        ResultTable.print(print, computed);
        print.printf(
                "%nWritten: %s%n", out.resolve("index.html").toAbsolutePath().normalize());
        long differing = computed.stream()
                .flatMap(c -> c.exhibit().findings().stream())
                .filter(f -> !f.agrees())
                .map(Finding::name)
                .peek(name -> print.printf("Differs from its source: %s%n", name))
                .count();
        print.flush();
        return differing == 0 ? 0 : 1;
    }

    private List<GalleryEntry> chosen() {
        List<GalleryEntry> all = entries();
        for (String name : only) {
            if (all.stream().noneMatch(e -> e.id().equals(name) || e.part().equals(name))) {
                String known =
                        String.join(", ", all.stream().map(GalleryEntry::id).toList());
                throw new ParameterException(
                        spec.commandLine(), "--only = " + name + ": must be a part of the gallery or one of " + known);
            }
        }
        return all.stream()
                .filter(e -> only.isEmpty() || only.contains(e.id()) || only.contains(e.part()))
                .toList();
    }

    /** Computes the entries on as many threads as there are processors; the order of the results is that of the entries. */
    private static List<ComputedEntry> compute(List<GalleryEntry> chosen)
            throws InterruptedException, ExecutionException {
        int steps = chosen.stream().mapToInt(GalleryEntry::steps).sum();
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(chosen.size(), Runtime.getRuntime().availableProcessors()));
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("gallery")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build()) {
            List<Future<ComputedEntry>> running = new ArrayList<>();
            for (GalleryEntry entry : chosen) {
                running.add(pool.submit(() -> {
                    long start = System.nanoTime();
                    Exhibit exhibit = entry.compute(bar::step);
                    return new ComputedEntry(entry, exhibit, (System.nanoTime() - start) / 1e9);
                }));
            }
            List<ComputedEntry> computed = new ArrayList<>();
            for (Future<ComputedEntry> future : running) {
                computed.add(future.get());
            }
            return computed;
        } finally {
            pool.shutdownNow();
        }
    }
}
