package org.policyalmanac.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates people and machines write, in any of the languages of {@link DateMonths}. Times and zones are
 * ignored: a date is taken as it was written. What cannot be read with certainty is refused, or given with less
 * precision: years of two digits, years outside 1900 to 2100 and so all Buddhist and Hijri years, impossible days, and
 * 1 January 1970, which is a missing date counted in seconds.
 * Whether a date lies in the future is for the caller to judge. All methods are safe for use by several threads, and
 * take null as an empty text.
 */
public final class DateParser {

    /** A field longer than this is a text that may contain a date, not a date. */
    static final int LONGEST_FIELD = 160;

    /** What a missing moment looks like once a program has written it out. */
    private static final LocalDate ZERO = LocalDate.ofEpochDay(0);

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})");
    private static final Pattern COMPACT_WITH_TIME =
            Pattern.compile("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])(?:[0-5]\\d)?");

    private DateParser() {}

    /**
     * The date a whole field holds: ISO 8601, RFC 822, compact digits, seconds or milliseconds since 1970 (in UTC), or
     * a date in words or numbers. Two small numbers before a year are read in the order of the language.
     *
     * @param field the field as read, with any label, weekday, time or zone; null is empty
     * @param language ISO 639-1 with or without a region ("en", "en-US"), or null
     * @return the date, or empty if the field holds none, several, or anything besides a date
     */
    public static Optional<PublicationDate> parse(String field, String language) {
        return parse(field, language, DateOrder.UNKNOWN);
    }

    /**
     * The same where the source is known to write the day first, or the month.
     *
     * @param order of two small numbers, where both could be the month; it outweighs the language
     */
    public static Optional<PublicationDate> parse(String field, String language, DateOrder order) {
        if (field == null || field.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        var text = DateText.fold(field);
        if (EPOCH.matcher(text).matches()) {
            return ofEpoch(text);
        }
        var expressions = DateLines.expressions(text, DateLanguage.of(language, order));
        boolean isOnlyDate = expressions.stream().allMatch(DateExpression::isClean);
        return isOnlyDate ? agreedDate(expressions).filter(DateParser::isNoZero) : Optional.empty();
    }

    /** The date before any later update; empty if two dates contradict each other. */
    private static Optional<PublicationDate> agreedDate(List<DateExpression> expressions) {
        var published = new ArrayList<PublicationDate>();
        var updated = new ArrayList<PublicationDate>();
        for (DateExpression expression : expressions) {
            boolean isUpdate = expression.label() == DateWords.Role.UPDATED;
            expression.date().ifPresent((isUpdate ? updated : published)::add);
        }
        var dates = published.isEmpty() ? updated : published;
        return dates.stream().distinct().count() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** Digits that also read as a date with an hour (2023061110) are no known moment. */
    private static Optional<PublicationDate> ofEpoch(String digits) {
        var matcher = EPOCH.matcher(digits);
        if (!matcher.matches() || COMPACT_WITH_TIME.matcher(digits).matches()) {
            return Optional.empty();
        }
        var instant = matcher.group(1) != null
                ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))
                : Instant.ofEpochMilli(Long.parseLong(matcher.group(2)));
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return PublicationDate.ofDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .filter(DateParser::isNoZero);
    }

    private static boolean isNoZero(PublicationDate date) {
        return date.precision() != PublicationDate.Precision.DAY || !date.low().equals(ZERO);
    }

    /**
     * The date in a URL's path: a day in folders or in one folder or slug, or a month in folders. Host, query and
     * fragment are not looked at.
     *
     * @return the date, or empty if there is none or it is impossible
     */
    public static Optional<PublicationDate> inUrl(String url) {
        return url == null ? Optional.empty() : DateLocators.inUrl(url).filter(DateParser::isNoZero);
    }

    /**
     * The date in a file name, set off from other letters and digits: {@code 2009-12-25-released.md}, {@code
     * news-20220101-00.txt}, {@code digest-2023-06.html}. Folders before the name are not looked at.
     *
     * @return the date, or empty if there is none or it is impossible
     */
    public static Optional<PublicationDate> inFileName(String name) {
        return name == null ? Optional.empty() : DateLocators.inFileName(name);
    }

    /**
     * The dateline of an article: a date alone, labelled, or with a byline, on a short line near the top, or the
     * opening of an agency report ("BRUSSELS, 11 June 2023 (Agency) -"). A date inside a sentence is never taken, nor
     * the date of an update, nor one of several that look alike, as on an index page.
     *
     * @param text the article, title first; null is empty
     * @param language ISO 639-1 with or without a region, or null
     * @return the date, or empty if the article does not say
     */
    public static Optional<PublicationDate> dateline(String text, String language) {
        return dateline(text, language, DateOrder.UNKNOWN);
    }

    /** The same where the source is known to write the day first, or the month. */
    public static Optional<PublicationDate> dateline(String text, String language, DateOrder order) {
        return text == null ? Optional.empty() : DateLines.dateline(text, DateLanguage.of(language, order));
    }

    /**
     * The last day the name of a file of many articles speaks of, which none of them can have been published after:
     * {@code wire-2023-01-01-2023-06-30.jsonl}, {@code 2023-06.csv}. A name that says {@code since} or {@code from}
     * bounds nothing.
     *
     * @return the day, or empty if the name has no possible date
     */
    public static Optional<LocalDate> lastDayOfFile(String name) {
        return name == null ? Optional.empty() : DateLocators.lastDayOfFile(name);
    }

    /**
     * A day before which a text was hardly written, by the days its sentences name: a year before their median. Days
     * beside words of what is to come (a deadline, a plan, a span) are left out; still a text may name days ahead, but
     * rarely more than a year ahead for half of the days it names.
     *
     * @param text null is empty
     * @param language ISO 639-1 with or without a region, or null
     * @param latest days after this are left out
     * @return empty where no day is named
     */
    public static Optional<LocalDate> notBefore(String text, String language, LocalDate latest) {
        var days = text == null
                ? List.<LocalDate>of()
                : DateMentions.in(text, DateLanguage.of(language, DateOrder.UNKNOWN)).stream()
                        .filter(day -> !day.isAfter(latest))
                        .toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(days.get((days.size() - 1) / 2).minusYears(1));
    }
}
