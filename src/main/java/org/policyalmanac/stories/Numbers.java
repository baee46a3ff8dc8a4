package org.policyalmanac.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of a text in one form for all languages: digits of any script, separators dropped (1,234.5 and 1.234,5 are
 * 12345), words of magnitude worked in (1.2 million, 120万 and 1,200,000 are 12e5), dates in figures taken apart.
 * Expects text in NFKC with ASCII digits.
 */
final class Numbers {
    /** Blanks that part groups of three digits: no-break and thin ones are plain ones in NFKC. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:[.,'’٫٬]\\d+)*");

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d./-])(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4}))(?![\\d/-])");

    private static final Pattern MONTH_SIGN = Pattern.compile("(\\d{1,2}) ?(?:月|월)");

    /** From so many digits on, ending in zeros, a number is written as mantissa and exponent. */
    private static final int FEWEST_DIGITS_OF_MAGNITUDE = 5;

    private static final List<Magnitude> MAGNITUDES = magnitudes();

    private Numbers() {}

    /** A word such as <em>million</em> at the begin of what follows a number. */
    private record Magnitude(String prefix, String languages, int exponent) {
        private boolean fits(String text, int at, String language) {
            return text.regionMatches(true, at, prefix, 0, prefix.length())
                    && (languages.equals("*") || languages.contains(language));
        }
    }

    /** Takes what is a number out of the text, and adds it to the anchors. */
    static void take(Clearing text, String language, List<Clearing.Found> found) {
        String left = text.left();
        Matcher date = DATE.matcher(left).useTransparentBounds(true);
        Matcher sign = MONTH_SIGN.matcher(left).useTransparentBounds(true);
        Matcher number = NUMBER.matcher(left).useTransparentBounds(true);
        for (int i = nextDigit(left, 0); i < left.length(); i = nextDigit(left, i)) {
            if (date.region(i, left.length()).lookingAt()) {
                addDate(date, found);
                i = date.end();
            } else if (sign.region(i, left.length()).lookingAt() && isMonth(sign.group(1))) {
                found.add(new Clearing.Found(i, month(Integer.parseInt(sign.group(1)), sign.group())));
                text.clear(i, sign.end());
                i = sign.end();
            } else if (number.region(i, left.length()).lookingAt()) {
                found.add(new Clearing.Found(i, number(number, left, language)));
                i = number.end();
            } else {
                i = afterDigits(left, i);
            }
        }
    }

    private static int nextDigit(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
            i++;
        }
        return i;
    }

    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isMonth(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= 12;
    }

    private static Anchor number(Matcher number, String left, String language) {
        Magnitude magnitude = magnitude(left, number.end(), language);
        return magnitude == null
                ? anchor(key(number.group()), number.group())
                : anchor(
                        key(number.group(), magnitude.exponent()),
                        left.substring(
                                number.start(),
                                wordEnd(left, number.end() + magnitude.prefix().length())));
    }

    static Anchor month(int month, String surface) {
        return new Anchor(Anchor.Kind.MONTH, String.valueOf(month), surface);
    }

    private static void addDate(Matcher date, List<Clearing.Found> found) {
        boolean yearFirst = date.group(1) != null;
        String year = yearFirst ? date.group(1) : date.group(8);
        int one = Integer.parseInt(yearFirst ? date.group(4) : date.group(5));
        int other = Integer.parseInt(yearFirst ? date.group(3) : date.group(7));
        found.add(new Clearing.Found(date.start(), anchor(year, year)));
        if (yearFirst || one > 12 || one == other) {
            found.add(new Clearing.Found(date.start(), month(other, date.group())));
            found.add(new Clearing.Found(date.start(), anchor(String.valueOf(one), date.group())));
        } else if (other > 12) {
            found.add(new Clearing.Found(date.start(), month(one, date.group())));
            found.add(new Clearing.Found(date.start(), anchor(String.valueOf(other), date.group())));
        }
    }

    private static Anchor anchor(String key, String surface) {
        Anchor.Kind kind =
                switch (key.length()) {
                    case 1 -> Anchor.Kind.DIGIT;
                    case 2 -> Anchor.Kind.TWO_DIGITS;
                    default -> Anchor.Kind.NUMBER;
                };
        return new Anchor(kind, key, surface);
    }

    private static String key(String number) {
        String digits = digits(number);
        return digits.length() < FEWEST_DIGITS_OF_MAGNITUDE ? digits : scientific(digits, 0);
    }

    private static String key(String number, int exponent) {
        int point = Math.max(number.lastIndexOf('.'), Math.max(number.lastIndexOf(','), number.lastIndexOf('٫')));
        int decimals = point < 0 ? 0 : number.length() - point - 1;
        int fraction = decimals == 3 ? 0 : decimals;
        return scientific(digits(number), exponent - fraction);
    }

    /** The digits without separators and without zeros at the front. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9' && (c != '0' || !digits.isEmpty() || i == number.length() - 1)) {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** {@code 12e5} for 1,200,000; the digits themselves where fewer than three zeros end them. */
    private static String scientific(String digits, int exponent) {
        String whole = digits + "0".repeat(Math.max(0, exponent));
        String mantissa = whole.replaceFirst("0+$", "");
        int zeros = whole.length() - mantissa.length();
        return zeros < 3 || mantissa.isEmpty() ? whole : mantissa + "e" + zeros;
    }

    private static Magnitude magnitude(String text, int end, String language) {
        int at = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-') ? end + 1 : end;
        if (at >= text.length() || !Character.isLetter(text.charAt(at))) {
            return null;
        }
        for (Magnitude magnitude : MAGNITUDES) {
            if (magnitude.fits(text, at, language)) {
                return magnitude;
            }
        }
        return null;
    }

    private static int wordEnd(String text, int number) {
        int end = Math.min(text.length(), number + 1);
        while (end < text.length()
                && Character.isLetter(text.charAt(end))
                && end < number + 12
                && !org.policyalmanac.text.Scripts.isUnspaced(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static List<Magnitude> magnitudes() {
        List<Magnitude> magnitudes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Numbers.class.getResourceAsStream("/stories/magnitudes.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    magnitudes.add(
                            new Magnitude(cells[0].toLowerCase(Locale.ROOT), cells[1], Integer.parseInt(cells[2])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(magnitudes);
    }
}
