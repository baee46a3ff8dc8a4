package org.policyalmanac.network;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** {@code (entity_a, entity_b, stories, month)} of a month's backbone → {@link #SCHEMA}, a row for each entity in it. */
final class TiesOfMonth implements FlatMapGroupsFunction<Date, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("month", "date")
            .add("entity_id", "string")
            .add("degree", "long")
            .add("strength", "long")
            .add("community", "string")
            .add("community_size", "long");

    private final Broadcast<Ties> whole;

    TiesOfMonth(Broadcast<Ties> whole) {
        this.whole = whole;
    }

    @Override
    public Iterator<Row> call(Date month, Iterator<Row> pairs) {
        List<Row> backbone = new ArrayList<>();
        pairs.forEachRemaining(backbone::add);
        return Ties.of(backbone, whole.value()).nodes().entrySet().stream()
                .map(node -> RowFactory.create(
                        month,
                        node.getKey(),
                        node.getValue().degree(),
                        node.getValue().strength(),
                        node.getValue().community(),
                        node.getValue().communitySize()))
                .iterator();
    }
}
