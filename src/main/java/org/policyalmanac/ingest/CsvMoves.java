package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;

/**
 * For each state in which a piece of a CSV file may begin, the state in which it ends: whether a quote is open is known
 * only once all before is read, but what a piece does to either answer can be found out for all pieces at once.
 */
final class CsvMoves implements Function<Piece, int[]> {
    private static final long serialVersionUID = 1;

    private final int limit;
    private final SerializableConfiguration configuration;

    CsvMoves(int limit, Configuration configuration) {
        this.limit = limit;
        this.configuration = new SerializableConfiguration(configuration);
    }

    /** The end states, or null where the piece cannot be read. */
    @Override
    public int[] call(Piece piece) {
        Input input = new Input(piece, configuration.value());
        try {
            CsvHeader header = CsvHeader.read(input, limit);
            if (header != null) {
                header.rest().close();
            }
            char delimiter = header == null ? ',' : header.delimiter();
            return piece.begin() == 0 ? fromStart(input, delimiter) : from(input, delimiter);
        } catch (IOException e) {
            return null;
        }
    }

    private static int[] fromStart(Input input, char delimiter) throws IOException {
        try (InputStream file = input.open()) {
            Encoding.Utf8 utf8 = Encoding.utf8(file);
            return moves(utf8.stream(), input.piece().end() - utf8.offset(), delimiter);
        }
    }

    private static int[] from(Input input, char delimiter) throws IOException {
        try (InputStream file = input.openAt(input.piece().begin())) {
            return moves(file, input.piece().end() - input.piece().begin(), delimiter);
        }
    }

    private static int[] moves(InputStream stream, long length, char delimiter) throws IOException {
        int[] states = IntStream.range(0, CsvMachine.STATES).toArray();
        byte[] buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int count = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                break;
            }
            CsvMachine.run(states, buffer, count, delimiter);
            left -= count;
        }
        return states;
    }
}
