package org.policyalmanac.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the twelve Gregorian months, of the days of the week and of the halves of the day in many languages:
 * from CLDR through ICU, with what CLDR lacks from {@code text/dates/months.tsv}. Built once, then only read.
 *
 * <p>A set of months is an {@code int} whose bit {@code n} stands for month {@code n}: <em>listopad</em> is November in
 * Polish and Czech, October in Croatian.
 */
final class DateMonths {

    /** Regions are named where their months have other names than the language's default. */
    static final List<String> LOCALES = List.of(
            "af am ar ar-DZ ar-IQ ar-LB ar-MA ar-TN az be bg bn bs ca cs cy da de de-AT el en en-AU en-CA en-GB eo es",
            "es-MX et eu fa fa-AF fi fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml",
            "mr ms mt nb ne nl nn pa pl pt pt-BR ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant");

    private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
    private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern HAS_DIGIT = Pattern.compile("\\d");

    private static final DateMonths ALL = build();

    private final Map<String, Integer> everywhere = new HashMap<>();
    private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();
    private final Set<String> daysAndHalves = new HashSet<>();

    private DateMonths() {}

    /**
     * The months a name can mean: in the language if it has the name, otherwise in all languages.
     *
     * @param key one or two words, as {@link DateText#key} gives them, joined by a space
     * @param language ISO 639-1, or null
     * @return a set of months; 0 if no month has the name
     */
    static int monthsNamed(String key, String language) {
        var own = language == null ? null : ALL.byLanguage.get(language);
        var months = own == null ? null : own.get(key);
        return months != null ? months : ALL.everywhere.getOrDefault(key, 0);
    }

    /** The months a name can mean in one language; 0 if none of that language's months has it. */
    static int monthsNamedIn(String key, String language) {
        return ALL.byLanguage.getOrDefault(language, Map.of()).getOrDefault(key, 0);
    }

    /** Whether a word is the name of a day of the week, or a mark such as <em>pm</em>. */
    static boolean isDayName(String key) {
        return ALL.daysAndHalves.contains(key);
    }

    private static DateMonths build() {
        var names = new DateMonths();
        for (String line : LOCALES) {
            for (String tag : line.split(" ")) {
                names.addLocale(ULocale.forLanguageTag(tag));
            }
        }
        for (String[] row : DateWords.rows("months.tsv")) {
            for (String name : row[2].split(",")) {
                names.addMonth(row[0], name, Integer.parseInt(row[1]));
            }
        }
        return names;
    }

    private void addLocale(ULocale locale) {
        var symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
        for (int context : CONTEXTS) {
            for (int width : WIDTHS) {
                addMonths(locale.getLanguage(), symbols.getMonths(context, width));
                addDays(symbols.getWeekdays(context, width));
            }
        }
        addDays(symbols.getAmPmStrings());
    }

    private void addMonths(String language, String[] names) {
        for (int index = 0; index < 12; index++) {
            addMonth(language, names[index], index + 1);
        }
    }

    private void addMonth(String language, String name, int month) {
        var folded = DateText.key(name);
        var key = lookupKey(name);
        if (HAS_DIGIT.matcher(folded).find() || key.length() < 2) {
            return;
        }
        everywhere.merge(key, 1 << month, (one, other) -> one | other);
        byLanguage
                .computeIfAbsent(language, unused -> new HashMap<>())
                .merge(key, 1 << month, (one, other) -> one | other);
    }

    private void addDays(String[] names) {
        for (String name : names) {
            for (String word : lookupKey(name).split(" ")) {
                if (!word.isEmpty()) {
                    daysAndHalves.add(word);
                }
            }
        }
    }

    private static String lookupKey(String name) {
        return NOT_LETTERS.matcher(DateText.key(name)).replaceAll(" ").strip();
    }
}
