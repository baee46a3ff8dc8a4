package org.policyalmanac.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A JSON object a line. Positions are byte offsets of lines; blank lines are no records. */
final class JsonLines implements RecordReader {
    private final Frames lines;
    private final long end;
    private final int limit;
    private final JsonFields fields;
    private final JsonFactory factory;

    JsonLines(Input input, FieldNames names, Limits limits) throws IOException {
        this.end = input.piece().end();
        this.limit = limits.recordBytes();
        this.fields = new JsonFields(names, limit);
        this.factory = JsonFields.factory(limit);
        this.lines = lines(input);
    }

    @Override
    public Reading next() throws IOException {
        while (lines.offset() < end && lines.next()) {
            if (!lines.isBlank()) {
                return line();
            }
        }
        return null;
    }

    @Override
    public long position() {
        return lines.begin();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A line belongs to the piece in which it begins: the one the piece begins within is passed over. */
    private Frames lines(Input input) throws IOException {
        long begin = input.piece().begin();
        if (begin > 0) {
            Frames all = Frames.lines(input.openAt(begin - 1), begin - 1, limit);
            all.next();
            return all;
        }
        InputStream file = input.open();
        try {
            Encoding.Utf8 utf8 = Encoding.utf8(file);
            return Frames.lines(utf8.stream(), utf8.offset(), limit);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private Reading line() {
        long begin = lines.begin();
        if (lines.isTooLong()) {
            return new Reading.Refused(begin, Reason.TOO_LONG, "a line of more than " + limit + " bytes");
        }
        String line = Encoding.decode(lines.bytes(), lengthWithoutLineEnd());
        if (line == null) {
            int fault = Encoding.firstFault(lines.bytes(), lines.length());
            return new Reading.Refused(begin, Reason.BAD_ENCODING, "not UTF-8 at byte " + (begin + fault));
        }
        try (JsonParser parser = factory.createParser(line)) {
            return object(begin, parser);
        } catch (JsonProcessingException e) {
            return new Reading.Refused(begin, Reason.NOT_JSON, JsonFields.fault(e));
        } catch (IOException e) {
            throw new IllegalStateException("a string could not be read", e);
        }
    }

    private int lengthWithoutLineEnd() {
        int length = lines.length();
        while (length > 0 && (lines.bytes()[length - 1] == '\n' || lines.bytes()[length - 1] == '\r')) {
            length--;
        }
        return length;
    }

    private Reading object(long begin, JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return new Reading.Refused(begin, Reason.NOT_JSON, "a line must be a JSON object, not " + first);
        }
        Map<String, String> values = fields.read(parser);
        if (parser.nextToken() != null) {
            long at = parser.currentTokenLocation().getCharOffset();
            return new Reading.Refused(begin, Reason.NOT_JSON, "at character " + at + ": more follows the object");
        }
        return new Reading.Found(begin, values);
    }
}
