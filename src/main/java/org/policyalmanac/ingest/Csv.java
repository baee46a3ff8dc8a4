package org.policyalmanac.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values separated by comma, semicolon, tab or bar, under a header. Positions are byte offsets; blank lines are no
 * records.
 */
final class Csv implements RecordReader {
    private final CsvHeader header;
    private final Frames records;
    private final long end;
    private final FieldNames names;
    private final int limit;
    private boolean isDone;

    Csv(Input input, FieldNames names, Limits limits) throws IOException {
        this.names = names;
        this.limit = limits.recordBytes();
        this.end = input.piece().end();
        this.header = CsvHeader.read(input, limit);
        this.records = header == null ? null : records(input);
    }

    @Override
    public Reading next() throws IOException {
        if (header == null || isDone) {
            return null;
        }
        if (header.names() == null) {
            isDone = true;
            return new Reading.Refused(-1, Reason.NOT_CSV, "the header cannot be read, so nothing below it can");
        }
        while (records.offset() < end && records.next()) {
            if (records.begin() > header.begin() && !records.isBlank()) {
                return record();
            }
        }
        return null;
    }

    @Override
    public long position() {
        return records.begin();
    }

    @Override
    public void close() throws IOException {
        if (records != null) {
            records.close();
        }
    }

    /** A record belongs to the piece in which it begins: the one the piece begins within is passed over. */
    private Frames records(Input input) throws IOException {
        Piece piece = input.piece();
        if (piece.begin() == 0) {
            return header.rest();
        }
        header.rest().close();
        CsvMachine machine = new CsvMachine(header.delimiter(), piece.state());
        Frames frames = new Frames(input.openAt(piece.begin()), piece.begin(), limit, machine);
        if (piece.state() != CsvMachine.RECORD_START) {
            frames.next();
        }
        return frames;
    }

    private Reading record() {
        long begin = records.begin();
        if (records.isTooLong()) {
            return new Reading.Refused(begin, Reason.TOO_LONG, "a record of more than " + limit + " bytes");
        }
        String record = Encoding.decode(records.bytes(), records.length());
        if (record == null) {
            int fault = Encoding.firstFault(records.bytes(), records.length());
            return new Reading.Refused(begin, Reason.BAD_ENCODING, "not UTF-8 at byte " + (begin + fault));
        }
        Optional<List<String>> fields = CsvMachine.fields(record, header.delimiter());
        if (fields.isEmpty()) {
            long lines = record.lines().count();
            return new Reading.Refused(
                    begin,
                    Reason.NOT_CSV,
                    "a quote is never closed; it takes the " + lines + " lines to the end of the file");
        }
        if (fields.get().size() != header.names().size()) {
            String detail = fields.get().size() + " fields under a header of "
                    + header.names().size();
            return new Reading.Refused(begin, Reason.NOT_CSV, detail);
        }
        return new Reading.Found(begin, values(fields.get()));
    }

    private Map<String, String> values(List<String> fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = header.names().get(i);
            if (names.wants(name) && !fields.get(i).isBlank()) {
                values.putIfAbsent(name, fields.get(i));
            }
        }
        return values;
    }
}
