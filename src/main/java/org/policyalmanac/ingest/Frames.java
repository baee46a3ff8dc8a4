package org.policyalmanac.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into records, of which it holds one at a time and none that is larger than the limit. */
final class Frames implements Closeable {
    private static final int NEWLINE = '\n';

    /** Finds where records end. */
    interface End {
        /**
         * Goes on from where it stopped.
         *
         * @return index after the byte in {@code from..to} that ends the record, or -1
         */
        int find(byte[] bytes, int from, int to);
    }

    private final InputStream in;
    private final End end;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long offset;

    private byte[] record = new byte[1 << 12];
    private int length;
    private long begin;
    private boolean isTooLong;

    /**
     * @param in the bytes
     * @param offset where in the file they begin
     * @param limit most bytes of a record
     * @param end what ends one
     */
    Frames(InputStream in, long offset, int limit, End end) {
        this.in = in;
        this.offset = offset;
        this.begin = offset;
        this.limit = limit;
        this.end = end;
    }

    /** Records that end with a line feed. */
    static Frames lines(InputStream in, long offset, int limit) {
        return new Frames(in, offset, limit, (bytes, from, to) -> {
            for (int i = from; i < to; i++) {
                if (bytes[i] == NEWLINE) {
                    return i + 1;
                }
            }
            return -1;
        });
    }

    /** Reads on to the end of the next record; false where there is none. */
    boolean next() throws IOException {
        begin = offset;
        length = 0;
        isTooLong = false;
        while (from < to || fill()) {
            int found = end.find(buffer, from, to);
            int stop = found < 0 ? to : found;
            keep(stop - from);
            offset += stop - from;
            from = stop;
            if (found >= 0) {
                return true;
            }
        }
        return offset > begin;
    }

    /** Where the record begins, in the file. */
    long begin() {
        return begin;
    }

    /** Where the next one does. */
    long offset() {
        return offset;
    }

    /** The record is in the first {@link #length} of these, until {@link #next} is called. */
    byte[] bytes() {
        return record;
    }

    int length() {
        return length;
    }

    /** True where the record is larger than the limit, and was not kept. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** True where the record is nothing but blanks and line ends. */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (record[i] != ' ' && record[i] != '\t' && record[i] != '\r' && record[i] != NEWLINE) {
                return false;
            }
        }
        return !isTooLong;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, buffer.length));
        return to > 0;
    }

    private void keep(int count) {
        if (isTooLong || length + count > limit) {
            isTooLong = true;
            length = 0;
            return;
        }
        if (length + count > record.length) {
            record = Arrays.copyOf(record, Math.min(limit, Math.max(2 * record.length, length + count)));
        }
        System.arraycopy(buffer, from, record, length, count);
        length += count;
    }
}
