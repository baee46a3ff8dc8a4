package org.policyalmanac.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words beside a date that may still be to come: deadlines, plans, spans; from {@code text/dates/ahead.tsv}. */
final class DateAhead {
    /** Characters looked at before a date. */
    static final int BEFORE = 40;

    private static final int AFTER = 20;

    /** Written without spaces, so that a word may stand anywhere. */
    private static final Set<String> UNSPACED = Set.of("ja", "ko", "zh");

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{M}])";

    private static final Pattern SENTENCE_BEFORE = Pattern.compile("^.*(?:[.!?؟।;]\\s|[。！？；])", Pattern.DOTALL);
    private static final Pattern SENTENCE_AFTER = Pattern.compile("(?:[.!?؟।;]\\s|[。！？；]).*$", Pattern.DOTALL);

    private static final Map<String, Pattern> WORDS = words();

    private DateAhead() {}

    /** Whether such a word of the language stands close by in its sentence; never for a language whose words are not known. */
    static boolean isBeside(String text, int begin, int end, DateLanguage language) {
        var words = language.language() == null ? null : WORDS.get(language.language());
        if (words == null) {
            return false;
        }
        var before = SENTENCE_BEFORE
                .matcher(text.substring(Math.max(0, begin - BEFORE), begin))
                .replaceFirst("");
        var after = SENTENCE_AFTER
                .matcher(text.substring(end, Math.min(text.length(), end + AFTER)))
                .replaceFirst("");
        return words.matcher(before.toLowerCase(Locale.ROOT)).find()
                || words.matcher(after.toLowerCase(Locale.ROOT)).find();
    }

    private static Map<String, Pattern> words() {
        var words = new HashMap<String, Pattern>();
        for (String[] row : DateWords.rows("ahead.tsv")) {
            boolean isUnspaced = UNSPACED.contains(row[0]);
            var any = Arrays.stream(row[2].split(","))
                    .map(word -> Pattern.quote(DateText.key(word)))
                    .collect(Collectors.joining("|", "(?:", ")"));
            words.put(row[0], Pattern.compile(isUnspaced ? any : NO_LETTER_BEFORE + any + NO_LETTER_AFTER));
        }
        return Map.copyOf(words);
    }
}
