package org.policyalmanac.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.network.NetworkJob;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Counting pairs by month, against a self-join in DuckDB on the same files, in one process, after a warm-up of both. */
final class NetworkPairsCard implements Benchmark {
    private static final long ARTICLES = 100_000;
    private static final long WARM_UP = 20_000;

    @Override
    public String name() {
        return "network-pairs";
    }

    @Override
    public String sentence() {
        return "Processor time of counting the pairs of 100,000 planted articles of 15 entities by month, against"
                + " DuckDB's self-join on the same files; a minute.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        String on = "planted articles, 10.5 million pairs";
        if (!DuckDbPeer.isThere()) {
            return List.of(Figure.told("DuckDB", on, "is not on the class path"));
        }
        bench.doing("warm-up");
        Run few = plant(bench, "network-pairs-warm-up", WARM_UP);
        for (int i = 0; i < 3; i++) {
            count(few);
        }
        Run run = plant(bench, "network-pairs", ARTICLES);
        bench.doing("counting");
        double ours = CpuClock.seconds(() -> count(run));
        Path counted = bench.scratch("counted");
        counts(run).write().parquet(counted.toString());
        bench.doing("DuckDB");
        DuckDbPeer.joined(bench.folder("network-pairs-warm-up"), true);
        double plain = DuckDbPeer.joined(bench.folder("network-pairs"), false).seconds();
        CpuClock.Timed<DuckDbPeer> all = DuckDbPeer.joined(bench.folder("network-pairs"), true);
        try (DuckDbPeer peer = all.made()) {
            return List.of(
                    Figure.number("processor seconds, ours: documents, stories, sentences, outlets", on, ours)
                            .withoutTarget(),
                    Figure.number("the same, DuckDB: documents, stories, outlets", on, all.seconds())
                            .withoutTarget(),
                    Figure.number("the same, DuckDB: documents and stories alone", on, plain)
                            .withoutTarget(),
                    Figure.number("times DuckDB's time for documents and stories alone", on, ours / plain)
                            .atMost(1.5),
                    Figure.number("times DuckDB's time with outlets", on, ours / all.seconds())
                            .withoutTarget(),
                    Figure.number("pairs counted", on, peer.rows()).withoutTarget(),
                    Figure.number("pairs that differ", on, peer.differing(counted))
                            .atMost(0));
        }
    }

    private static Run plant(Workbench bench, String name, long articles) {
        return bench.run(name, run -> new Zipf().write(run, articles));
    }

    private static Dataset<Row> counts(Run run) {
        return NetworkJob.counted(run.read(Table.MENTIONS), run.read(Table.DOCUMENTS), run.read(Table.STORIES));
    }

    private static void count(Run run) {
        counts(run).write().format("noop").mode("overwrite").save();
    }

    /** Fifteen of 5,000 entities, the n-th named in proportion to 1 / n; every tenth article is a copy of the one before. */
    private static final class Zipf implements PlantedNames {
        private static final long serialVersionUID = 1;
        private static final int ENTITIES = 5_000;
        private static final int NAMED = 15;
        private static final int MONTHS = 96;

        private final double[] below = new double[ENTITIES];

        Zipf() {
            double sum = 0;
            for (int i = 0; i < ENTITIES; i++) {
                sum += 1.0 / (i + 1);
                below[i] = sum;
            }
        }

        @Override
        public int[] entities(long article) {
            Random random = PlantedNames.random(story(article), 3);
            Set<Integer> entities = new LinkedHashSet<>();
            while (entities.size() < NAMED) {
                int found = Arrays.binarySearch(below, random.nextDouble() * below[ENTITIES - 1]);
                entities.add(found < 0 ? -found - 1 : found);
            }
            return entities.stream().mapToInt(i -> i).toArray();
        }

        @Override
        public int month(long article) {
            return PlantedNames.random(article, 4).nextInt(MONTHS);
        }

        @Override
        public long story(long article) {
            return article % 10 == 9 ? article - 1 : article;
        }
    }
}
