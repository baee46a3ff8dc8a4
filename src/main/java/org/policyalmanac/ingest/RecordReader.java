package org.policyalmanac.ingest;

import java.io.Closeable;
import java.io.IOException;

/** Reads a file, or a part of it, record by record. */
interface RecordReader extends Closeable {
    /**
     * The next record, or null at the end.
     *
     * @throws IOException where the bytes cannot be read on; {@link #position} says which record that cut
     */
    Reading next() throws IOException;

    /** Where the record begins that {@link #next} is to read, or was reading when it failed. */
    long position();
}
