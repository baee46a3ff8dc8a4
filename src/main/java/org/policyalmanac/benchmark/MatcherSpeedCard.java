package org.policyalmanac.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.lexicon.Alias;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.text.Folded;

/** Text that the matcher reads in a processor second, beside a plain automaton on the same texts and names. */
final class MatcherSpeedCard implements Benchmark {
    static final StructType PLACES =
            new StructType().add("begin", "int").add("end", "int").add("entity", "string");

    private static final StructType TEXT =
            new StructType().add("language", "string").add("text", "string");
    private static final int NAMES = 50_000;
    private static final int WORDS = 600;
    private static final int TEXTS = 12_000;
    private static final int PARTITIONS = 8;
    private static final int TURNS = 3;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "matcher-speed";
    }

    @Override
    public String sentence() {
        return "Megabytes of text a processor second in which 50,000 made-up names in four scripts are found, against an"
                + " Aho-Corasick automaton; two minutes.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        if (!AhoCorasickPeer.isThere()) {
            return List.of(Figure.told("aho-corasick-double-array-trie", "class path", "is not there"));
        }
        PlantedAliases planted = new PlantedAliases(NAMES, WORDS, Planted.SEED);
        List<Alias> aliases = planted.aliases();
        bench.doing("planting");
        Dataset<Row> texts = bench.spark()
                .range(0, TEXTS, 1, PARTITIONS)
                .map(new Plant(planted), Encoders.row(TEXT))
                .persist();
        double megabytes =
                texts.toJavaRDD().mapToDouble(MatcherSpeedCard::bytes).sum() / 1e6;
        Dataset<Row> folded = texts.map((MapFunction<Row, Row>) MatcherSpeedCard::folded, Encoders.row(TEXT))
                .persist();
        folded.count();
        CpuClock.Timed<Matcher> built = CpuClock.time(() -> new Matcher(aliases));
        Broadcast<Matcher> matcher =
                JavaSparkContext.fromSparkContext(bench.spark().sparkContext()).broadcast(built.made());
        Dataset<Row> ours = texts.flatMap(new PlacesOfNames(matcher), Encoders.row(PLACES));
        TreeMap<String, String> names = new TreeMap<>();
        aliases.forEach(alias -> names.put(Folded.string(alias.name()), alias.entity()));
        Dataset<Row> theirs = AhoCorasickPeer.found(texts, true, names);
        Dataset<Row> theirsOfFolded = AhoCorasickPeer.found(folded, false, names);
        bench.doing("warm-up");
        long found = ours.count();
        long foundByPeer = theirs.count();
        theirsOfFolded.count();
        Dataset<Row> alone = texts.flatMap(new ReadAlone(), Encoders.row(PLACES));
        double[] seconds = new double[4];
        // In turns, since what else the machine does slows all of them down.
        for (int turn = 0; turn < TURNS; turn++) {
            bench.doing("turn " + turn);
            seconds[0] += CpuClock.seconds(() -> readAll(repeated(ours)));
            seconds[1] += CpuClock.seconds(() -> readAll(repeated(theirs)));
            seconds[2] += CpuClock.seconds(() -> readAll(repeated(theirsOfFolded)));
            seconds[3] += CpuClock.seconds(() -> readAll(repeated(alone)));
        }
        double rate = TURNS * ROUNDS * megabytes / seconds[0];
        double rateOfPeer = TURNS * ROUNDS * megabytes / seconds[1];
        String on = String.format(Locale.ROOT, "made-up text in four scripts, %.0f MB, %,d names", megabytes, NAMES);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number("MB a processor second", on, rate).atLeast(40));
        figures.add(Figure.number("the same, automaton that folds the text", on, rateOfPeer)
                .withoutTarget());
        figures.add(Figure.number(
                        "the same, texts handed over by Spark and not searched",
                        on,
                        TURNS * ROUNDS * megabytes / seconds[3])
                .withoutTarget());
        figures.add(Figure.number(
                        "the same, automaton, text folded beforehand at no charge",
                        on,
                        TURNS * ROUNDS * megabytes / seconds[2])
                .withoutTarget());
        figures.add(Figure.number("times as many as the automaton that folds", on, rate / rateOfPeer)
                .atLeast(1));
        figures.add(Figure.number("processor seconds to make the names ready", on, built.seconds())
                .withoutTarget());
        figures.add(Figure.number("mentions", on, found).withoutTarget());
        figures.add(Figure.number("substrings that the automaton finds", on, foundByPeer)
                .withoutTarget());
        texts.unpersist();
        folded.unpersist();
        return figures;
    }

    /** One job over all rounds, so that what Spark needs for a job weighs little. */
    private static Dataset<Row> repeated(Dataset<Row> rows) {
        Dataset<Row> all = rows;
        for (int round = 1; round < ROUNDS; round++) {
            all = all.union(rows);
        }
        return all;
    }

    private static void readAll(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    private static double bytes(Row row) {
        return row.<String>getAs("text").getBytes(StandardCharsets.UTF_8).length;
    }

    private static Row folded(Row row) {
        return RowFactory.create(
                row.getAs("language"), Folded.of(row.getAs("text")).toString());
    }

    /** What a text costs before it is searched. */
    private static final class ReadAlone implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Row row) {
            row.<String>getAs("text").length();
            return Collections.emptyIterator();
        }
    }

    /** The text of a number. */
    private static final class Plant implements MapFunction<Long, Row> {
        private static final long serialVersionUID = 1;

        private final PlantedAliases planted;

        private Plant(PlantedAliases planted) {
            this.planted = planted;
        }

        @Override
        public Row call(Long number) {
            int language = (int) (number % PlantedAliases.LANGUAGES.size());
            return RowFactory.create(PlantedAliases.LANGUAGES.get(language), planted.text(number));
        }
    }
}
