package org.policyalmanac.text;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The days a text names anywhere in its sentences, with their year, except those that were to come when it was written
 * as far as the words beside them tell.
 */
final class DateMentions {
    /** Characters looked at before a year, for the rest of its date and the words beside it, and after it. */
    private static final int BEFORE_YEAR = 2 * DateAhead.BEFORE;

    private static final int AFTER_YEAR = 30;

    private static final String HAN_NUMBERS = "〇零○一二三四五六七八九十";

    private static final String WORD = "[\\p{L}\\p{M}]{2,}";
    private static final String DAY = "(?<![\\d/.,-])\\d{1,2}";
    private static final String YEAR = "(?<!\\d)(?:19|20)\\d{2}(?!\\d|[.,/-]\\d)";
    private static final Pattern DATE = Pattern.compile(
            String.join(
                    "|",
                    "(?<![\\d/.-])(?:19|20)\\d{2}([-/.])\\s?\\d{1,2}\\1\\s?\\d{1,2}(?!\\d|[-/.]\\d)",
                    "(?<![\\d/.-])\\d{1,2}([-/.])\\s?\\d{1,2}\\2\\s?(?:19|20)\\d{2}(?!\\d|[-/.]\\d)",
                    DAY + "(?:st|nd|rd|th|er|[.º°])?[ -]+(?:(?:of|de|d')\\s?)?" + WORD + "(?:[ /]" + WORD
                            + ")?[.,]?[ -]+(?:(?:del?|of)\\s)?" + YEAR,
                    "(?<![\\p{L}\\p{M}])" + WORD + "[.]? \\d{1,2}(?:st|nd|rd|th)?,? " + YEAR,
                    "(?<!\\d)(?:19|20)\\d{2}(?:\\.|ko)? (?:(?:gada|m\\.|жылғы) )?(?:\\d{1,2}\\. )?" + WORD
                            + "(?: \\d{1,2}(?!\\d))?"),
            Pattern.CASE_INSENSITIVE);

    private DateMentions() {}

    /** In ascending order; days that never were and numbers of undecided order are left out. */
    static List<LocalDate> in(String text, DateLanguage language) {
        var days = new TreeSet<LocalDate>();
        for (int at = nextYear(text, 0); at >= 0; at = nextYear(text, at)) {
            int begin = wholeNumber(text, Math.max(0, at - BEFORE_YEAR));
            var window = text.substring(begin, Math.min(text.length(), at + AFTER_YEAR));
            addDays(days, window, begin == 0 ? 0 : DateAhead.BEFORE, language);
        }
        return List.copyOf(days);
    }

    /** The first place from here on where no number is cut in two: half of 21 June is 1 June. */
    private static int wholeNumber(String text, int from) {
        int place = from;
        while (place > 0 && isNumber(text.charAt(place - 1)) && isNumber(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private static boolean isNumber(char unit) {
        return Character.isDigit(unit) || HAN_NUMBERS.indexOf(unit) >= 0;
    }

    /** Where the next year ends, of four digits in any script or with an East Asian mark; -1 if there is none. */
    private static int nextYear(String text, int from) {
        int digits = 0;
        for (int index = from; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == '年' || unit == '년') {
                return index + 1;
            }
            if (Character.isDigit(unit)) {
                digits++;
            } else if (digits == 4) {
                return index;
            } else {
                digits = 0;
            }
        }
        return digits == 4 && text.length() > from ? text.length() : -1;
    }

    /** Days before {@code from} have a window of their own, in which the words before them can be seen. */
    private static void addDays(TreeSet<LocalDate> days, String window, int from, DateLanguage language) {
        var text = DateText.rewritten(DateText.fold(window));
        for (var found = DATE.matcher(text); found.find(); ) {
            var read = DateExpression.read(found.group(), language);
            boolean isSeenWhole = found.start() >= from;
            if (isSeenWhole && read.isClean() && !DateAhead.isBeside(text, found.start(), found.end(), language)) {
                read.date()
                        .filter(date -> date.precision() == PublicationDate.Precision.DAY)
                        .ifPresent(date -> days.add(date.low()));
            }
        }
    }
}
