package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateMonthsTest {

    static Stream<String> locales() {
        return DateMonths.LOCALES.stream().flatMap(line -> Arrays.stream(line.split(" ")));
    }

    /** What ICU writes as a long date, the parser reads back: a check against another implementation. */
    @ParameterizedTest
    @MethodSource("locales")
    void readsWhatIcuWrites(String tag) {
        var locale = ULocale.forLanguageTag(tag).setKeywordValue("calendar", "gregorian");
        var calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        for (String skeleton : new String[] {"yMMMMd", "yMMMd", "yMMMMEEEEd", "yMMMEd"}) {
            var format = DateFormat.getPatternInstance(calendar, skeleton, locale);
            for (int month = 1; month <= 12; month++) {
                calendar.clear();
                calendar.set(2023, month - 1, 14);
                var written = format.format(calendar.getTime());
                assertThat(DateParser.parse(written, tag))
                        .as(written)
                        .contains(PublicationDate.ofDay(2023, month, 14).orElseThrow());
            }
        }
    }

    @Test
    void namesOfTwoMonthsKeepBoth() {
        assertThat(DateMonths.monthsNamed("listopad", null)).isEqualTo(1 << 10 | 1 << 11);
        assertThat(DateMonths.monthsNamed("listopad", "pl")).isEqualTo(1 << 11);
        assertThat(DateMonths.monthsNamed("listopad", "hr")).isEqualTo(1 << 10);
    }

    @Test
    void aWordThatIsNoMonthHasNone() {
        assertThat(DateMonths.monthsNamed("law", "en")).isZero();
        assertThat(DateMonths.monthsNamed("", null)).isZero();
    }

    @Test
    void knowsAtLeastThirtyLanguages() {
        Set<String> languages = locales()
                .map(tag -> ULocale.forLanguageTag(tag).getLanguage())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(languages).hasSizeGreaterThanOrEqualTo(30);
    }
}
