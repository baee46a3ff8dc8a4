package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.DateParser;

/** Whether the dates of real records are understood, against what the JDK makes of them. */
final class DatesCard implements Benchmark {
    private record Corpus(String file, String form, double target) {
        private String name() {
            return file.substring(0, file.indexOf('/'));
        }

        private Optional<LocalDate> truth(String raw, String url) {
            return form.equals("url") ? WrittenDates.inUrl(url) : WrittenDates.day(raw, form);
        }
    }

    private static final List<Corpus> CORPORA = List.of(
            new Corpus("antcorpus-ar/articles.jsonl.gz", "slash", .99),
            new Corpus("cctv-zh/items.jsonl.gz", "han", .99),
            new Corpus("agora-en/documents.jsonl.gz", "iso", .99),
            new Corpus("ruby-lang-news/posts.jsonl.gz", "iso", .99),
            new Corpus("ai-tech-en/articles.jsonl.gz", "url", .97));

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public String sentence() {
        return "The dates of real records, by field or URL; and how often the bound that the days named in a text give"
                + " holds.";
    }

    @Override
    public List<String> needs() {
        return CORPORA.stream().map(Corpus::file).toList();
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>();
        for (Corpus corpus : CORPORA) {
            Tally tally = new Tally();
            for (Row row : rows(bench, corpus)) {
                tally.add(corpus.truth(row.getAs("published_raw"), row.getAs("url")), row, corpus.form());
            }
            figures.addAll(tally.figures(corpus));
        }
        return figures;
    }

    private static List<Row> rows(Workbench bench, Corpus corpus) {
        Run run = bench.almanac(List.of(bench.corpus(corpus.file())), "clean");
        return run.read(Table.ARTICLES)
                .select("article_id", "published_raw", "url")
                .join(run.read(Table.DOCUMENTS), "article_id")
                .select(
                        col("published_raw"),
                        col("url"),
                        col("published"),
                        col("published_precision"),
                        col("published_evidence"),
                        array_size(col("published_conflicts")).as("conflicts"),
                        udf(new NotBefore(), DataTypes.DateType)
                                .apply(col("text"), col("language"))
                                .as("bound"))
                .collectAsList();
    }

    /** The bound a text would get if it had no date. */
    static final class NotBefore implements UDF2<String, String, Date> {
        private static final long serialVersionUID = 1;

        @Override
        public Date call(String text, String language) {
            return DateParser.notBefore(text, language, LocalDate.MAX)
                    .map(Date::valueOf)
                    .orElse(null);
        }
    }

    /** Counts over the records of a corpus. */
    private static final class Tally {
        private long records;
        private long wellFormed;
        private long right;
        private long malformed;
        private long malformedTaken;
        private long conflicting;
        private long bounded;
        private long boundHolds;

        void add(Optional<LocalDate> truth, Row row, String form) {
            records++;
            conflicting += row.<Integer>getAs("conflicts") > 0 ? 1 : 0;
            if (truth.isEmpty()) {
                String evidence = row.getAs("published_evidence");
                malformed++;
                malformedTaken += evidence != null && evidence.equals(form.equals("url") ? "url" : "metadata") ? 1 : 0;
                return;
            }
            wellFormed++;
            Date published = row.getAs("published");
            boolean isDay = "day".equals(row.getAs("published_precision"));
            right += isDay && truth.get().equals(published.toLocalDate()) ? 1 : 0;
            Date bound = row.getAs("bound");
            bounded += bound != null ? 1 : 0;
            boundHolds += bound != null && !bound.toLocalDate().isAfter(truth.get()) ? 1 : 0;
        }

        List<Figure> figures(Corpus corpus) {
            List<Figure> figures = new ArrayList<>();
            boolean isUrl = corpus.form().equals("url");
            figures.add(Figure.share(
                            isUrl ? "days in URLs right" : "well-formed dates right", corpus.name(), right, wellFormed)
                    .atLeast(corpus.target()));
            if (!isUrl && malformed > 0) {
                figures.add(Figure.share(
                                "malformed or missing dates taken for one", corpus.name(), malformedTaken, malformed)
                        .atMost(0));
            }
            figures.add(Figure.share("records with contradicting evidence", corpus.name(), conflicting, records)
                    .withoutTarget());
            figures.add(Figure.share("not before the bound their text gives", corpus.name(), boundHolds, bounded)
                    .withoutTarget());
            return figures;
        }
    }
}
