package org.policyalmanac.text;

import java.util.regex.Pattern;

/** Which of two small numbers before a year is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** Nothing is known: the custom of the language decides. */
    UNKNOWN;

    private static final int MONTHS = 12;

    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?\\d{4}(?!\\d)");

    /**
     * The order a date field shows by itself, as {@code 25/12/2023} and {@code 12/25/2023} do.
     *
     * @param field the field as read; null is empty
     * @return {@link #UNKNOWN} where it can be read both ways or neither, or holds no such date
     */
    public static DateOrder shownBy(String field) {
        if (field == null || field.length() > DateParser.LONGEST_FIELD) {
            return UNKNOWN;
        }
        var numbers = NUMBERS.matcher(DateText.fold(field));
        if (!numbers.find()) {
            return UNKNOWN;
        }
        boolean mayDayBeFirst = isMonth(numbers.group(3));
        boolean mayMonthBeFirst = isMonth(numbers.group(1));
        if (mayDayBeFirst == mayMonthBeFirst) {
            return UNKNOWN;
        }
        return mayDayBeFirst ? DAY_FIRST : MONTH_FIRST;
    }

    private static boolean isMonth(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= MONTHS;
    }
}
