package org.policyalmanac.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;

/** An array of JSON objects, or a single one, read as a stream. Positions are record numbers from 0. */
final class JsonArray implements RecordReader {
    private final JsonParser parser;
    private final JsonFields fields;
    private final long fault;
    private long position;
    private boolean isOpen;
    private boolean isDone;

    JsonArray(Input input, FieldNames names, Limits limits) throws IOException {
        this.fields = new JsonFields(names, limits.recordBytes());
        this.fault = firstFault(input);
        InputStream file = input.open();
        try {
            this.parser = JsonFields.factory(limits.recordBytes()).createParser(Encoding.utf8(file).stream());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Reading next() throws IOException {
        if (isDone) {
            return null;
        }
        if (fault >= 0) {
            isDone = true;
            return new Reading.Refused(-1, Reason.BAD_ENCODING, "not UTF-8 at byte " + fault);
        }
        try {
            return element();
        } catch (StreamConstraintsException e) {
            isDone = true;
            return new Reading.Refused(position, Reason.TOO_LONG, "the file is not read on: " + JsonFields.fault(e));
        } catch (JsonProcessingException e) {
            isDone = true;
            return new Reading.Refused(position, Reason.NOT_JSON, "the file is not read on: " + JsonFields.fault(e));
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Reading element() throws IOException {
        JsonToken token = parser.nextToken();
        if (!isOpen && token == JsonToken.START_ARRAY) {
            isOpen = true;
            token = parser.nextToken();
        } else if (!isOpen) {
            isDone = true; // a file that is one value
        }
        if (token == null) {
            return null;
        }
        if (token == JsonToken.END_ARRAY) {
            isDone = true;
            return parser.nextToken() == null
                    ? null
                    : new Reading.Refused(position, Reason.NOT_JSON, "more follows the end of the array");
        }
        if (token == JsonToken.START_OBJECT) {
            Reading found = new Reading.Found(position, fields.read(parser));
            position++;
            return found;
        }
        parser.skipChildren();
        return new Reading.Refused(position++, Reason.NOT_JSON, "a record must be a JSON object, not " + token);
    }

    /** A record of a file that is broken elsewhere cannot be trusted, so all of it is looked at first. */
    private static long firstFault(Input input) throws IOException {
        try (InputStream file = input.open()) {
            Encoding.Utf8 utf8 = Encoding.utf8(file);
            long fault = Encoding.firstFault(utf8.stream());
            return fault < 0 ? -1 : fault + utf8.offset();
        }
    }
}
