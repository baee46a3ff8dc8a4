package org.policyalmanac.network;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The documents of a month, rows of {@link NamedDocuments#of} → {@link #SCHEMA}, a row for each entity. */
final class EntitiesOfMonth implements FlatMapGroupsFunction<Integer, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("period", "int")
            .add("entity", "int")
            .add("documents", "long")
            .add("stories", "long")
            .add("sources", "long");

    @Override
    public Iterator<Row> call(Integer period, Iterator<Row> rows) {
        Map<Integer, Counts> entities = new TreeMap<>();
        for (Period.Document document : Period.documents(rows)) {
            for (int entity : document.names().entities()) {
                entities.computeIfAbsent(entity, none -> new Counts()).add(document);
            }
        }
        return entities.entrySet().stream()
                .map(entity -> RowFactory.create(
                        period,
                        entity.getKey(),
                        entity.getValue().documents,
                        entity.getValue().stories,
                        entity.getValue().sources))
                .iterator();
    }

    /** Documents come by outlet, so that a new outlet is one that differs from the last. */
    private static final class Counts {
        private long documents;
        private long stories;
        private long sources;
        private String lastSource;

        void add(Period.Document document) {
            documents++;
            stories += document.isCanonical() ? 1 : 0;
            sources += document.source().equals(lastSource) ? 0 : 1;
            lastSource = document.source();
        }
    }
}
