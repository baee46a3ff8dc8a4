package org.policyalmanac.ingest;

import java.util.Map;

/** What stands at one place of a file. */
sealed interface Reading {
    /** Where it begins: byte offset, record number or 0 as the format says, -1 for the file as a whole. */
    long position();

    /**
     * A record that could be read.
     *
     * @param position where it begins
     * @param values field name in the form of {@link FieldNames#key} to value; blank values may be left out
     */
    record Found(long position, Map<String, String> values) implements Reading {}

    /**
     * A record, or a file, that could not.
     *
     * @param position where it begins
     * @param reason why, in kind
     * @param detail why, in this case
     */
    record Refused(long position, Reason reason, String detail) implements Reading {}
}
