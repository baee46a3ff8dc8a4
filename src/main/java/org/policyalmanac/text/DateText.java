package org.policyalmanac.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.time.Month;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the many spellings of a date to one: ASCII digits, no accents or hidden marks, East Asian dates as ISO dates.
 */
final class DateText {

    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFKCInstance();

    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final Pattern EAST_ASIAN_MARK = Pattern.compile("[年년]");
    private static final Pattern HAN_NUMBER = Pattern.compile("[〇零○一二三四五六七八九十元]+(?=\\s?[年月日号號])|(?<=[年月])元(?=[年月])");
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|大正|民國|民国|中華民國)\\s?(\\d{1,3})\\s?年");
    private static final Pattern EAST_ASIAN_DATE =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日号號일])?");
    private static final Pattern EAST_ASIAN_YEAR = Pattern.compile("(?<!\\d)(\\d{4})\\s?[年년](?![\\d\\p{L}])");

    private static final Pattern VIETNAMESE_MONTH =
            Pattern.compile("\\b(?:thang|thg)\\.?\\s?(\\d{1,2})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VIETNAMESE_WEEKDAY =
            Pattern.compile("\\bthu?\\s?[2-7]\\s?,\\s?(?=\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPREAD_DATE =
            Pattern.compile("(?<!\\d)(\\d{1,4})\\s+([-/.])\\s+(\\d{1,2})\\s+\\2\\s+(\\d{1,4})(?!\\d)");

    /**
     * An era of East Asia: the year before its first, and its last year counted in the era (Chinese Republic: open).
     */
    private record Era(int yearZero, int lastYear) {}

    private static final Map<String, Era> ERAS = Map.of(
            "令和", new Era(2018, 99),
            "平成", new Era(1988, 31),
            "昭和", new Era(1925, 64),
            "大正", new Era(1911, 15),
            "民國", new Era(1911, 189),
            "民国", new Era(1911, 189),
            "中華民國", new Era(1911, 189));

    private DateText() {}

    /**
     * Compatibility forms folded, accents and invisible marks dropped, digits of any script made ASCII; case is kept.
     */
    static String fold(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        var decomposed = DECOMPOSE.normalize(text);
        var kept = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(point -> appendFolded(kept, point));
        return COMPOSE.normalize(kept).strip();
    }

    /** The key under which a word is looked up. */
    static String key(String word) {
        return fold(word).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit > '~' || (unit < ' ' && unit != '\t' && unit != '\n')) {
                return false;
            }
        }
        return true;
    }

    private static void appendFolded(StringBuilder kept, int point) {
        if (isDropped(point)) {
            return;
        }
        int digit = UCharacter.digit(point, 10);
        if (digit >= 0) {
            kept.append((char) ('0' + digit));
        } else if (UCharacter.isUWhiteSpace(point)) {
            kept.append(' ');
        } else {
            kept.appendCodePoint(unified(point));
        }
    }

    /**
     * Latin, Greek, Cyrillic and Arabic accents, the Arabic stretching bar, and format characters such as RTL marks.
     */
    private static boolean isDropped(int point) {
        return (point >= 0x0300 && point <= 0x036F)
                || (point >= 0x064B && point <= 0x0655)
                || point == 0x0640
                || Character.getType(point) == Character.FORMAT;
    }

    private static int unified(int point) {
        return switch (point) {
            case 'ı' -> 'i';
            case 'ی' -> 'ي';
            case 'ک' -> 'ك';
            case '−', '‐', '‑' -> '-';
            case '’' -> '\'';
            default -> point;
        };
    }

    /** A folded text in which East Asian and Vietnamese dates are rewritten so that the common grammar reads them. */
    static String rewritten(String folded) {
        var text = SPREAD_DATE.matcher(folded).replaceAll("$1$2$3$2$4");
        if (EAST_ASIAN_MARK.matcher(text).find()) {
            text = HAN_NUMBER.matcher(text).replaceAll(number -> hanNumber(number.group()));
            text = ERA.matcher(text).replaceAll(DateText::eraYear);
            text = EAST_ASIAN_DATE.matcher(text).replaceAll(DateText::isoDate);
            text = EAST_ASIAN_YEAR.matcher(text).replaceAll(" $1 ");
        }
        text = VIETNAMESE_WEEKDAY.matcher(text).replaceAll("");
        return VIETNAMESE_MONTH.matcher(text).replaceAll(month -> englishMonth(month.group(1)));
    }

    private static String eraYear(MatchResult match) {
        var era = ERAS.get(match.group(1));
        int year = Integer.parseInt(match.group(2));
        boolean wasCounted = year >= 1 && year <= era.lastYear();
        return wasCounted ? era.yearZero() + year + "年" : Matcher.quoteReplacement(match.group());
    }

    private static String isoDate(MatchResult match) {
        var month = " " + match.group(1) + "-" + match.group(2);
        return match.group(3) == null ? month + " " : month + "-" + match.group(3) + " ";
    }

    /** Reads 二〇二三 digit by digit, and 二十一 by tens; the first year of an era is written 元. */
    private static String hanNumber(String number) {
        if (number.equals("元")) {
            return "1";
        }
        int tens = number.indexOf('十');
        if (tens < 0) {
            return hanDigits(number);
        }
        var before = tens == 0 ? "1" : hanDigits(number.substring(0, tens));
        var after = tens == number.length() - 1 ? "0" : hanDigits(number.substring(tens + 1));
        return before + after;
    }

    private static String hanDigits(String number) {
        var digits = new StringBuilder(number.length());
        for (char digit : number.replace('零', '〇').replace('○', '〇').toCharArray()) {
            int value = HAN_DIGITS.indexOf(digit);
            digits.append(value < 0 ? digit : (char) ('0' + value));
        }
        return digits.toString();
    }

    private static String englishMonth(String number) {
        int month = Integer.parseInt(number);
        return month >= 1 && month <= 12
                ? " " + Month.of(month).name().toLowerCase(Locale.ROOT) + " "
                : Matcher.quoteReplacement(number);
    }
}
