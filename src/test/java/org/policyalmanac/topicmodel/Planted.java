package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.testing.Sparks;

/** Articles of themes: theme {@code t} has words {@code 10 t} to {@code 10 t + 9}, and an article is of one theme mainly. */
final class Planted {
    static final int WORDS_OF_THEME = 10;
    static final int TOKENS = 30;
    static final StructType SCHEMA = new StructType().add("id", "string").add("features", SQLDataTypes.VectorType());

    private Planted() {}

    /** Counts of an article of {@code theme}: a tenth of its words is of any theme. */
    static Vector bag(int theme, int themes, SplittableRandom random) {
        double[] counts = new double[themes * WORDS_OF_THEME];
        for (int i = 0; i < TOKENS; i++) {
            int of = random.nextInt(10) == 0 ? random.nextInt(themes) : theme;
            counts[of * WORDS_OF_THEME + random.nextInt(WORDS_OF_THEME)]++;
        }
        return Vectors.dense(counts).toSparse();
    }

    /** Articles {@code a000} and so on; of theme {@code number % themes}. */
    static List<Row> articles(int size, int themes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(RowFactory.create("a%03d".formatted(i), bag(i % themes, themes, random)));
        }
        return rows;
    }

    static Dataset<Row> rows(List<Row> rows, int partitions) {
        Dataset<Row> all = Sparks.session().createDataFrame(rows, SCHEMA);
        return partitions == 1 ? all.coalesce(1) : all.repartition(partitions);
    }

    static List<Row> shuffled(List<Row> rows, long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The topic that has most of a theme's words. */
    static int topicOf(TopicModel model, int theme) {
        int best = 0;
        for (int k = 1; k < model.topics(); k++) {
            best = mass(model, k, theme) > mass(model, best, theme) ? k : best;
        }
        return best;
    }

    /** Probability of a theme's words in a topic. */
    static double mass(TopicModel model, int topic, int theme) {
        double mass = 0;
        for (int w = theme * WORDS_OF_THEME; w < (theme + 1) * WORDS_OF_THEME; w++) {
            mass += model.probability(topic, w);
        }
        return mass;
    }

    static float[] phi(TopicModel model) {
        return model.fitted().phi();
    }
}
