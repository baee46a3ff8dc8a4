package org.policyalmanac.entities;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policyalmanac.text.Folded;
import org.policyalmanac.text.Months;
import org.policyalmanac.text.Scripts;
import org.policyalmanac.text.StopWords;

/** What is known of the words of a language: their keys, and what part they can play in a name. For one thread. */
final class UnitWords {
    private static final int MOST_KNOWN = 100_000;

    /** Words in small letters that stand inside names. Without "and": it joins two names more often than it is part of one. */
    private static final Set<String> PARTICLES = Set.of(
            ("of the for de del della dello dei degli delle di du des da do dos das d l la le les el los las al bin ibn van von "
                            + "der den dem zu zur zum für ten ter af av on in sur pour et em na no")
                    .split(" "));

    /** Before a name, not part of it: titles, with and without their full stop. */
    private static final Set<String> TITLES = Set.of(
            ("mr mrs ms miss dr prof sen rep gov gen col lt sgt capt st hon rev herr frau hr fr mme mlle monsieur madame m señor "
                            + "señora sr sra dott sig")
                    .split(" "));

    private final String language;
    private final Set<String> stops;
    private final Map<String, Word> known = new HashMap<>();

    UnitWords(String language) {
        this.language = language;
        this.stops = StopWords.of(language);
    }

    /** What part a word can play. */
    enum Kind {
        NAME(true, false, true),
        PARTICLE(false, true, true),
        SMALL(false, false, true),
        UNCASED_NAME(true, false, false),
        UNCASED_STOP(false, true, false),
        NUMBER(false, false, true);

        private final boolean name;
        private final boolean particle;
        private final boolean cased;

        Kind(boolean name, boolean particle, boolean cased) {
            this.name = name;
            this.particle = particle;
            this.cased = cased;
        }

        boolean isName() {
            return name;
        }

        boolean isParticle() {
            return particle;
        }

        boolean isCased() {
            return cased;
        }
    }

    /**
     * @param key what all spellings have in common
     * @param kind the part it can play
     * @param skip UTF-16 units at the beginning that are written together with the word and no part of it
     */
    record Word(String key, Kind kind, int skip) {}

    String language() {
        return language;
    }

    Word of(String raw) {
        Word word = known.get(raw);
        if (word == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            word = made(raw);
            known.put(raw, word);
        }
        return word;
    }

    private Word made(String raw) {
        String folded = Folded.string(raw);
        if (folded.isEmpty()) {
            return new Word("·", Kind.SMALL, 0);
        }
        int first = raw.codePointAt(0);
        if (Scripts.isArabic(first)) {
            int skip = ArabicProclitics.skipped(raw);
            String key = Folded.string(ArabicProclitics.bare(raw));
            boolean stop = stops.contains(raw) || stops.contains(key) || key.length() < 2 || isStopWithProclitic(raw);
            boolean day = Months.isMonthOrDay(raw, language) || Months.isMonthOrDay(raw.substring(skip), language);
            return new Word(key, stop || day ? Kind.UNCASED_STOP : Kind.UNCASED_NAME, skip);
        }
        return new Word(folded, kind(raw, first), 0);
    }

    private boolean isStopWithProclitic(String raw) {
        String rest = raw.substring(1);
        return "وفبلك".indexOf(raw.charAt(0)) >= 0
                && !rest.isEmpty()
                && (stops.contains(rest) || Character.isDigit(rest.charAt(0)));
    }

    private Kind kind(String raw, int first) {
        boolean capital = raw.codePoints().anyMatch(Character::isUpperCase);
        boolean small = raw.codePoints().anyMatch(Character::isLowerCase);
        String lower = raw.toLowerCase(Locale.ROOT);
        if (!capital && !small) {
            if (!Character.isLetter(first)) {
                return Kind.NUMBER;
            }
            return stops.contains(lower) || Months.isMonthOrDay(raw, language) ? Kind.UNCASED_STOP : Kind.UNCASED_NAME;
        }
        if (!capital) {
            return PARTICLES.contains(lower) ? Kind.PARTICLE : Kind.SMALL;
        }
        return TITLES.contains(lower) ? Kind.SMALL : Kind.NAME;
    }

    /** Whether a word in capitals or with one is, in small letters, among the language's most common. */
    boolean isStop(String raw) {
        boolean shouted = raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT));
        return !shouted && stops.contains(raw.toLowerCase(Locale.ROOT));
    }

    boolean isMonthOrDay(String key) {
        return Months.isMonthOrDay(key, language);
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
