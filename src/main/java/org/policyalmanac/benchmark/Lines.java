package org.policyalmanac.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of the score cards' own, one row a line, columns parted by tabs. */
final class Lines {
    private Lines() {}

    /** The columns of each line of a resource beside the score cards; comments are left out. */
    static List<String[]> columns(String name) {
        InputStream stream =
                Objects.requireNonNull(Lines.class.getResourceAsStream("/benchmark/" + name), "/benchmark/" + name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
