package org.policyalmanac.entities;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Rows of rows, one after the other and never all at once. */
final class Iterators {
    private Iterators() {}

    static Iterator<Row> flat(Iterator<Row> rows, Function<Row, List<Row>> each) {
        return new Iterator<>() {
            private Iterator<Row> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && rows.hasNext()) {
                    current = each.apply(rows.next()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public Row next() {
                return hasNext()
                        ? current.next()
                        : Collections.<Row>emptyIterator().next();
            }
        };
    }
}
