package org.policyalmanac.ingest;

import java.io.Serializable;

/**
 * The part of a file that is read in one go: the records that begin in it.
 *
 * @param file the file
 * @param begin first byte, 0 in the first piece
 * @param end byte after the last, {@link Long#MAX_VALUE} in the last piece
 * @param state where {@code begin} stands in a CSV record, one of {@link CsvMachine}'s states
 */
record Piece(ArchiveFile file, long begin, long end, int state) implements Serializable {
    static Piece whole(ArchiveFile file) {
        return new Piece(file, 0, Long.MAX_VALUE, CsvMachine.RECORD_START);
    }

    boolean isWhole() {
        return begin == 0 && end == Long.MAX_VALUE;
    }
}
