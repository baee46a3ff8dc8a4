package org.policyalmanac.text;

import com.ibm.icu.text.BreakIterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a text by Unicode's rules, stemmed. Words met before are looked up, which most are. */
final class SpacedWords implements WordReader {
    private static final int MOST_KNOWN = 50_000;
    private static final int LONGEST = 100;
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})+");

    private final Clitics clitics;
    private final StopList stops;
    private final Stems stems;
    private final BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    private final Map<String, Word> known = new HashMap<>();

    SpacedWords(String language, StopList stops) {
        this.clitics = Clitics.of(language);
        this.stops = stops;
        this.stems = Stems.of(language);
    }

    /**
     * What is known of a word, whatever its place.
     *
     * @param stem null where the word is no term
     * @param surface without what is elided before or appended behind it
     * @param from where the surface begins in the word
     */
    private record Word(String stem, String surface, int from) {
        static final Word NONE = new Word(null, null, 0);
    }

    @Override
    public List<Term> read(String text) {
        TermList terms = new TermList(text);
        Addresses addresses = Addresses.of(text);
        breaks.setText(text);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_LETTER && !addresses.contain(begin)) {
                add(text, begin, end, terms);
            }
        }
        return terms.terms();
    }

    private void add(String text, int begin, int end, TermList terms) {
        if (end - begin > LONGEST) {
            return; // no word, and not worth knowing
        }
        String raw = text.substring(begin, end);
        if (inner(raw) >= 0) {
            addDotted(text, raw, begin, terms);
            return;
        }
        Word word = word(raw);
        if (word.stem() != null) {
            int from = begin + word.from();
            terms.add(word.stem(), word.surface(), from, from + word.surface().length(), end);
        }
    }

    /** An abbreviation is a word, two sentences without a blank between them are two, and a domain is none. */
    private void addDotted(String text, String raw, int begin, TermList terms) {
        int end = begin + raw.length();
        if (ABBREVIATION.matcher(raw).matches()) {
            Word word = word(raw.replace(".", ""));
            if (word.stem() != null) {
                int whole = end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
                terms.add(word.stem(), begin, whole);
            }
            return;
        }
        int dot = inner(raw);
        if (raw.charAt(dot) == ':' || Character.isUpperCase(raw.codePointAt(dot + 1))) {
            add(text, begin, begin + dot, terms);
            add(text, begin + dot + 1, end, terms);
        }
    }

    /** Where a full stop or colon stands within a word, which Unicode's rules allow; -1 in most words. */
    private static int inner(String raw) {
        int dot = raw.indexOf('.');
        return dot >= 0 ? dot : raw.indexOf(':');
    }

    private Word word(String raw) {
        Word word = known.get(raw);
        if (word == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear(); // a text full of rare words must not fill the memory
            }
            word = newWord(raw);
            known.put(raw, word);
        }
        return word;
    }

    private Word newWord(String raw) {
        int from = clitics.begin(raw);
        int to = clitics.end(raw, from);
        String surface = raw.substring(from, to);
        if (!WordShape.tells(surface) || clitics.isContraction(raw) || stops.contains(stems.small(raw))) {
            return Word.NONE;
        }
        String small = stems.small(surface);
        String normal = stems.normal(small);
        return stops.contains(small) || stops.contains(normal)
                ? Word.NONE
                : new Word(stems.stem(normal), surface, from);
    }
}
