package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.UserMistake;

class PeriodTest {
    @Test
    void binsBeginWhereCalendarsSay() {
        LocalDate friday = LocalDate.of(2024, 11, 15);
        assertThat(first(Period.DAY, friday)).isEqualTo("2024-11-15");
        assertThat(first(Period.WEEK, friday)).isEqualTo("2024-11-11");
        assertThat(first(Period.MONTH, friday)).isEqualTo("2024-11-01");
        assertThat(first(Period.QUARTER, friday)).isEqualTo("2024-10-01");
        assertThat(first(Period.YEAR, friday)).isEqualTo("2024-01-01");
        assertThat(Period.WEEK.last(Period.WEEK.number(friday))).isEqualTo("2024-11-17");
        assertThat(Period.QUARTER.last(Period.QUARTER.number(friday))).isEqualTo("2024-12-31");
    }

    @Test
    void binsBefore1970AreNumberedOnward() {
        LocalDate day = LocalDate.of(1929, 12, 31);
        assertThat(first(Period.WEEK, day)).isEqualTo("1929-12-30");
        assertThat(first(Period.WEEK, LocalDate.of(1969, 12, 28))).isEqualTo("1969-12-22");
        assertThat(first(Period.QUARTER, day)).isEqualTo("1929-10-01");
        assertThat(Period.MONTH.number(LocalDate.of(1930, 1, 1)) - Period.MONTH.number(day))
                .isEqualTo(1);
    }

    @Test
    void anotherWordIsAMistakeThatNamesThePeriods() {
        assertThat(Period.parse("--by", "quarter")).isEqualTo(Period.QUARTER);
        assertThatThrownBy(() -> Period.parse("--by", "Weekly"))
                .isInstanceOf(UserMistake.class)
                .hasMessage("--by Weekly is none of day, week, month, quarter, year.");
    }

    @Test
    void aBinThatTheArchiveCutsThroughIsNotComplete() {
        Calendar calendar = new Calendar(
                Period.MONTH,
                Period.MONTH.number(LocalDate.of(2024, 1, 1)),
                Period.MONTH.number(LocalDate.of(2024, 4, 1)),
                LocalDate.of(2024, 1, 10),
                LocalDate.of(2024, 4, 29));
        assertThat(calendar.isComplete(0)).isFalse();
        assertThat(calendar.isComplete(1)).isTrue();
        assertThat(calendar.isComplete(3)).isFalse();
        // Nobody publishes on New Year's Day.
        Calendar later = new Calendar(
                Period.MONTH, calendar.first(), calendar.last(), LocalDate.of(2024, 1, 3), LocalDate.of(2024, 4, 30));
        assertThat(later.isComplete(0)).isTrue();
        assertThat(later.isComplete(3)).isTrue();
        assertThat(later.span()).containsExactly("2024-01", "2024-04");
    }

    private static LocalDate first(Period period, LocalDate day) {
        return period.first(period.number(day));
    }
}
