package org.policyalmanac.text;

/** Names of the months, in the languages of CLDR. Thread-safe. */
public final class Months {
    private Months() {}

    /**
     * The month a word names in a language.
     *
     * @param word one word, in any case, without signs round it
     * @param language ISO 639-1
     * @return 1 to 12; 0 if the word names no month, or none of its own in that language
     */
    public static int named(String word, String language) {
        int months = DateMonths.monthsNamedIn(DateText.key(word), language);
        return Integer.bitCount(months) == 1 ? Integer.numberOfTrailingZeros(months) : 0;
    }

    /** Whether a word names a month of the language, or a day of the week or half of the day in any. */
    public static boolean isMonthOrDay(String word, String language) {
        String key = DateText.key(word);
        return DateMonths.monthsNamedIn(key, language) != 0 || DateMonths.isDayName(key);
    }
}
