package org.policyalmanac.ingest;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import org.apache.hadoop.security.AccessControlException;

/** What went wrong, in words that are the same wherever the archive lies. */
final class Failures {
    private static final int LONGEST = 200;

    private Failures() {}

    /** True where the file is there and we may not read it. */
    static boolean isDenial(Exception failure) {
        return failure instanceof AccessControlException
                || failure instanceof AccessDeniedException
                || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("permission denied");
    }

    static String sentence(Exception failure, ArchiveFile file) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        if (isDenial(failure)) {
            return "permission denied";
        }
        if (failure instanceof FileNotFoundException) {
            return "no longer there";
        }
        if (failure instanceof EOFException || message.startsWith("Truncated source")) {
            return "the file breaks off";
        }
        String path = URI.create(file.uri()).getPath();
        String brief = message.lines()
                .findFirst()
                .orElse(failure.getClass().getSimpleName())
                .replace(file.uri(), file.archive())
                .replace("file:" + path, file.archive())
                .replace(path, file.archive());
        return brief.length() > LONGEST ? brief.substring(0, LONGEST) + "…" : brief;
    }
}
