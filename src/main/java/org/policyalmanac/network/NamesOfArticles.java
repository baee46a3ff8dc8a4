package org.policyalmanac.network;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** {@code (article_id, mention)}, all of an article one after the other → {@code (article_id, names)}. */
final class NamesOfArticles implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA =
            new StructType().add("article_id", "string").add("names", "binary");

    @Override
    public Iterator<Row> call(Iterator<Row> mentions) {
        return new Articles(mentions);
    }

    private static final class Articles implements Iterator<Row> {
        private final Iterator<Row> mentions;
        private Row next;
        private long[] found = new long[64];

        Articles(Iterator<Row> mentions) {
            this.mentions = mentions;
            this.next = mentions.hasNext() ? mentions.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            String article = next.getString(0);
            int size = 0;
            while (next != null && next.getString(0).equals(article)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = next.getLong(1);
                next = mentions.hasNext() ? mentions.next() : null;
            }
            return RowFactory.create(
                    article, Names.of(Arrays.copyOf(found, size)).toBytes());
        }
    }
}
