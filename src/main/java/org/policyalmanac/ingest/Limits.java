package org.policyalmanac.ingest;

import java.io.Serializable;

/**
 * What is too long.
 *
 * @param textCharacters most characters (code points) of an article's text
 * @param recordBytes most bytes of a record that are held in memory
 */
record Limits(long textCharacters, int recordBytes) implements Serializable {
    static final int RECORD_BYTES = 64 << 20;
}
