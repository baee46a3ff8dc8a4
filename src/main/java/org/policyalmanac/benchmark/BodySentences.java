package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

/**
 * The sentences of a hundred articles, read by hand, that belong to the article, and how many of them cleaning loses.
 *
 * <p>The resource {@code benchmark/body-sentences.tsv} has a line for each sentence: the file of the corpora, the article
 * (its {@code content_hash}), and the hash of the sentence's last five words, and of its first five where nothing is glued to its
 * beginning ({@link Shingles}). It holds no text.
 */
final class BodySentences {
    private static final String RESOURCE = "/benchmark/body-sentences.tsv";

    private BodySentences() {}

    /** Sentences of the articles by content hash, for each file of the corpora. */
    static Map<String, Map<String, List<long[]>>> read() {
        Map<String, Map<String, List<long[]>>> bodies = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(BodySentences.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                long[] runs = Arrays.stream(cells, 2, cells.length)
                        .mapToLong(cell -> Long.parseUnsignedLong(cell, 16))
                        .toArray();
                bodies.computeIfAbsent(cells[0], none -> new HashMap<>())
                        .computeIfAbsent(cells[1], none -> new ArrayList<>())
                        .add(runs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return bodies;
    }

    /**
     * Sentences lost, over the files that are at hand.
     *
     * @param together files of the corpora that are cleaned together, with others that come with them
     */
    static Figure lost(Workbench bench, List<List<String>> together) {
        Map<String, Map<String, List<long[]>>> bodies = read();
        long[] counts = new long[3];
        for (List<String> files : together) {
            List<Path> paths =
                    files.stream().map(bench::corpus).filter(Files::exists).toList();
            Map<String, List<long[]>> articles = new HashMap<>();
            files.forEach(file -> articles.putAll(bodies.getOrDefault(file, Map.of())));
            if (!paths.isEmpty()) {
                count(bench.almanac(paths, "clean"), articles, counts);
            }
        }
        return Figure.share(
                        "body sentences lost",
                        String.format(Locale.ROOT, "%d articles read by hand", counts[0]),
                        counts[1],
                        counts[2])
                .atMost(.01);
    }

    private static void count(Run run, Map<String, List<long[]>> bodies, long[] counts) {
        List<Row> rows = run.read(Table.ARTICLES)
                .where(col("content_hash").isin(bodies.keySet().toArray()))
                .select("article_id", "content_hash")
                .join(run.read(Table.DOCUMENTS).select("article_id", "text"), "article_id", "left")
                .dropDuplicates("content_hash")
                .collectAsList();
        for (Row row : rows) {
            List<long[]> body = bodies.get(row.<String>getAs("content_hash"));
            counts[0]++;
            counts[1] += row.getAs("text") == null ? body.size() : lost(body, row.getAs("text"));
            counts[2] += body.size();
        }
    }

    /** How many of the sentences are not all in the text. */
    static long lost(List<long[]> body, String text) {
        long[] left = Shingles.of(Tokens.of(text));
        return body.stream()
                .filter(sentence -> Arrays.stream(sentence).anyMatch(run -> Arrays.binarySearch(left, run) < 0))
                .count();
    }
}
