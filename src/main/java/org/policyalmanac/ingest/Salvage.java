package org.policyalmanac.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A decompressing stream from which all is had that comes before a fault. Decompressors may fail in the middle of
 * filling an array and do not say how much of it they had filled; asked in small portions, they can lose only one.
 */
final class Salvage extends FilterInputStream {
    private final int portion;

    private IOException failure;

    /** @param portion most bytes to ask for at a time */
    Salvage(InputStream in, int portion) {
        super(in);
        this.portion = portion;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int total = 0;
        try {
            while (total < length) {
                int count = in.read(bytes, offset + total, Math.min(portion, length - total));
                if (count < 0) {
                    return total == 0 ? -1 : total;
                }
                total += count;
            }
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) { // of corrupt bytes that the decompressor did not foresee
            failure = new IOException(e.toString(), e);
        }
        if (total == 0 && failure != null) {
            throw failure;
        }
        return total;
    }
}
