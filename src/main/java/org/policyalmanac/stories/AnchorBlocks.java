package org.policyalmanac.stories;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A text's profile, and the blocks in which its partners stand: one for each of its rarest anchors that another language
 * has too, and each week its date, give or take the window, falls into. Where a text with that anchor has no exact date,
 * all texts with the anchor meet in a block without a week besides.
 */
final class AnchorBlocks implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** Days that may lie between the publication of an article and that of its translation. */
    static final int WINDOW_DAYS = 3;

    static final int DAYS_OF_WEEK = 7;

    /** Anchors by which a text is found: a translation shares most of its rare ones. */
    private static final int ANCHORS_LOOKED_UP = 24;

    /** The week of blocks for texts of any date. */
    static final long ANY_WEEK = Long.MIN_VALUE;

    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("language", "string")
            .add("published_low", "date")
            .add("published_high", "date")
            .add("keys", "binary")
            .add("facts", "binary")
            .add(
                    "blocks",
                    DataTypes.createArrayType(
                            new StructType()
                                    .add("key", "long")
                                    .add("week", "long")
                                    .add("worth", "long"),
                            false));

    @Override
    public Row call(Row text) {
        List<Row> anchors = text.getList(text.fieldIndex("anchors"));
        long[] keys = new long[anchors.size()];
        long[] facts = new long[anchors.size()];
        for (int i = 0; i < keys.length; i++) {
            Row anchor = anchors.get(i);
            keys[i] = anchor.getAs("key");
            facts[i] = Profile.fact((char) (int) anchor.<Integer>getAs("sign"), anchor.<Long>getAs("frequency"));
        }
        Date low = text.getAs("published_low");
        Date high = text.getAs("published_high");
        return RowFactory.create(
                text.getAs("article_id"),
                text.getAs("language"),
                low,
                high,
                Longs.bytes(keys),
                Longs.bytes(facts),
                blocks(anchors, low, high).toArray(Row[]::new));
    }

    private static List<Row> blocks(List<Row> anchors, Date low, Date high) {
        List<Row> rarest = anchors.stream()
                .filter(anchor -> anchor.<Integer>getAs("languages") > 1)
                .sorted(Comparator.<Row>comparingLong(anchor -> anchor.<Long>getAs("frequency"))
                        .thenComparingLong(anchor -> anchor.<Long>getAs("key")))
                .limit(ANCHORS_LOOKED_UP)
                .toList();
        List<Row> blocks = new ArrayList<>();
        for (Row anchor : rarest) {
            long key = anchor.getAs("key");
            long worth = anchor.getAs("worth");
            if (low != null && low.equals(high)) {
                long day = low.toLocalDate().toEpochDay();
                long week = Math.floorDiv(day, DAYS_OF_WEEK);
                long next = Math.floorDiv(day + WINDOW_DAYS, DAYS_OF_WEEK);
                blocks.add(RowFactory.create(key, week, worth));
                if (next != week) {
                    blocks.add(RowFactory.create(key, next, worth));
                }
            }
            if (anchor.<Boolean>getAs("has_vague")) {
                blocks.add(RowFactory.create(key, ANY_WEEK, worth));
            }
        }
        return blocks;
    }
}
