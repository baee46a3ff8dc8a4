package org.policyalmanac.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Numbers and names as the page writes them. */
final class Words {
    /** Stands where there is no number. */
    static final String NONE = "–";

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private Words() {}

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** A share from 0 to 1 as hundredths of a per cent, without the sign; a dash for null. */
    static String hundredths(Double share) {
        return share == null ? NONE : decimal(100 * share, 2);
    }

    /** {@code count} of {@code total} in per cent, with the sign; a dash where there is no total. */
    static String percent(long count, long total) {
        return total == 0 ? NONE : decimal(100.0 * count / total, 1) + "\u00a0%";
    }

    /** A small probability: three decimals, or the power of ten under which it lies. */
    static String probability(double p) {
        if (p >= 0.001) {
            return decimal(p, 3);
        }
        return p < 1e-12 ? "< 1e-12" : String.format(Locale.ROOT, "%.0e", p);
    }

    /** {@code 1 story}, {@code 2,000 stories}. */
    static String count(long value, String one, String many) {
        return number(value) + " " + (value == 1 ? one : many);
    }

    static String month(YearMonth month) {
        return month.toString();
    }

    static String span(Span span) {
        return span.first().equals(span.last())
                ? month(span.first())
                : month(span.first()) + " to " + month(span.last());
    }

    /** The English name of a language code. */
    static String language(String code) {
        return switch (code) {
            case "*" -> "All languages";
            case "und" -> "Not identified";
            case "other" -> "Other languages";
            default -> Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        };
    }

    static boolean isRightToLeft(String code) {
        return RIGHT_TO_LEFT.contains(code);
    }

    /** At most {@code most} characters, with an ellipsis where more were; no character is cut in two. */
    static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most) + "…";
    }

    /** {@code unknown_format} as {@code unknown format}. */
    static String spaced(String name) {
        return name.replace('_', ' ');
    }

    static String listed(List<String> names) {
        return switch (names.size()) {
            case 0 -> "none";
            case 1 -> names.get(0);
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        };
    }
}
