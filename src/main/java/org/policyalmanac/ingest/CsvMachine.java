package org.policyalmanac.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state machine of CSV (RFC 4180, leniently): a quote opens only at the start of a field, two within quotes are one,
 * what follows a closing quote is taken as it stands; LF, CR and CRLF end a record outside quotes. The LF of a CRLF
 * forms a blank record of its own. All that matters is ASCII, so it works on UTF-8 bytes as on characters.
 */
final class CsvMachine implements Frames.End {
    static final int RECORD_START = 0;
    static final int FIELD_START = 1;
    static final int UNQUOTED = 2;
    static final int QUOTED = 3;
    static final int QUOTE_IN_QUOTED = 4;
    static final int STATES = 5;

    private final char delimiter;
    private int state;

    CsvMachine(char delimiter, int state) {
        this.delimiter = delimiter;
        this.state = state;
    }

    /** The state after {@code symbol}, a byte or character. */
    static int next(int state, int symbol, char delimiter) {
        if (state == QUOTED) {
            return symbol == '"' ? QUOTE_IN_QUOTED : QUOTED;
        }
        if (symbol == '"') {
            return state == UNQUOTED ? UNQUOTED : QUOTED;
        }
        if (symbol == delimiter) {
            return FIELD_START;
        }
        return symbol == '\n' || symbol == '\r' ? RECORD_START : UNQUOTED;
    }

    /** For each state before {@code bytes[0..length)} the state after them; {@code states} is changed in place. */
    static void run(int[] states, byte[] bytes, int length, char delimiter) {
        for (int start = 0; start < states.length; start++) {
            int state = states[start];
            for (int i = 0; i < length; i++) {
                state = next(state, bytes[i], delimiter);
            }
            states[start] = state;
        }
    }

    @Override
    public int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            state = next(state, bytes[i], delimiter);
            if (state == RECORD_START) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The fields of one record, its line end included or not; empty where a quote in it is never closed. */
    static Optional<List<String>> fields(String record, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int state = RECORD_START;
        for (int i = 0; i < record.length(); i++) {
            char symbol = record.charAt(i);
            int next = next(state, symbol, delimiter);
            if (next == FIELD_START) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (next == RECORD_START) {
                break;
            } else if (isContent(state, next)) {
                field.append(symbol);
            }
            state = next;
        }
        fields.add(field.toString());
        return state == QUOTED ? Optional.empty() : Optional.of(fields);
    }

    private static boolean isContent(int before, int after) {
        boolean opens = after == QUOTED && (before == FIELD_START || before == RECORD_START);
        return !opens && after != QUOTE_IN_QUOTED;
    }
}
