package org.policyalmanac.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.policyalmanac.text.Folded;

/** Words with a capital that stand before a surname and are no given name: "President", "Herr", "But". */
final class Titles {
    private Titles() {}

    /** All of them, folded, whatever their language. */
    static Set<String> read() {
        try (InputStream in = Titles.class.getResourceAsStream("/inflection/titles.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .map(Folded::string)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
