package org.policyalmanac.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names of runs: the start in UTC and four digits that keep apart two runs of one second. */
final class RunId {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private RunId() {}

    static String at(Instant start) {
        return START.format(start) + "-"
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    }

    /** Whether {@code name} can be that of a run, and so of a folder. */
    static boolean isOne(String name) {
        return name.matches("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{4}");
    }
}
