package org.policyalmanac.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** Reads the pieces of a task one after the other, a record at a time. */
final class ReadPieces implements FlatMapFunction<List<Piece>, Row> {
    private static final long serialVersionUID = 1;

    private final FieldNames names;
    private final Limits limits;
    private final SerializableConfiguration configuration;

    ReadPieces(FieldNames names, Limits limits, Configuration configuration) {
        this.names = names;
        this.limits = limits;
        this.configuration = new SerializableConfiguration(configuration);
    }

    @Override
    public Iterator<Row> call(List<Piece> pieces) {
        return new Rows(pieces);
    }

    private final class Rows implements Iterator<Row> {
        private final Deque<Piece> ahead;
        private final ArticleRows rows = new ArticleRows(names, limits);
        private Piece piece;
        private Readings readings;

        Rows(List<Piece> pieces) {
            ahead = new ArrayDeque<>(pieces);
        }

        @Override
        public boolean hasNext() {
            while (readings == null || !readings.hasNext()) {
                piece = ahead.poll();
                if (piece == null) {
                    return false;
                }
                readings = new Readings(piece, names, limits, configuration.value());
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.row(piece.file(), readings.next());
        }
    }
}
