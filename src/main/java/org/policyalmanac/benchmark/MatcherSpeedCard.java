package org.policyalmanac.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
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
    private static final int TEXTS = 24_000;
    private static final int PARTITIONS = 8;
    private static final int ROUNDS = 3;

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
        Dataset<Row> theirs = AhoCorasickPeer.found(folded, names);
        bench.doing("warm-up");
        long found = ours.count();
        long foundByPeer = theirs.count();
        double seconds = 0;
        double secondsOfPeer = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bench.doing("round " + round);
            seconds += CpuClock.seconds(() -> readAll(ours));
            secondsOfPeer += CpuClock.seconds(() -> readAll(theirs));
        }
        double rate = ROUNDS * megabytes / seconds;
        double rateOfPeer = ROUNDS * megabytes / secondsOfPeer;
        String on = String.format(Locale.ROOT, "made-up text in four scripts, %.0f MB, %,d names", megabytes, NAMES);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.number("MB a processor second", on, rate).atLeast(40));
        figures.add(Figure.number("the same, automaton, on text folded beforehand", on, rateOfPeer)
                .withoutTarget());
        figures.add(Figure.number("times as many", on, rate / rateOfPeer).atLeast(1));
        figures.add(Figure.number("processor seconds to make the names ready", on, built.seconds())
                .withoutTarget());
        figures.add(Figure.number("mentions", on, found).withoutTarget());
        figures.add(Figure.number("substrings that the automaton finds", on, foundByPeer)
                .withoutTarget());
        texts.unpersist();
        folded.unpersist();
        return figures;
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
