package org.policyalmanac.ingest;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats that are read, by the ending of the file's name; a further ending of {@link Compression} may follow. */
final class Formats {
    private static final Map<String, Format> BY_ENDING = Map.of(
            "txt", new Format(TextFile::new, true, Division.NONE),
            "md", new Format(TextFile::new, true, Division.NONE),
            "jsonl", new Format(JsonLines::new, false, Division.LINES),
            "ndjson", new Format(JsonLines::new, false, Division.LINES),
            "json", new Format(JsonFile::open, false, Division.NONE),
            "csv", new Format(Csv::new, false, Division.CSV),
            "tsv", new Format(Csv::new, false, Division.CSV),
            "parquet", new Format(ParquetRows::new, false, Division.NONE));

    private Formats() {}

    /** The format of a file, where it has one of ours. */
    static Optional<Format> of(String fileName) {
        return Optional.ofNullable(BY_ENDING.get(ending(Compression.nameWithin(fileName))));
    }

    /** A file's name or path without the endings that say how it is stored. */
    static String withoutEndings(String path) {
        String within = Compression.nameWithin(path);
        String ending = ending(within);
        return BY_ENDING.containsKey(ending) ? within.substring(0, within.length() - ending.length() - 1) : within;
    }

    /** What follows the last point, in lower case; empty where there is none. */
    static String ending(String fileName) {
        int point = fileName.lastIndexOf('.');
        return point < 0 ? "" : fileName.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * A format.
     *
     * @param opener makes its reader
     * @param isOneArticle whether a file is one article, else it holds records
     * @param division how a large file can be read in parts
     */
    record Format(Opener opener, boolean isOneArticle, Division division) {}

    /** How the records that begin in a range of bytes are found. */
    enum Division {
        /** Not without all bytes before. */
        NONE,
        /** After the next line feed. */
        LINES,
        /** After the next line end outside quotes, which takes {@link CsvMoves}. */
        CSV
    }

    /** Makes the reader of a piece of a file. */
    interface Opener {
        /** @throws IOException where not even the beginning can be read */
        RecordReader open(Input input, FieldNames names, Limits limits) throws IOException;
    }
}
