package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_count;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Digests, which contain articles or list them, and are copies of none. */
final class DigestsCard implements Benchmark {
    private static final String ITEMS = "cctv-zh/items.jsonl.gz";

    /** A digest has at least this many paragraphs that are a headline in bold. */
    private static final int HEADLINES = 2;

    private static final long PLANTED = 20_000;

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public String sentence() {
        return "Digests and excerpts that are not joined with what they list, contain or are taken from.";
    }

    @Override
    public List<String> needs() {
        return List.of(ITEMS);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Run run = bench.almanac(List.of(bench.corpus(ITEMS)), "clean", "stories");
        Dataset<Row> items = run.read(Table.ARTICLES).join(run.read(Table.STORIES), "article_id");
        Dataset<Row> digests = items.where(
                regexp_count(col("text"), lit("(?m)^\\*\\*[^*\\n]+\\*\\*$")).geq(HEADLINES));
        Row pairs = digests.select(
                        col("published_raw"),
                        col("article_id").as("digest"),
                        col("text_id").as("digest_text"))
                .join(items, "published_raw")
                .where(col("digest").notEqual(col("article_id")))
                .select(count_if(col("digest_text").notEqual(col("text_id"))), count(lit(1)))
                .first();
        Dataset<Row> sizes = items.groupBy("text_id").count();
        long alone = digests.join(sizes, "text_id").where("count = 1").count();
        List<Row> planted = Planted.joined(Planted.stories(bench, "digests", PLANTED))
                .where("planted_as in ('digest', 'digested', 'excerpt', 'excerpted')")
                .collectAsList();
        // In each block 10 digests of five articles and 25 excerpts, with what they are made from.
        long members = PLANTED / PlantedArticles.BLOCK * (10 * 6 + 25 * 2);
        return List.of(
                Figure.share(
                                "a day's digest and an item of that day, kept apart",
                                ITEMS,
                                pairs.getLong(0),
                                pairs.getLong(1))
                        .atLeast(.99),
                Figure.share("digests that are copies of nothing", ITEMS, alone, digests.count())
                        .withoutTarget(),
                Figure.share(
                                "digests, excerpts and their sources, kept apart",
                                "planted articles",
                                members - planted.size(),
                                members)
                        .atLeast(.99));
    }
}
