package org.policyalmanac.ingest;

import java.util.Locale;

/** Why a record did not become an article. */
enum Reason {
    UNREADABLE("The file or folder cannot be opened, or its bytes end or break off before the end."),
    UNKNOWN_FORMAT("The file's ending is none of the formats that are read."),
    NOT_JSON("The record is not a JSON object."),
    NOT_CSV("The row does not have the fields of the header, or a quote in it is never closed."),
    NOT_PARQUET("The file is not a Parquet file that can be read."),
    BAD_ENCODING("The bytes are neither UTF-8 nor UTF-16 with a byte order mark."),
    NO_TEXT("The record has no text."),
    TOO_LONG("The record's text is longer than --max-characters, or the record too large to be held in memory.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** The name in tables, such as {@code no_text}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, for a person. */
    String sentence() {
        return sentence;
    }
}
