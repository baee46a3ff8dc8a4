package org.policyalmanac.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The first record of a CSV file.
 *
 * @param delimiter what separates fields
 * @param names field names in the form of {@link FieldNames#key}; null where the record is broken
 * @param begin where it begins
 * @param rest the records after it
 */
record CsvHeader(char delimiter, List<String> names, long begin, Frames rest) {
    private static final int LOOK_AHEAD = 1 << 20;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Opens the file and reads the header; null where nothing but blank lines is there. */
    static CsvHeader read(Input input, int limit) throws IOException {
        InputStream file = input.open();
        try {
            Encoding.Utf8 utf8 = Encoding.utf8(file);
            BufferedInputStream stream = new BufferedInputStream(utf8.stream(), 1 << 16);
            char delimiter = delimiter(stream);
            CsvMachine machine = new CsvMachine(delimiter, CsvMachine.RECORD_START);
            Frames frames = new Frames(stream, utf8.offset(), limit, machine);
            while (frames.next()) {
                if (!frames.isBlank()) {
                    return new CsvHeader(delimiter, names(frames, delimiter), frames.begin(), frames);
                }
            }
            file.close();
            return null;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static List<String> names(Frames frames, char delimiter) {
        String header = frames.isTooLong() ? null : Encoding.decode(frames.bytes(), frames.length());
        return Optional.ofNullable(header)
                .flatMap(text -> CsvMachine.fields(text, delimiter))
                .map(fields -> fields.stream().map(FieldNames::key).toList())
                .orElse(null);
    }

    /** That which stands most often outside quotes in the first line that is not blank. */
    private static char delimiter(BufferedInputStream stream) throws IOException {
        stream.mark(LOOK_AHEAD);
        int[] counts = new int[DELIMITERS.length];
        boolean isQuoted = false;
        boolean isBlank = true;
        for (int i = 0; i < LOOK_AHEAD; i++) {
            int symbol = stream.read();
            boolean isLineEnd = symbol == '\n' || symbol == '\r';
            if (symbol < 0 || (isLineEnd && !isQuoted && !isBlank)) {
                break;
            }
            isBlank &= isLineEnd || symbol == ' ';
            isQuoted ^= symbol == '"';
            for (int d = 0; d < DELIMITERS.length; d++) {
                counts[d] += !isQuoted && symbol == DELIMITERS[d] ? 1 : 0;
            }
        }
        stream.reset();
        int most = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            most = counts[d] > counts[most] ? d : most;
        }
        return DELIMITERS[most];
    }
}
