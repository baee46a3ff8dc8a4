package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** Whether the day of publication is found where only the text says it. */
final class DatelinesCard implements Benchmark {
    @Override
    public String name() {
        return "datelines";
    }

    @Override
    public String sentence() {
        return "The date of planted articles that have no date field and no URL, only a line in the text, or none at all.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Map<String, LocalDate> found = found(bench);
        List<Figure> figures = new ArrayList<>();
        Tally all = new Tally();
        for (String language : PlantedDatelines.LANGUAGES) {
            Tally own = new Tally();
            for (PlantedDatelines.Article article : PlantedDatelines.of(language)) {
                LocalDate read = found.get(article.name());
                own.add(article.published(), read);
                all.add(article.published(), read);
            }
            figures.addAll(own.figures(language));
        }
        figures.addAll(all.figures("all"));
        return figures;
    }

    private static Map<String, LocalDate> found(Workbench bench) {
        Path archive = bench.scratch("planted.jsonl");
        write(archive);
        Map<String, LocalDate> found = new HashMap<>();
        for (Row row : bench.almanac(List.of(archive), "clean")
                .read(Table.DOCUMENTS)
                .where("published is not null")
                .select("source", "published")
                .collectAsList()) {
            found.put(row.getString(0), row.getDate(1).toLocalDate());
        }
        return found;
    }

    private static void write(Path archive) {
        ObjectMapper json = new ObjectMapper();
        try {
            Files.createDirectories(archive.getParent());
            StringBuilder lines = new StringBuilder();
            for (String language : PlantedDatelines.LANGUAGES) {
                for (PlantedDatelines.Article article : PlantedDatelines.of(language)) {
                    lines.append(json.writeValueAsString(
                                    Map.of("source", article.name(), "title", article.title(), "text", article.text())))
                            .append('\n');
                }
            }
            Files.writeString(archive, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + archive, e);
        }
    }

    /** Found of those with a dateline; wrong of all. */
    static final class Tally {
        private long articles;
        private long dated;
        private long right;
        private long wrong;

        void add(LocalDate published, LocalDate read) {
            articles++;
            dated += published == null ? 0 : 1;
            right += published != null && published.equals(read) ? 1 : 0;
            wrong += read != null && !read.equals(published) ? 1 : 0;
        }

        List<Figure> figures(String on) {
            return List.of(
                    Figure.share("dateline found", on, right, dated).atLeast(.95),
                    Figure.share("wrong date", on, wrong, articles).atMost(.01));
        }
    }
}
