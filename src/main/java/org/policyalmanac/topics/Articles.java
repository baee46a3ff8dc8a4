package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.lexicon.Concepts;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.text.Analysis;
import org.policyalmanac.text.Term;
import org.policyalmanac.text.Words;

/** The articles that topics are made of, as what is counted in them: content words and concepts. */
final class Articles {
    /** {@link Article} as a row. */
    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("story_id", "string")
            .add("language", "string")
            .add("month", "date")
            .add("stems", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("surfaces", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("flags", "binary")
            .add("concepts", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("concept_flags", "binary")
            .add("covered", "int");

    /** Bit of a term that follows the one before with nothing in between. */
    static final int ADJACENT = 1;

    /** Bit of a term or concept in a sentence of odd number. */
    static final int ODD = 2;

    private static final String[] ARTICLE_ID = {"article_id"};

    private Articles() {}

    /**
     * One document for each story and language that can be told: the one that stood for them before, the canonical one, or
     * else the first by id.
     *
     * @param known {@code (article_id)} of those that have stood for their story and language in runs that go on
     */
    static Dataset<Row> representatives(Dataset<Row> documents, Dataset<Row> stories, Dataset<Row> known) {
        Dataset<Row> told = documents
                .where(col("language").notEqual("und"))
                .select("article_id", "language", "month", "title", "text")
                .join(stories.select("article_id", "story_id", "is_canonical"), "article_id");
        return told.select("article_id", "story_id", "language", "is_canonical")
                .join(known.select("article_id").distinct().withColumn("is_known", lit(true)), ARTICLE_ID, "left")
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("story_id", "language")
                                        .orderBy(
                                                col("is_known").desc_nulls_last(),
                                                col("is_canonical").desc(),
                                                asc("article_id"))))
                .where("place = 1")
                .select("article_id")
                .join(told.drop("is_canonical"), "article_id");
    }

    /**
     * What is counted in articles.
     *
     * @param representatives as {@link #representatives} makes them
     */
    static Dataset<Row> read(Dataset<Row> representatives, Broadcast<Concepts> concepts) {
        return representatives.map(new Read(concepts), Encoders.row(SCHEMA));
    }

    /** Reads one article. */
    private static final class Read implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final Broadcast<Concepts> concepts;

        Read(Broadcast<Concepts> concepts) {
            this.concepts = concepts;
        }

        @Override
        public Row call(Row document) {
            String title = document.getAs("title");
            String text = (title == null ? "" : title + "\n\n") + document.getAs("text");
            String language = document.getAs("language");
            int[] sentences = sentences(text);
            List<Matcher.Match> found = concepts.value().of(text, language, text);
            List<Term> terms = Analysis.of(language).terms(text);
            byte[] flags = new byte[terms.size()];
            for (int i = 0; i < flags.length; i++) {
                Term term = terms.get(i);
                flags[i] = (byte) ((term.adjacent() ? ADJACENT : 0) | parity(sentences, term.begin()));
            }
            byte[] conceptFlags = new byte[found.size()];
            for (int i = 0; i < conceptFlags.length; i++) {
                conceptFlags[i] = (byte) parity(sentences, found.get(i).begin());
            }
            return RowFactory.create(
                    document.getAs("article_id"),
                    document.getAs("story_id"),
                    language,
                    document.getAs("month"),
                    terms.stream().map(Term::stem).toArray(String[]::new),
                    terms.stream().map(Term::surface).toArray(String[]::new),
                    flags,
                    found.stream().map(match -> match.alias().entity()).toArray(String[]::new),
                    conceptFlags,
                    covered(terms, found));
        }

        /** Where sentences begin; empty lines, which are sentences by Unicode, would leave all paragraphs in one half. */
        private static int[] sentences(String text) {
            int[] starts = Words.sentenceStarts(text);
            return IntStream.range(0, starts.length)
                    .filter(i -> !text.substring(starts[i], i + 1 < starts.length ? starts[i + 1] : text.length())
                            .isBlank())
                    .map(i -> starts[i])
                    .toArray();
        }

        private static int parity(int[] sentences, int place) {
            int found = Arrays.binarySearch(sentences, place);
            int sentence = found >= 0 ? found : -found - 2;
            return (sentence & 1) == 0 ? 0 : ODD;
        }

        /** Terms that a concept covers or lies in, as after an Arabic article; both lists are in the order of the text. */
        private static int covered(List<Term> terms, List<Matcher.Match> found) {
            int covered = 0;
            int at = 0;
            for (Term term : terms) {
                while (at < found.size() && found.get(at).end() <= term.begin()) {
                    at++;
                }
                covered += at < found.size() && found.get(at).begin() < term.end() ? 1 : 0;
            }
            return covered;
        }
    }
}
