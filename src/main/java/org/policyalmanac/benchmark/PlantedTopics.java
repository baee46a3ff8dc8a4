package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A corpus of which the true topics are known: latent Dirichlet allocation (Blei, Ng and Jordan 2003) played forwards.
 * Words follow Zipf's and Mandelbrot's law; a topic takes a tenth of its tokens from all words and the others from a tenth
 * of the words, each with a weight of its own. A text is made of its number and the seed wherever it is needed; nothing
 * is stored, and any number of texts costs the driver nothing.
 */
final class PlantedTopics {
    static final StructType SCHEMA =
            new StructType().add("id", DataTypes.StringType, false).add("features", SQLDataTypes.VectorType(), false);

    /** Pseudo-tokens of each topic in the prior of a text's shares. */
    static final double ALPHA = 0.05;

    private static final double SHIFT = 2.7;
    private static final double BACKGROUND = 0.1;
    private static final double SUPPORT = 0.1;
    private static final long TEXTS_OF_PARTITION = 25_000;

    private final Shape shape;
    private final AliasTable all;
    private final AliasTable[] own;
    private final int[][] words;
    private final double[][] weights;

    /**
     * What a corpus is made by; small enough to travel.
     *
     * @param topics K
     * @param vocabulary V
     * @param tokens of a text on average; each has half as many to one and a half times as many
     */
    record Shape(int topics, int vocabulary, int tokens, long seed) implements java.io.Serializable {}

    PlantedTopics(Shape shape) {
        this.shape = shape;
        double[] frequencies = frequencies();
        all = new AliasTable(frequencies);
        own = new AliasTable[shape.topics()];
        words = new int[shape.topics()][];
        weights = new double[shape.topics()][];
        for (int k = 0; k < shape.topics(); k++) {
            SplittableRandom random = random(-1 - k);
            words[k] = chosen(random, k % shape.vocabulary());
            weights[k] = Arrays.stream(words[k])
                    .mapToDouble(word -> frequencies[word] * -StrictMath.log(1 - random.nextDouble()))
                    .toArray();
            own[k] = new AliasTable(weights[k]);
        }
    }

    /** Texts 0 to {@code count} - 1 as {@link #SCHEMA}: their number as id, and how often each word stands in them. */
    Dataset<Row> documents(SparkSession spark, long count) {
        int partitions = (int) Math.max(spark.sparkContext().defaultParallelism(), count / TEXTS_OF_PARTITION);
        return spark.range(0, count, 1, partitions).mapPartitions(new Bags(shape), Encoders.row(SCHEMA));
    }

    /** The tokens of texts {@code from} to {@code to} - 1: those beyond what a model was fitted on are held out. */
    List<int[]> texts(long from, long to) {
        return LongStream.range(from, to).mapToObj(this::text).toList();
    }

    /** The tokens of a text. Its topics come out of Pólya's urn, which is the Dirichlet prior with the shares integrated out. */
    int[] text(long number) {
        SplittableRandom random = random(number);
        int[] text = new int[Math.max(1, shape.tokens() / 2 + random.nextInt(shape.tokens() + 1))];
        int[] topics = new int[text.length];
        double pseudoTokens = ALPHA * shape.topics();
        for (int i = 0; i < text.length; i++) {
            double dice = random.nextDouble() * (pseudoTokens + i);
            int k = dice < i ? topics[(int) dice] : random.nextInt(shape.topics());
            topics[i] = k;
            text[i] = random.nextDouble() < BACKGROUND ? all.draw(random) : words[k][own[k].draw(random)];
        }
        return text;
    }

    /** The true share of each word in each topic; each topic's sum to 1. K · V numbers of 8 bytes. */
    double[][] phi() {
        double[] frequencies = frequencies();
        double total = Arrays.stream(frequencies).sum();
        double[][] phi = new double[shape.topics()][];
        for (int k = 0; k < phi.length; k++) {
            double[] topic =
                    Arrays.stream(frequencies).map(f -> BACKGROUND * f / total).toArray();
            double ofTopic = Arrays.stream(weights[k]).sum();
            for (int i = 0; i < words[k].length; i++) {
                topic[words[k][i]] += (1 - BACKGROUND) * weights[k][i] / ofTopic;
            }
            phi[k] = topic;
        }
        return phi;
    }

    double[] alpha() {
        double[] alpha = new double[shape.topics()];
        Arrays.fill(alpha, ALPHA);
        return alpha;
    }

    private double[] frequencies() {
        double[] frequencies = new double[shape.vocabulary()];
        Arrays.setAll(frequencies, rank -> 1 / (rank + SHIFT));
        return frequencies;
    }

    /** A tenth of the words, by leaps, and one that is always there. */
    private int[] chosen(SplittableRandom random, int always) {
        int[] chosen = new int[shape.vocabulary()];
        int count = 0;
        boolean isThere = false;
        for (double at = leap(random) - 1; at < chosen.length; at += leap(random)) {
            int word = (int) at;
            if (!isThere && word >= always) {
                isThere = true;
                if (word > always) {
                    chosen[count++] = always;
                }
            }
            chosen[count++] = word;
        }
        if (!isThere) {
            chosen[count++] = always;
        }
        return Arrays.copyOf(chosen, count);
    }

    private static double leap(SplittableRandom random) {
        return 1 + Math.floor(StrictMath.log(1 - random.nextDouble()) / StrictMath.log(1 - SUPPORT));
    }

    /** Topics have negative numbers, texts others. */
    private SplittableRandom random(long number) {
        return new SplittableRandom(new SplittableRandom(shape.seed() + 0x9E3779B97F4A7C15L * number).nextLong());
    }

    /** A text as counts of words in the order of their numbers. */
    static Vector bag(int[] text, int vocabulary) {
        int[] sorted = Arrays.stream(text).filter(word -> word >= 0).sorted().toArray();
        int[] words = Arrays.stream(sorted).distinct().toArray();
        double[] counts = new double[words.length];
        int at = 0;
        for (int word : sorted) {
            at += words[at] == word ? 0 : 1;
            counts[at]++;
        }
        return Vectors.sparse(vocabulary, words, counts);
    }

    /** Makes texts where they are used. */
    private static final class Bags implements MapPartitionsFunction<Long, Row> {
        private static final long serialVersionUID = 1;

        private final Shape shape;

        Bags(Shape shape) {
            this.shape = shape;
        }

        @Override
        public Iterator<Row> call(Iterator<Long> numbers) {
            PlantedTopics topics = new PlantedTopics(shape);
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
                    .map(number -> RowFactory.create(
                            String.format(java.util.Locale.ROOT, "%09d", number),
                            bag(topics.text(number), topics.shape.vocabulary())))
                    .iterator();
        }
    }
}
