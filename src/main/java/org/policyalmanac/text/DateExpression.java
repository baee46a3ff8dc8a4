package org.policyalmanac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One piece of text read as a date: what date it holds, and what else stands beside it.
 *
 * @param date the date; empty if there is none, more than one, or an impossible one
 * @param isBareYear whether no more than a year was written
 * @param others the words and numbers that belong neither to the date nor to its usual company, as written
 * @param isDateLast whether all of these stand before the date
 * @param label whether the piece says when the text was published, updated or by whom it was written; null if not
 */
record DateExpression(
        Optional<PublicationDate> date,
        boolean isBareYear,
        List<String> others,
        boolean isDateLast,
        DateWords.Role label) {

    private static final String ZONE = "(?:\\s?(?:z|gmt|utc)?\\s?[+-]\\d{2}:?\\d{2}|\\s?(?:gmt|utc)[+-]\\d{1,2}|z)?";
    private static final String HALF = "(?:\\s?[ap]\\.?\\s?m\\b\\.?)";

    /** Dates come before times, and times before numbers: the first alternative that fits takes the digits. */
    private static final Pattern TOKEN = Pattern.compile(
            String.join(
                    "|",
                    "(?<ymd>(\\d{4})\\s?([-/.])\\s?(\\d{1,2})\\s?\\3\\s?(\\d{1,2})(?!\\d|[-/.]\\d))",
                    "(?<dmy>(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\8\\s?(\\d{4})(?!\\d|[-/.]\\d))",
                    "(?<compact>(\\d{4})(\\d{2})(\\d{2})(?:t?\\d{6}z?|t\\d{4}z?)?(?![\\d\\p{L}]))",
                    "(?<ym>(\\d{4})[-/.](\\d{1,2})(?![\\d:]|[-/.]\\d))",
                    "(?<my>(\\d{1,2})[-/.](\\d{4})(?!\\d|[-/.]\\d))",
                    "(?<time>t?\\d{1,2}(?::\\d{2}){1,2}(?:[.,]\\d+)?" + HALF + "?" + ZONE + "(?:\\[[^\\]]*\\])?"
                            + "|\\d{1,2}\\s?(?:h|u|uhr)(?:\\s?\\d{2})?(?![\\d\\p{L}])"
                            + "|\\d{1,2}\\s?[时時点點시](?:\\s?\\d{1,2}\\s?[分분])?(?:\\s?\\d{1,2}\\s?[秒초])?"
                            + "|\\d{1,2}\\.\\d{2}(?![\\d.])" + HALF + "?"
                            + "|\\d{1,2}" + HALF
                            + "|\\d{1,3}[\\s-]?min(?![\\p{L}])|\\d{1,3}[\\s-]?min(?:ut\\p{L}+|s)"
                            + "|\\((?:[a-z]+ )+time\\))",
                    "(?<number>\\d+)",
                    "(?<word>[\\p{L}\\p{M}]+)"),
            Pattern.CASE_INSENSITIVE);

    /** Reads a piece of {@linkplain DateText#rewritten rewritten} text. */
    static DateExpression read(String text, DateLanguage language) {
        return new Reader(language).read(text);
    }

    /** Nothing but a date, if any at all, and its usual company. */
    boolean isClean() {
        return others.isEmpty();
    }

    /** A month named in words, at its place in the row of tokens. */
    private record NamedMonth(int place, String word, int months) {}

    private record Number(int place, String digits) {
        int value() {
            return Integer.parseInt(digits);
        }
    }

    private static final class Reader {

        private final DateLanguage language;
        private final List<Optional<PublicationDate>> numericDates = new ArrayList<>();
        private final List<NamedMonth> namedMonths = new ArrayList<>();
        private final List<Number> numbers = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private int place;
        private int firstDatePlace = Integer.MAX_VALUE;
        private int lastOtherPlace = -1;
        private DateWords.Role label;

        Reader(DateLanguage language) {
            this.language = language;
        }

        DateExpression read(String text) {
            var matcher = TOKEN.matcher(text);
            String pendingWord = null;
            while (matcher.find()) {
                var word = matcher.group("word");
                if (pendingWord != null && (word == null || !addMonth(pendingWord + " " + word))) {
                    addWord(pendingWord);
                } else if (pendingWord != null) {
                    pendingWord = null;
                    continue;
                }
                pendingWord = word;
                if (word == null) {
                    addDigits(matcher);
                }
            }
            if (pendingWord != null) {
                addWord(pendingWord);
            }
            return result();
        }

        private void addDigits(Matcher matcher) {
            place++;
            if (matcher.group("time") != null) {
                return;
            }
            if (matcher.group("number") != null) {
                numbers.add(new Number(place, matcher.group("number")));
                return;
            }
            numericDates.add(numericDate(matcher));
            firstDatePlace = Math.min(firstDatePlace, place);
        }

        private Optional<PublicationDate> numericDate(Matcher matcher) {
            if (matcher.group("ymd") != null) {
                return PublicationDate.ofDay(number(matcher, 2), number(matcher, 4), number(matcher, 5));
            }
            if (matcher.group("dmy") != null) {
                return language.inOrder(number(matcher, 7), number(matcher, 9), number(matcher, 10));
            }
            if (matcher.group("compact") != null) {
                return PublicationDate.ofDay(number(matcher, 12), number(matcher, 13), number(matcher, 14));
            }
            return matcher.group("ym") != null
                    ? PublicationDate.ofMonth(number(matcher, 16), number(matcher, 17))
                    : PublicationDate.ofMonth(number(matcher, 20), number(matcher, 19));
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        private boolean addMonth(String words) {
            var key = DateText.key(words);
            int months = language.monthsNamed(key);
            if (months != 0) {
                namedMonths.add(new NamedMonth(++place, words, months));
            }
            return months != 0;
        }

        private void addWord(String word) {
            if (addMonth(word)) {
                return;
            }
            place++;
            var role = DateWords.role(DateText.key(word));
            if (role == null) {
                addOther(word, place);
            } else if (role != DateWords.Role.FILLER && label == null) {
                label = role;
            }
        }

        private void addOther(String word, int at) {
            others.add(word);
            lastOtherPlace = Math.max(lastOtherPlace, at);
        }

        private DateExpression result() {
            Optional<PublicationDate> date;
            boolean isBareYear = false;
            if (!numericDates.isEmpty()) {
                date = onlyNumericDate();
            } else if (!namedMonths.isEmpty()) {
                date = namedDate();
            } else {
                date = bareYear();
                isBareYear = date.isPresent();
            }
            return new DateExpression(date, isBareYear, List.copyOf(others), lastOtherPlace < firstDatePlace, label);
        }

        private Optional<PublicationDate> onlyNumericDate() {
            numbers.forEach(number -> addOther(number.digits(), number.place()));
            namedMonths.forEach(month -> addOther(month.word(), month.place()));
            return numericDates.size() == 1 ? numericDates.get(0) : Optional.empty();
        }

        private Optional<PublicationDate> bareYear() {
            boolean isYear = numbers.size() == 1 && numbers.get(0).digits().length() == 4;
            if (!isYear) {
                numbers.forEach(number -> addOther(number.digits(), number.place()));
                return Optional.empty();
            }
            firstDatePlace = numbers.get(0).place();
            return PublicationDate.ofYear(numbers.get(0).value());
        }

        private Optional<PublicationDate> namedDate() {
            int months = agreedMonths();
            var years = numbers.stream()
                    .filter(number -> number.digits().length() == 4)
                    .toList();
            var days = numbers.stream()
                    .filter(number -> number.digits().length() <= 2)
                    .toList();
            if (months == 0 || years.size() != 1 || days.size() > 1 || numbers.size() != years.size() + days.size()) {
                numbers.forEach(number -> addOther(number.digits(), number.place()));
                return Optional.empty();
            }
            numbers.forEach(number -> firstDatePlace = Math.min(firstDatePlace, number.place()));
            namedMonths.forEach(month -> firstDatePlace = Math.min(firstDatePlace, month.place()));
            int year = years.get(0).value();
            if (Integer.bitCount(months) > 1) {
                return PublicationDate.ofYear(year);
            }
            int month = Integer.numberOfTrailingZeros(months);
            return days.isEmpty()
                    ? PublicationDate.ofMonth(year, month)
                    : PublicationDate.ofDay(year, month, days.get(0).value());
        }

        /**
         * Two names of one month agree (حزيران / يونيو); else a weekday such as "mar." or a given name "April" yields.
         */
        private int agreedMonths() {
            int agreed = commonMonths();
            if (agreed == 0) {
                dropMonths(month -> DateMonths.isDayName(DateText.key(month.word())), false);
                agreed = commonMonths();
            }
            if (agreed == 0) {
                dropMonths(month -> numbers.stream().noneMatch(n -> Math.abs(n.place() - month.place()) == 1), true);
                agreed = commonMonths();
            }
            return agreed;
        }

        private int commonMonths() {
            return namedMonths.stream()
                    .mapToInt(NamedMonth::months)
                    .reduce((one, other) -> one & other)
                    .orElse(0);
        }

        private void dropMonths(Predicate<NamedMonth> dropped, boolean toOthers) {
            if (toOthers) {
                namedMonths.stream().filter(dropped).forEach(month -> addOther(month.word(), month.place()));
            }
            namedMonths.removeIf(dropped);
        }
    }
}
