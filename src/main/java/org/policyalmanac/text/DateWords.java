package org.policyalmanac.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words that stand around a date, from {@code text/dates/words.tsv}. */
final class DateWords {

    /** What a word says of the date beside it. */
    enum Role {
        /** The date of publication follows. */
        PUBLISHED,
        /** The date of a later change follows. */
        UPDATED,
        /** The name of an author or a source follows. */
        BYLINE,
        /** Says nothing: an article, a preposition, an ordinal ending, a time zone. */
        FILLER
    }

    private static final Map<String, Role> ROLES = roles();

    private DateWords() {}

    /** The role of a word as {@link DateText#key} gives it; null if it has none. */
    static Role role(String key) {
        var role = ROLES.get(key);
        return role == null && DateMonths.isDayName(key) ? Role.FILLER : role;
    }

    private static Map<String, Role> roles() {
        var roles = new HashMap<String, Role>();
        for (String[] row : rows("words.tsv")) {
            var role = Role.valueOf(row[0]);
            for (String word : row[2].split(" ")) {
                roles.putIfAbsent(DateText.key(word), role);
            }
        }
        return Map.copyOf(roles);
    }

    /** The three columns of each line of a resource beside this parser, without comments. */
    static List<String[]> rows(String name) {
        var stream = Objects.requireNonNull(DateWords.class.getResourceAsStream("/text/dates/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name, failure);
        }
    }
}
