package org.policyalmanac.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The cue phrases of a language, with those of English, which turn up on pages of every language.
 *
 * <p>A resource {@code clean/cues/<language>.txt} is UTF-8 with one cue a line: the reason (a {@link CutReason} in lower
 * case), the place (a {@link Cue.Place} in
 * lower case) and the phrase, parted by spaces. In a
 * phrase {@code *} stands for up to 60 characters of the same sentence and {@code 0} for any number; case, vowel marks
 * and the kind of apostrophe do not matter. Lines that begin with {@code #} and empty lines are comments.
 */
final class Cues {
    private static final Map<String, Cues> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final List<Cue> cues;

    private Cues(List<Cue> cues) {
        this.cues = List.copyOf(cues);
    }

    /** Cues for a text in the language; a language without a resource gets those of English. */
    static Cues of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Cues::withEnglish);
    }

    private static Cues withEnglish(String language) {
        Stream<String> languages = language.equals("en") ? Stream.of("en") : Stream.of(language, "en");
        return new Cues(languages.flatMap(name -> read(name).stream()).toList());
    }

    /** The cues of one resource; none when the language has none. */
    static List<Cue> read(String language) {
        if (!language.matches("[a-z]{2,3}")) {
            return List.of();
        }
        String name = "/clean/cues/" + language + ".txt";
        try (InputStream in = Cues.class.getResourceAsStream(name)) {
            return in == null ? List.of() : parse(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static List<Cue> parse(String name, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<Cue> cues = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                cues.add(parse(name + " line " + number, line.strip()));
            }
        }
        return cues;
    }

    /** Throws {@link IllegalArgumentException} naming the place of a line that is no cue. */
    static Cue parse(String where, String line) {
        String[] fields = line.split("\\s+", 3);
        try {
            if (fields.length < 3) {
                throw new IllegalArgumentException("expected reason, place and phrase");
            }
            CutReason reason = CutReason.ofLabel(fields[0]);
            Cue.Place place = Cue.Place.valueOf(fields[1].toUpperCase(Locale.ROOT));
            List<String> parts = Arrays.stream(fields[2].split("\\*"))
                    .map(part -> PlainForm.of(part).strip())
                    .filter(part -> !part.isEmpty())
                    .toList();
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("empty phrase");
            }
            return new Cue(reason, place, parts);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /** The first cue of this place that holds for the paragraph. */
    Optional<Cue> first(Paragraph paragraph, Cue.Place place) {
        for (Cue cue : cues) {
            if (cue.place() == place && cue.matches(paragraph)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** The cues that hold for the paragraph without being all of it. */
    List<Cue> phrases(Paragraph paragraph) {
        List<Cue> found = new ArrayList<>();
        for (Cue cue : cues) {
            boolean isPhrase = cue.place() != Cue.Place.WHOLE && cue.place() != Cue.Place.WORD;
            if (isPhrase && cue.matches(paragraph)) {
                found.add(cue);
            }
        }
        return found;
    }
}
