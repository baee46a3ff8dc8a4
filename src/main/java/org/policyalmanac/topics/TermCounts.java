package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Phrases;
import org.policyalmanac.text.Term;

/** How many stories of a language have a term, two terms side by side, or a term in a written form. */
final class TermCounts {
    private static final StructType COUNT = new StructType()
            .add("language", "string")
            .add("term", "string")
            .add("second", "string")
            .add("tokens", "long");

    private TermCounts() {}

    /** {@code (language, term, second, stories, tokens)}: of an article's counts one row for each different thing. */
    static Dataset<Row> of(Dataset<Row> articles, Counting counts) {
        return articles.flatMap(counts, Encoders.row(COUNT))
                .groupBy("language", "term", "second")
                .agg(count(lit(1)).as("stories"), sum("tokens").as("tokens"));
    }

    /** What is counted of an article: one row for each different thing in it. */
    abstract static class Counting implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final HashMap<String, Phrases> phrases;

        Counting(HashMap<String, Phrases> phrases) {
            this.phrases = phrases;
        }

        abstract void count(String language, List<Term> terms, Map<List<String>, Integer> counts);

        @Override
        public Iterator<Row> call(Row article) {
            String language = article.getAs("language");
            Phrases own = phrases.getOrDefault(language, Phrases.of(List.of()));
            Map<List<String>, Integer> counts = new HashMap<>();
            count(language, Terms.of(article, own).terms(), counts);
            return counts.entrySet().stream()
                    .map(entry -> RowFactory.create(
                            language, entry.getKey().get(0), entry.getKey().get(1), (long) entry.getValue()))
                    .iterator();
        }
    }

    /** Terms. */
    static final class StemsOf extends Counting {
        private static final long serialVersionUID = 1;

        StemsOf(HashMap<String, Phrases> phrases) {
            super(phrases);
        }

        @Override
        void count(String language, List<Term> terms, Map<List<String>, Integer> counts) {
            terms.forEach(term -> counts.merge(List.of(term.stem(), ""), 1, Integer::sum));
        }
    }

    /** Terms next to each other. */
    static final class PairsOf extends Counting {
        private static final long serialVersionUID = 1;

        PairsOf(HashMap<String, Phrases> phrases) {
            super(phrases);
        }

        @Override
        void count(String language, List<Term> terms, Map<List<String>, Integer> counts) {
            for (int i = 1; i < terms.size(); i++) {
                if (terms.get(i).adjacent()) {
                    counts.merge(List.of(terms.get(i - 1).stem(), terms.get(i).stem()), 1, Integer::sum);
                }
            }
        }
    }

    /** Terms and how they are written. */
    static final class FormsOf extends Counting {
        private static final long serialVersionUID = 1;

        private final HashMap<String, HashSet<String>> wanted;

        FormsOf(HashMap<String, Phrases> phrases, HashMap<String, HashSet<String>> wanted) {
            super(phrases);
            this.wanted = wanted;
        }

        @Override
        void count(String language, List<Term> terms, Map<List<String>, Integer> counts) {
            Set<String> own = wanted.getOrDefault(language, new HashSet<>());
            for (Term term : terms) {
                if (own.contains(term.stem())) {
                    counts.merge(List.of(term.stem(), term.surface()), 1, Integer::sum);
                }
            }
        }
    }
}
