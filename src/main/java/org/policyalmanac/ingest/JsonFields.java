package org.policyalmanac.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The wanted fields of a JSON (or YAML) object: strings, numbers, arrays of them; nested objects are passed over. */
final class JsonFields {
    private static final int DETAIL = 200;
    /** What the parser says of where it reads from, which it does not know. */
    private static final String SOURCE = " \\(start marker at .*";

    private final FieldNames names;
    private final int limit;

    JsonFields(FieldNames names, int limit) {
        this.names = names;
        this.limit = limit;
    }

    /** A factory whose parsers hold no more than {@code limit} characters of a string. */
    static JsonFactory factory(int limit) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limit)
                        .maxNumberLength(limit)
                        .build())
                .build();
    }

    /** The fields of the object that the parser has just entered; of equal names the first with a value counts. */
    Map<String, String> read(JsonParser parser) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = FieldNames.key(parser.currentName());
            JsonToken token = parser.nextToken();
            if (names.wants(name)) {
                put(values, name, token == JsonToken.START_ARRAY ? joined(parser) : scalar(parser));
            } else {
                parser.skipChildren();
            }
        }
        return values;
    }

    /** What the parser says is wrong, without quoting more of the record than a line. */
    static String fault(JsonProcessingException e) {
        long at = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
        String message =
                e.getOriginalMessage().lines().findFirst().orElse("not JSON").replaceFirst(SOURCE, "");
        String brief = message.length() > DETAIL ? message.substring(0, DETAIL) + "…" : message;
        return at == 0 ? brief : "at character " + at + ": " + brief;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isBlank()) {
            values.putIfAbsent(name, value);
        }
    }

    private static String scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || token.isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private String joined(JsonParser parser) throws IOException {
        StringBuilder all = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return null;
            }
            String one = scalar(parser);
            if (one != null) {
                all.append(all.isEmpty() ? "" : ", ").append(one);
            }
            if (all.length() > limit) {
                throw new StreamConstraintsException("the strings of an array are together longer than " + limit);
            }
        }
        return all.toString();
    }
}
