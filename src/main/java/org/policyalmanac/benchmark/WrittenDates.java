package org.policyalmanac.benchmark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the date fields of the corpora mean, read with the calendar of the JDK alone: each corpus has its known forms. */
final class WrittenDates {
    private static final Pattern IN_URL = Pattern.compile(
            "https?://[^/]+/(?:[^?#]*?/)??((?:19|20)\\d\\d)[/-](\\d{1,2}|[a-z]{3})[/-](\\d{1,2})(?=[/.?#]|$).*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private WrittenDates() {}

    /** The day at the beginning of a field that has one of the forms as a whole or before a time; empty if malformed. */
    static Optional<LocalDate> day(String field, String form) {
        String text = field == null ? "" : field.strip();
        return switch (form) {
            case "iso" ->
                parsed(text.replaceFirst("[T ]\\d{1,2}:\\d\\d:\\d\\d ?[+-]\\d\\d:?\\d\\d$", ""), "uuuu-MM-dd");
            case "slash" -> parsed(text, "dd/MM/uuuu").or(() -> day(field, "iso"));
            case "han" -> parsed(text, "uuuu年M月d日");
            default -> throw new IllegalArgumentException(form);
        };
    }

    private static Optional<LocalDate> parsed(String text, String pattern) {
        try {
            return Optional.of(LocalDate.parse(
                    text, DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The full date a URL names between slashes, of several the first: where a crawler has hung the path of one page on
     * that of another, the server answers with the first. Empty if it names none.
     */
    static Optional<LocalDate> inUrl(String url) {
        Matcher matcher = IN_URL.matcher(url == null ? "" : url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String month = matcher.group(2);
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1;
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(matcher.group(1)), number, Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
