package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/** The texts of annotated articles, as they stand in their corpora. */
final class AnnotatedTexts {
    private static final StructType DOCUMENT = Table.DOCUMENTS.schema().asNullable();
    private static final List<String> FIELDS = List.of("text", "body");

    /** Sentences of sib200 have no article; those of thirty numbers in a row stand for one, the first few of them. */
    private static final int NUMBERS = 30;

    private static final int SENTENCES = 8;

    private final Workbench bench;
    private final Map<String, List<String>> files = new HashMap<>();

    AnnotatedTexts(Workbench bench) {
        this.bench = bench;
    }

    /** The text of each passage's article, by {@link AnnotatedPassage#article()}. */
    Map<String, String> of(List<AnnotatedPassage> passages) {
        Map<String, String> texts = new HashMap<>();
        for (AnnotatedPassage passage : passages) {
            List<String> file = files.computeIfAbsent(passage.file(), this::read);
            texts.put(passage.article(), file.get(passage.record()));
        }
        return texts;
    }

    private List<String> read(String file) {
        Path path = bench.corpus(file);
        try {
            if (Files.isDirectory(path)) {
                return sentences(path);
            }
            if (file.endsWith(".txt")) {
                return List.of(Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CorpusFile.byPosition(path).values().stream()
                .map(AnnotatedTexts::text)
                .toList();
    }

    private static String text(JsonNode record) {
        return FIELDS.stream()
                .filter(record::has)
                .findFirst()
                .map(field -> record.get(field).asText())
                .orElse("");
    }

    private static List<String> sentences(Path folder) throws IOException {
        Map<Integer, String> sentences = new TreeMap<>();
        for (String part : List.of("train.tsv", "dev.tsv")) {
            Files.readAllLines(folder.resolve(part)).stream().skip(1).forEach(line -> {
                String[] columns = line.split("\t");
                sentences.put(Integer.parseInt(columns[0]), columns[2]);
            });
        }
        Map<Integer, List<String>> groups = new TreeMap<>();
        sentences.forEach((number, sentence) -> {
            List<String> group = groups.computeIfAbsent(number / NUMBERS, none -> new ArrayList<>());
            if (group.size() < SENTENCES) {
                group.add(sentence);
            }
        });
        return groups.values().stream().map(group -> String.join(" ", group)).toList();
    }

    /** The articles as rows of {@code documents}; they have no title, and their text is the raw one. */
    static Dataset<Row> documents(SparkSession spark, List<AnnotatedPassage> passages, Map<String, String> texts) {
        List<Row> rows = passages.stream()
                .map(passage -> row(passage, texts.get(passage.article())))
                .toList();
        return spark.createDataFrame(rows, DOCUMENT);
    }

    private static Row row(AnnotatedPassage passage, String text) {
        Map<String, Object> values = new HashMap<>();
        values.put("article_id", passage.article());
        values.put("source", passage.file());
        values.put("title", "");
        values.put("text", text);
        values.put("language", passage.language());
        values.put("language_confidence", 1.0);
        values.put("words", (long) text.length());
        values.put("removed", new Row[0]);
        values.put("published_conflicts", new Row[0]);
        return RowFactory.create(Arrays.stream(DOCUMENT.fields())
                .map(StructField::name)
                .map(values::get)
                .toArray());
    }
}
