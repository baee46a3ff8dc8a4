package org.policyalmanac.text;

import java.util.Locale;
import java.util.Optional;

/**
 * What the language of a text, and the habit of its source, say about its dates.
 *
 * @param language ISO 639-1, or null if unknown
 * @param region ISO 3166-1 alpha-2, or the empty string
 * @param order how the source is known to write dates
 */
record DateLanguage(String language, String region, DateOrder order) {

    static DateLanguage of(String tag, DateOrder order) {
        if (tag == null || tag.isBlank()) {
            return new DateLanguage(null, "", order);
        }
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        var language = locale.getLanguage(); // the empty string for "und"
        return new DateLanguage(language.isEmpty() ? null : language, locale.getCountry(), order);
    }

    int monthsNamed(String key) {
        int months = DateMonths.monthsNamed(key, language);
        boolean isHebrewWithPreposition = months == 0 && key.length() > 2 && key.charAt(0) == 'ב';
        return isHebrewWithPreposition ? DateMonths.monthsNamed(key.substring(1), "he") : months;
    }

    /**
     * A date of two small numbers and a year. A number above 12 is the day; else the habit of the source decides; else
     * only American English puts the month first, every other language the day, and English of no known region (or an
     * unknown language) cannot be decided: the year is returned.
     */
    Optional<PublicationDate> inOrder(int first, int second, int year) {
        if (second > 12) {
            return PublicationDate.ofDay(year, first, second);
        }
        if (first > 12 || first == second || isDayFirst()) {
            return PublicationDate.ofDay(year, second, first);
        }
        if (isMonthFirst()) {
            return PublicationDate.ofDay(year, first, second);
        }
        boolean isPossible = first >= 1 && second >= 1;
        return isPossible ? PublicationDate.ofYear(year) : Optional.empty();
    }

    private boolean isMonthFirst() {
        return order == DateOrder.MONTH_FIRST
                || (order == DateOrder.UNKNOWN && "en".equals(language) && region.equals("US"));
    }

    private boolean isDayFirst() {
        return order == DateOrder.DAY_FIRST
                || (language != null && !isMonthFirst() && !(language.equals("en") && region.isEmpty()));
    }
}
