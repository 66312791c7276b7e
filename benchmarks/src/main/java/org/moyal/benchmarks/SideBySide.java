// SPDX-License-Identifier: Apache-2.0
package org.moyal.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import joptsimple.OptionSpec;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * The library beside other engines, see {@code docs/benchmarks.md}. For each kernel and size: starts the engines that are
 * there, holds their results against each other, times them in random order within each cycle, prints a table and writes
 * CSV files and pictures.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.moyal.benchmarks.SideBySide --help}
 */
public final class SideBySide {
    private static final List<Kernel> KERNELS = List.of(
            new StepKernel(),
            new ThreadsKernel(),
            FourierKernel.STRIDED,
            FourierKernel.CONTIGUOUS,
            new WignerKernel(),
            new FockKernel(),
            new SchrodingerKernel(),
            new CurrentKernel(),
            LineKernel.REAL,
            LineKernel.COMPLEX);

    private SideBySide() {}

    /**
     * Measures.
     *
     * @param arguments see {@code --help}
     * @throws IOException if the help cannot be printed
     */
    public static void main(String[] arguments) throws IOException {
        OptionParser parser = new OptionParser();
        String words = KERNELS.stream().map(Kernel::word).collect(Collectors.joining(", "));
        OptionSpec<String> kernels = parser.accepts("kernel", "only these, of " + words)
                .withRequiredArg()
                .withValuesSeparatedBy(',');
        OptionSpec<Integer> sizes = parser.accepts("size", "only these N")
                .withRequiredArg()
                .ofType(Integer.class)
                .withValuesSeparatedBy(',');
        OptionSpec<Integer> cycles = parser.accepts("cycles", "rounds in which every engine runs once")
                .withRequiredArg()
                .ofType(Integer.class)
                .defaultsTo(21);
        OptionSpec<Double> slice = parser.accepts("slice", "milliseconds of processor time for an engine in a cycle")
                .withRequiredArg()
                .ofType(Double.class)
                .defaultsTo(80.0);
        OptionSpec<String> pythons = parser.accepts(
                        "python", "interpreters to try for NumPy, SciPy and QuTiP, in order")
                .withRequiredArg()
                .withValuesSeparatedBy(',')
                .defaultsTo("python3", "/usr/bin/python3");
        OptionSpec<String> peers = parser.accepts("peers", "the folder of the other programs")
                .withRequiredArg()
                .defaultsTo("benchmarks/peers");
        OptionSpec<String> results = parser.accepts("results", "the folder for tables and pictures")
                .withRequiredArg()
                .defaultsTo("benchmarks/results");
        OptionSpec<Void> help = parser.accepts("help", "this").forHelp();
        try {
            OptionSet options = parser.parse(arguments);
            if (options.has(help)) {
                parser.printHelpOn(System.out);
                return;
            }
            measure(
                    chosen(options.valuesOf(kernels)),
                    Set.copyOf(options.valuesOf(sizes)),
                    new Race(options.valueOf(cycles), options.valueOf(slice)),
                    new Peers(Path.of(options.valueOf(peers)), options.valuesOf(pythons)),
                    Path.of(options.valueOf(results)));
        } catch (OptionException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            parser.printHelpOn(System.err);
            System.exit(2);
        }
    }

    private static List<Kernel> chosen(List<String> words) {
        List<Kernel> chosen = new ArrayList<>();
        for (String word : words) {
            chosen.add(KERNELS.stream()
                    .filter(kernel -> kernel.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("kernel = " + word + ": must be one of those below")));
        }
        return words.isEmpty() ? KERNELS : chosen;
    }

    private static void measure(List<Kernel> kernels, Set<Integer> sizes, Race race, Peers peers, Path results) {
        ConcurrencyUtils.setNumberOfThreads(1); // of JTransforms, which would share long lines
        StringBuilder tables = new StringBuilder();
        Stream.concat(Machine.description().stream(), peers.versions().stream())
                .forEach(line -> tables.append("- ").append(line).append('\n'));
        tables.append('\n');
        System.out.print(tables);
        for (Kernel kernel : kernels) {
            Report report = new Match(kernel, race, peers).play(n -> sizes.isEmpty() || sizes.contains(n));
            System.out.print(report.markdown());
            System.out.flush();
            tables.append(report.markdown());
            Report.write(
                    results.resolve(kernels.size() == KERNELS.size() ? "side-by-side.md" : "last.md"),
                    tables.toString());
            report.writeCsv(results);
            report.writePictures(results);
        }
    }
}
