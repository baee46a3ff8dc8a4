package org.policyalmanac.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cue phrases of a language, with those of English, which turn up on pages of every language.
 *
 * <p>A resource {@code clean/cues/<language>.txt} is UTF-8 with one cue a line: the reason (a {@link CutReason} in lower
 * case), the place (a {@link Cue.Place} in
 * lower case) and the phrase, parted by spaces. In a
 * phrase {@code *} stands for up to 60 characters of the same sentence, {@code 0} for any number, and {@code (a|b|)} for
 * one of the alternatives, of which one may be empty; case, vowel marks and the kind of apostrophe do not matter. Lines that begin with {@code #} and empty lines are comments.
 */
final class Cues {
    private static final Map<String, Cues> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Cues are found by the first characters of their phrase, at most this many. */
    private static final int PREFIX = 4;

    private static final int[] NONE = {};

    private final List<Cue> cues;
    private final Set<String> menuWords;
    private final Map<Long, int[]> byPrefix = new HashMap<>();

    /** Pairs of characters that begin a phrase, by {@link #pair}: most places in a text are told by it to begin none. */
    private final BitSet pairs = new BitSet(1 << 16);

    private Cues(List<Cue> cues) {
        this.cues = List.copyOf(cues);
        this.menuWords = cues.stream()
                .filter(cue -> cue.isButton() && cue.parts().size() == 1)
                .map(cue -> cue.parts().get(0))
                .filter(phrase -> phrase.codePoints().allMatch(Character::isLetter))
                .collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < cues.size(); i++) {
            String phrase = cues.get(i).parts().get(0);
            int[] number = {i};
            byPrefix.merge(
                    prefix(phrase), number, (some, more) -> IntStream.concat(IntStream.of(some), IntStream.of(more))
                            .toArray());
            if (phrase.length() >= 2) {
                pairs.set(pair(phrase, 0));
            }
        }
    }

    private static int pair(String text, int at) {
        return text.charAt(at) * 31 + text.charAt(at + 1) & 0xffff;
    }

    private static long prefix(String phrase) {
        long prefix = 0;
        for (int i = 0; i < Math.min(PREFIX, phrase.length()); i++) {
            prefix = prefix << 16 | phrase.charAt(i);
        }
        return prefix;
    }

    /** A cue that holds for a paragraph, and the part of the plain form or the core it covers. */
    record Found(Cue cue, int begin, int end) {
        boolean overlaps(Found other) {
            return begin < other.end && other.begin < end;
        }
    }

    /** Cues for a text in the language; a language without a resource gets those of English. */
    static Cues of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Cues::withEnglish);
    }

    private static Cues withEnglish(String language) {
        Stream<String> languages = language.equals("en") ? Stream.of("en") : Stream.of(language, "en");
        return new Cues(languages.flatMap(name -> read(name).stream()).toList());
    }

    /** Single words that are buttons or items of menus. */
    Set<String> menuWords() {
        return menuWords;
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
        Set<Cue> cues = new LinkedHashSet<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                cues.addAll(parse(name + " line " + number, line.strip()));
            }
        }
        return List.copyOf(cues);
    }

    /** Throws {@link IllegalArgumentException} naming the place of a line that is no cue. */
    static List<Cue> parse(String where, String line) {
        String[] fields = line.split("\\s+", 3);
        try {
            if (fields.length < 3) {
                throw new IllegalArgumentException("expected reason, place and phrase");
            }
            CutReason reason = CutReason.ofLabel(fields[0]);
            Cue.Place place = Cue.Place.valueOf(fields[1].toUpperCase(Locale.ROOT));
            return alternatives(fields[2])
                    .map(phrase -> new Cue(reason, place, parts(phrase)))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static Stream<String> alternatives(String phrase) {
        int open = phrase.indexOf('(');
        int close = phrase.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return Stream.of(phrase);
        }
        return Arrays.stream(phrase.substring(open + 1, close).split("\\|", -1))
                .flatMap(choice -> alternatives(phrase.substring(0, open) + choice + phrase.substring(close + 1)));
    }

    private static List<String> parts(String phrase) {
        List<String> parts = Arrays.stream(phrase.split("\\*"))
                .map(part -> PlainForm.of(part).strip())
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("empty phrase");
        }
        return parts;
    }

    /** The first cue of this place, {@code WHOLE} or {@code WORD}, that holds for the paragraph. */
    Optional<Cue> first(Paragraph paragraph, Cue.Place place) {
        return IntStream.of(numbersAt(paragraph.core(), 0))
                .sorted()
                .mapToObj(cues::get)
                .filter(cue -> cue.place() == place && cue.endAt(paragraph, 0) >= 0)
                .findFirst();
    }

    /** The cues that hold for the paragraph without being all of it, hints too; each once, in the order of the files. */
    List<Found> phrases(Paragraph paragraph) {
        TreeMap<Integer, Found> found = new TreeMap<>();
        find(paragraph, paragraph.core(), 0, cue -> cue.place() == Cue.Place.START, found);
        String plain = paragraph.plain();
        for (int at = 0; at + 1 < plain.length(); at++) {
            if (pairs.get(pair(plain, at)) && Cue.isBoundary(plain, at)) {
                boolean isNear = at <= PersonName.LONGEST + 2;
                find(paragraph, plain, at, cue -> cue.isInside() || isNear && cue.place() == Cue.Place.NAMED, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void find(Paragraph paragraph, String text, int at, Predicate<Cue> sought, Map<Integer, Found> found) {
        for (int number : numbersAt(text, at)) {
            Cue cue = cues.get(number);
            int end = sought.test(cue) ? cue.endAt(paragraph, at) : -1;
            if (end >= 0) {
                found.putIfAbsent(number, new Found(cue, at, end));
            }
        }
    }

    /**
     * The reason of a line that is a list of at least two buttons, such as "Share Print Save", without signs between
     * them: that of its first button.
     */
    Optional<CutReason> reasonOfButtons(String core) {
        CutReason reason = null;
        int buttons = 0;
        int at = 0;
        while (at < core.length()) {
            int from = at;
            Optional<Cue> button = IntStream.of(numbersAt(core, from))
                    .mapToObj(cues::get)
                    .filter(cue -> cue.isButton() && cue.endOf(core, from) >= 0)
                    .max(Comparator.comparingInt(cue -> cue.endOf(core, from)));
            if (button.isEmpty()) {
                return Optional.empty();
            }
            reason = reason == null ? button.get().reason() : reason;
            buttons++;
            at = button.get().endOf(core, from);
            while (at < core.length() && !Character.isLetterOrDigit(core.charAt(at))) {
                at++;
            }
        }
        return buttons >= 2 ? Optional.of(reason) : Optional.empty();
    }

    /** Numbers of the cues whose phrase may stand here, judged by its first characters. */
    private int[] numbersAt(String text, int at) {
        int[] numbers = NONE;
        long prefix = 0;
        for (int i = at; i < Math.min(at + PREFIX, text.length()); i++) {
            prefix = prefix << 16 | text.charAt(i);
            int[] more = byPrefix.get(prefix);
            if (more != null) {
                numbers = numbers.length == 0
                        ? more
                        : IntStream.concat(IntStream.of(numbers), IntStream.of(more))
                                .toArray();
            }
        }
        return numbers;
    }
}
