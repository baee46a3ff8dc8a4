package org.policyalmanac.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Lists that score cards bring along. */
final class Resources {
    private Resources() {}

    /** The lines of a list, without comments, which begin with #. */
    static Stream<String> lines(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/benchmark/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
