package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.topicmodel.FixedTopics;
import org.policyalmanac.topicmodel.WordTopics;

/** The topics' shares of each article, and how far two halves of an article agree on them. */
final class Shares {
    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("story_id", "string")
            .add("language", "string")
            .add("month", "date")
            .add("shares", DataTypes.createArrayType(DataTypes.DoubleType, false))
            .add("by_concepts", DataTypes.createArrayType(DataTypes.DoubleType, false))
            .add("tokens", "double")
            .add("spread", "long")
            .add("apart", "long");

    private static final double UNITS = 1e9;
    private static final int FEWEST_TOKENS = 10;

    private Shares() {}

    /**
     * Persisted, since what maps these rows again would else be handed them as they left the first map, without a schema.
     *
     * @param bags rows of {@link Bags} that have enough to go by, as {@link Fitting#assigned} chooses them
     */
    static Dataset<Row> of(Dataset<Row> bags, TopicSet set) {
        Shipped shipped = new Shipped(set.model().fixed(), new HashMap<>(set.words()), set.isOfConcepts());
        Broadcast<Shipped> broadcast = JavaSparkContext.fromSparkContext(
                        bags.sparkSession().sparkContext())
                .broadcast(shipped);
        return bags.map(new SharesOf(broadcast), Encoders.row(SCHEMA)).persist(StorageLevel.MEMORY_AND_DISK());
    }

    /**
     * How much of its nominal tokens an article's posterior is worth in each language, from above 0 to 1: words come in
     * bursts, so that halves of an article disagree more than independent words would. With {@code V} the mean of
     * {@code (odd - even)² / 4} and {@code m} a share, {@code A = mean m(1-m) / V - 1}.
     */
    static Map<String, Double> calibration(Dataset<Row> shares) {
        Map<String, Double> calibration = new TreeMap<>();
        for (Row row : shares.where(col("apart").isNotNull())
                .groupBy("language")
                .agg(
                        sum("spread").as("spread"),
                        sum("apart").as("apart"),
                        sum(col("tokens").multiply(lit(1000.0)).cast("long")).as("tokens"),
                        count(lit(1)).as("articles"))
                .collectAsList()) {
            calibration.put(
                    row.getString(0),
                    calibration(
                            row.getLong(1) / UNITS / row.getLong(4),
                            row.getLong(2) / UNITS / row.getLong(4),
                            row.getLong(3) / 1000.0 / row.getLong(4)));
        }
        return calibration;
    }

    /**
     * @param spread mean of {@code m(1-m)}
     * @param apart mean of {@code (odd - even)² / 4}
     * @param tokens mean of nominal tokens, the prior's included
     */
    static double calibration(double spread, double apart, double tokens) {
        if (apart <= 0) {
            return 1;
        }
        double effective = Math.max(0.5, spread / apart - 1);
        return Math.min(1, effective / tokens);
    }

    /** What executors need. */
    private record Shipped(FixedTopics topics, HashMap<String, WordTopics> words, boolean ofConcepts)
            implements Serializable {
        double[] byConcepts(Vector concepts) {
            return topics.shares(concepts);
        }

        /** Shares by base and words. */
        double[] of(String language, Vector base, Vector words) {
            double[] shares = topics.shares(base);
            WordTopics own = this.words.get(language);
            return own == null ? shares.clone() : own.shares(words, shares).clone();
        }

        double tokens(String language, int concepts, int words) {
            return !ofConcepts || this.words.containsKey(language)
                    ? words + (ofConcepts ? this.words.get(language).priorTokens() : topics.priorTokens())
                    : concepts + topics.priorTokens();
        }
    }

    private static final class SharesOf implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final Broadcast<Shipped> shipped;

        SharesOf(Broadcast<Shipped> shipped) {
            this.shipped = shipped;
        }

        @Override
        public Row call(Row bag) {
            Shipped topics = shipped.value();
            String language = bag.getAs("language");
            String column = TopicSet.column(topics.ofConcepts());
            Vector base = bag.getAs(column);
            Vector words = bag.getAs("words");
            double[] shares = topics.of(language, base, words);
            int tokens = bag.getAs(topics.ofConcepts() ? "concept_tokens" : "word_tokens");
            Long spread = null;
            Long apart = null;
            if (tokens >= FEWEST_TOKENS) {
                Vector oddBase = bag.getAs("odd_" + column);
                Vector oddWords = bag.getAs("odd_words");
                double[] odd = topics.of(language, oddBase, oddWords);
                double[] even = topics.of(language, even(base, oddBase), even(words, oddWords));
                double between = 0;
                double within = 0;
                for (int k = 0; k < shares.length; k++) {
                    between += (odd[k] - even[k]) * (odd[k] - even[k]) / 4;
                    within += shares[k] * (1 - shares[k]);
                }
                spread = Math.round(within / shares.length * UNITS);
                apart = Math.round(between / shares.length * UNITS);
            }
            return RowFactory.create(
                    bag.getAs("article_id"),
                    bag.getAs("story_id"),
                    language,
                    bag.getAs("month"),
                    rounded(shares),
                    topics.ofConcepts() ? rounded(topics.byConcepts(base)) : null,
                    topics.tokens(language, bag.getAs("concept_tokens"), bag.getAs("word_tokens")),
                    spread,
                    apart);
        }

        private static Vector even(Vector all, Vector odd) {
            return Vectors.dense(Bags.less(all, odd)).toSparse();
        }

        private static double[] rounded(double[] shares) {
            double[] rounded = new double[shares.length];
            for (int k = 0; k < shares.length; k++) {
                rounded[k] = Reading.rounded(shares[k]);
            }
            return rounded;
        }
    }
}
