package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What stands on both sides of the lexicon's own mentions: contexts that names are known to have. */
final class ContextsOfMentions implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("side", "string", false)
            .add("context", "string", false)
            .add("kind", "string", false);

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
        UnitReader reader = new UnitReader();
        return Iterators.flat(documents, document -> rows(document, reader));
    }

    private static List<Row> rows(Row document, UnitReader reader) {
        String language = document.getAs("language");
        Units units = reader.grams(document).units();
        List<Row> rows = new ArrayList<>();
        for (Row span : document.<Row>getList(document.fieldIndex("spans"))) {
            String kind = span.getString(2);
            int first = units.at(span.getInt(0));
            int last = units.at(span.getInt(1) - 1);
            if (Kinds.isKnown(kind) && last < units.size()) {
                rows.add(RowFactory.create(language, Context.LEFT, units.left(first), kind));
                rows.add(RowFactory.create(language, Context.RIGHT, units.right(last), kind));
            }
        }
        return rows;
    }
}
