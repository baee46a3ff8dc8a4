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
 * precision: years of two digits, years outside 1900 to 2100 and so all Buddhist and Hijri years, impossible days.
 * Whether a date lies in the future is for the caller to judge. All methods are safe for use by several threads, and
 * take null as an empty text.
 */
public final class DateParser {

    /** A field longer than this is a text that may contain a date, not a date. */
    private static final int LONGEST_FIELD = 160;

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
        if (field == null || field.length() > LONGEST_FIELD) {
            return Optional.empty();
        }
        var text = DateText.fold(field);
        if (EPOCH.matcher(text).matches()) {
            return ofEpoch(text);
        }
        var expressions = DateLines.expressions(text, DateLanguage.of(language));
        boolean isOnlyDate = expressions.stream().allMatch(DateExpression::isClean);
        return isOnlyDate ? agreedDate(expressions) : Optional.empty();
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

    /** Zero is a missing value; digits that also read as a date with an hour (2023061110) are no known moment. */
    private static Optional<PublicationDate> ofEpoch(String digits) {
        var matcher = EPOCH.matcher(digits);
        if (!matcher.matches() || COMPACT_WITH_TIME.matcher(digits).matches()) {
            return Optional.empty();
        }
        var instant = matcher.group(1) != null
                ? Instant.ofEpochSecond(Long.parseLong(matcher.group(1)))
                : Instant.ofEpochMilli(Long.parseLong(matcher.group(2)));
        if (instant.equals(Instant.EPOCH)) {
            return Optional.empty();
        }
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return PublicationDate.ofDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * The date in a URL's path: a day in folders or in one folder or slug, or a month in folders. Host, query and
     * fragment are not looked at.
     *
     * @return the date, or empty if there is none or it is impossible
     */
    public static Optional<PublicationDate> inUrl(String url) {
        return url == null ? Optional.empty() : DateLocators.inUrl(url);
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
        return text == null ? Optional.empty() : DateLines.dateline(text, DateLanguage.of(language));
    }
}
