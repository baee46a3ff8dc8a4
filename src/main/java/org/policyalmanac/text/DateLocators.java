package org.policyalmanac.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates in the paths of URLs and in file names. Digits glued to other letters or digits are identifiers, not dates. */
final class DateLocators {

    private static final String YEAR = "((?:19|20)\\d{2}|2100)";
    private static final String END = "(?=/|$|\\.[a-z])";

    private static final Pattern ORIGIN = Pattern.compile("^[a-z][a-z0-9+.-]*://[^/?#]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    /** Folders: /2023/06/11/, /2023/6/11/, /2023-06/11/, /2023/06-11/, /2023/0611/. */
    private static final Pattern DAY_FOLDERS =
            Pattern.compile("/" + YEAR + "(?:[/-](\\d{1,2})/(\\d{1,2})|/(0[1-9]|1[0-2])-?(\\d{2}))" + END);

    private static final Pattern NAMED_MONTH_FOLDERS =
            Pattern.compile("/" + YEAR + "/(\\p{L}{3,10})(?:/(\\d{1,2}))?" + END);
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<![^/_.-])" + YEAR + "([-_.])(\\d{2})\\2(\\d{2})(?=[/_.-]|$)");
    /**
     * Eight digits as a folder, at the head of a slug, after the "t" of Chinese government sites, or before a file
     * extension. At the bare end of a slug they are more often an article number.
     */
    private static final Pattern COMPACT_DAY = Pattern.compile("(?:/t?" + YEAR + "(\\d{2})(\\d{2})(?=[/_.-]|$)"
            + "|[-_]" + YEAR + "(\\d{2})(\\d{2})(?=/|\\.[a-z]|[-_]\\p{L}))");

    private static final Pattern MONTH_FOLDERS = Pattern.compile("/" + YEAR + "[/-](\\d{2})(?=/|$)");

    private static final Pattern FILE_DAY =
            Pattern.compile("(?<![\\p{L}\\d])" + YEAR + "([-_.]?)(\\d{2})\\2(\\d{2})(?:t\\d{4,6}z?)?(?![\\p{L}\\d])");
    private static final Pattern FILE_MONTH =
            Pattern.compile("(?<![\\p{L}\\d])" + YEAR + "[-_.](\\d{2})(?![\\p{L}\\d]|[-_.]\\d)");
    private static final Pattern OPEN_SPAN = Pattern.compile("(?<!\\p{L})(?:since|from|after)(?!\\p{L})");
    private static final Pattern FILE_FOLDER = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    private DateLocators() {}

    static Optional<PublicationDate> inUrl(String url) {
        var path = QUERY.matcher(ORIGIN.matcher(url.strip()).replaceFirst(""))
                .replaceFirst("")
                .toLowerCase(Locale.ROOT);
        var day = firstDay(path);
        if (day.isPresent()) {
            return day.get().date();
        }
        var folders = MONTH_FOLDERS.matcher(path);
        return folders.find() ? month(folders) : Optional.empty();
    }

    /** What a pattern says once it fits; an impossible date is an answer too, and ends the search. */
    private record Found(Optional<PublicationDate> date) {}

    private static Optional<Found> firstDay(String path) {
        var folders = DAY_FOLDERS.matcher(path);
        if (folders.find()) {
            return Optional.of(new Found(day(folders, 1, folders.group(2) != null ? 2 : 4)));
        }
        var named = NAMED_MONTH_FOLDERS.matcher(path);
        if (named.find()) {
            var date = namedMonth(named);
            if (date.isPresent()) {
                return Optional.of(new Found(date));
            }
        }
        var iso = ISO_DAY.matcher(path);
        if (iso.find()) {
            return Optional.of(new Found(PublicationDate.ofDay(number(iso, 1), number(iso, 3), number(iso, 4))));
        }
        return compactDay(path);
    }

    /** Eight digits that are no date are a number: the search goes on. */
    private static Optional<Found> compactDay(String path) {
        var compact = COMPACT_DAY.matcher(path);
        while (compact.find()) {
            int group = compact.group(1) != null ? 1 : 4;
            var date = day(compact, group, group + 1);
            if (date.isPresent()) {
                return Optional.of(new Found(date));
            }
        }
        return Optional.empty();
    }

    private static Optional<PublicationDate> namedMonth(Matcher matcher) {
        int months = DateMonths.monthsNamed(DateText.key(matcher.group(2)), "en");
        if (Integer.bitCount(months) != 1) {
            return Optional.empty();
        }
        int month = Integer.numberOfTrailingZeros(months);
        return matcher.group(3) == null
                ? PublicationDate.ofMonth(number(matcher, 1), month)
                : PublicationDate.ofDay(number(matcher, 1), month, number(matcher, 3));
    }

    static Optional<PublicationDate> inFileName(String name) {
        var file = FILE_FOLDER.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        var day = FILE_DAY.matcher(file);
        if (day.find()) {
            return PublicationDate.ofDay(number(day, 1), number(day, 3), number(day, 4));
        }
        var month = FILE_MONTH.matcher(file);
        return month.find() ? month(month) : Optional.empty();
    }

    static Optional<LocalDate> lastDayOfFile(String name) {
        var file = FILE_FOLDER.matcher(name.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
        if (OPEN_SPAN.matcher(file).find()) {
            return Optional.empty();
        }
        var days = FILE_DAY.matcher(file)
                .results()
                .map(day -> PublicationDate.ofDay(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(3)),
                        Integer.parseInt(day.group(4))));
        var months = FILE_MONTH
                .matcher(file)
                .results()
                .map(month ->
                        PublicationDate.ofMonth(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))));
        return Stream.concat(days, months)
                .flatMap(Optional::stream)
                .map(PublicationDate::high)
                .max(Comparator.naturalOrder());
    }

    private static Optional<PublicationDate> day(Matcher matcher, int yearGroup, int monthGroup) {
        return PublicationDate.ofDay(
                number(matcher, yearGroup), number(matcher, monthGroup), number(matcher, monthGroup + 1));
    }

    private static Optional<PublicationDate> month(Matcher matcher) {
        return PublicationDate.ofMonth(number(matcher, 1), number(matcher, 2));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
