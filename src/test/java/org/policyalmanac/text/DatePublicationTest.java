package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.policyalmanac.text.PublicationDate.Precision;

class DatePublicationTest {

    @Test
    void spansItsMonth() {
        var date = PublicationDate.ofMonth(2024, 2).orElseThrow();
        assertThat(date.low()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(date.high()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(date.precision().token()).isEqualTo("month");
        assertThat(date).hasToString("2024-02");
    }

    @Test
    void spansItsYear() {
        var date = PublicationDate.ofYear(2023).orElseThrow();
        assertThat(date.low()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(date.high()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(date.precision().token()).isEqualTo("year");
    }

    @Test
    void refusesDatesThatNeverWere() {
        assertThat(PublicationDate.ofDay(2023, 2, 29)).isEmpty();
        assertThat(PublicationDate.ofDay(2024, 2, 29)).isPresent();
        assertThat(PublicationDate.ofDay(2023, 6, 0)).isEmpty();
        assertThat(PublicationDate.ofMonth(2023, 0)).isEmpty();
        assertThat(PublicationDate.ofMonth(2023, 13)).isEmpty();
        assertThat(PublicationDate.ofYear(1899)).isEmpty();
        assertThat(PublicationDate.ofYear(2101)).isEmpty();
    }

    @Test
    void refusesASpanThatIsNotItsPrecision() {
        var day = LocalDate.of(2023, 6, 11);
        assertThatThrownBy(() -> new PublicationDate(day, day.plusDays(1), Precision.DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicationDate(day, day, Precision.MONTH))
                .isInstanceOf(IllegalArgumentException.class);
        var first = LocalDate.of(2023, 6, 1);
        assertThatThrownBy(() -> new PublicationDate(first, LocalDate.of(2023, 6, 30), Precision.YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
