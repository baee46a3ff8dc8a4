package org.policyalmanac.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Phrases;
import org.policyalmanac.text.Term;
import scala.collection.Seq;

/** Articles as counts of concepts and of terms, of the whole article and of its odd sentences alone. */
final class Bags {
    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("story_id", "string")
            .add("language", "string")
            .add("month", "date")
            .add("concepts", SQLDataTypes.VectorType())
            .add("odd_concepts", SQLDataTypes.VectorType())
            .add("words", SQLDataTypes.VectorType())
            .add("odd_words", SQLDataTypes.VectorType())
            .add("concept_tokens", "int")
            .add("word_tokens", "int");

    private Bags() {}

    /**
     * @param articles rows of {@link Articles}
     * @param vocabularies by language; terms of a language without one are left out, and so are concepts without {@code *}
     */
    static Dataset<Row> of(Dataset<Row> articles, Map<String, Vocabulary> vocabularies) {
        Broadcast<HashMap<String, Vocabulary>> shipped = JavaSparkContext.fromSparkContext(
                        articles.sparkSession().sparkContext())
                .broadcast(new HashMap<>(vocabularies));
        return articles.map(new BagOf(shipped), Encoders.row(SCHEMA));
    }

    /** What is left of counts without a part of them, such as those of even sentences without those of odd ones. */
    static double[] less(Vector all, Vector part) {
        double[] left = all.toArray();
        part.foreachActive((index, value) -> {
            left[(Integer) index] -= (Double) value;
            return scala.runtime.BoxedUnit.UNIT;
        });
        return left;
    }

    private static final class BagOf implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private static final Vocabulary EMPTY = new Vocabulary("", List.of());

        private final Broadcast<HashMap<String, Vocabulary>> vocabularies;
        private transient Map<String, Phrases> phrases;

        BagOf(Broadcast<HashMap<String, Vocabulary>> vocabularies) {
            this.vocabularies = vocabularies;
        }

        @Override
        public Row call(Row article) {
            if (phrases == null) {
                phrases = new HashMap<>();
            }
            String language = article.getAs("language");
            Vocabulary concepts = vocabularies.value().getOrDefault(Vocabulary.CONCEPTS, EMPTY);
            Vocabulary words = vocabularies.value().getOrDefault(language, EMPTY);
            Counts found = new Counts();
            Seq<String> ids = article.getAs("concepts");
            byte[] flags = article.getAs("concept_flags");
            for (int i = 0; i < flags.length; i++) {
                found.add(concepts.number(ids.apply(i)), (flags[i] & Articles.ODD) != 0);
            }
            Counts terms = new Counts();
            Terms read = Terms.of(article, phrases.computeIfAbsent(language, none -> words.phrases()));
            for (int i = 0; i < read.isOdd().length; i++) {
                Term term = read.terms().get(i);
                terms.add(words.number(term.stem()), read.isOdd()[i]);
            }
            return RowFactory.create(
                    article.getAs("article_id"),
                    article.getAs("story_id"),
                    language,
                    article.getAs("month"),
                    found.all(concepts.size()),
                    found.odd(concepts.size()),
                    terms.all(words.size()),
                    terms.odd(words.size()),
                    found.tokens(),
                    terms.tokens());
        }
    }

    /** Counts by number; -1 is passed over. */
    private static final class Counts {
        private final TreeMap<Integer, int[]> counts = new TreeMap<>();

        void add(int number, boolean isOdd) {
            if (number >= 0) {
                int[] own = counts.computeIfAbsent(number, none -> new int[2]);
                own[0]++;
                own[1] += isOdd ? 1 : 0;
            }
        }

        int tokens() {
            return counts.values().stream().mapToInt(own -> own[0]).sum();
        }

        Vector all(int size) {
            return vector(size, 0);
        }

        Vector odd(int size) {
            return vector(size, 1);
        }

        private Vector vector(int size, int which) {
            int[] numbers = new int[counts.size()];
            double[] values = new double[numbers.length];
            int[] at = {0};
            counts.forEach((number, own) -> {
                if (own[which] > 0) {
                    numbers[at[0]] = number;
                    values[at[0]++] = own[which];
                }
            });
            return Vectors.sparse(size, Arrays.copyOf(numbers, at[0]), Arrays.copyOf(values, at[0]));
        }
    }
}
