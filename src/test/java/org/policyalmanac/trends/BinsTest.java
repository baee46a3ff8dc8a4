package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Documents of the first months of 2024, some with less exact dates. */
class BinsTest {
    private static final String CHINA = "place:cn";

    private static PlantedArchive archive() {
        LocalDate april = LocalDate.of(2024, 4, 1);
        return new PlantedArchive()
                .story("a", "en", LocalDate.of(2024, 1, 1), CHINA)
                .story("a", "en", LocalDate.of(2024, 1, 7))
                .story("b", "en", LocalDate.of(2024, 1, 8), CHINA)
                .story("b", "en", LocalDate.of(2024, 1, 22), CHINA)
                .document("b", "en", "month", april, april, LocalDate.of(2024, 4, 30), CHINA)
                .document(
                        "b",
                        "en",
                        "year",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31))
                .document("b", "en", "none", null, LocalDate.of(2024, 1, 10), null, CHINA)
                .story("a", "en", LocalDate.of(2024, 6, 30));
    }

    private static List<String> rows(Period period) {
        return archive().by(period).tables().series(CHINA, "en").stream()
                .map(row -> String.join(
                        " ",
                        row.<java.sql.Date>getAs("month").toString(),
                        row.<String>getAs("period"),
                        row.<Long>getAs("stories") + "/" + row.<Long>getAs("stories_total"),
                        row.<Long>getAs("undated_here") + "/" + row.<Long>getAs("undated"),
                        row.<Boolean>getAs("is_complete").toString()))
                .toList();
    }

    @Test
    void weeksBeginOnMondayAndMonthsAreTooCoarseForThem() {
        List<String> rows = rows(Period.WEEK);
        assertThat(rows.subList(0, 4))
                .containsExactly(
                        "2024-01-01 week 1/2 0/2 true",
                        "2024-01-08 week 1/1 1/2 true",
                        "2024-01-15 week 0/0 1/2 true",
                        "2024-01-22 week 1/1 1/2 true");
        assertThat(rows).contains("2024-04-01 week 0/0 2/2 true").hasSize(26);
        assertThat(rows.get(25)).isEqualTo("2024-06-24 week 0/1 1/2 true");
    }

    @Test
    void monthsQuartersAndYears() {
        assertThat(rows(Period.MONTH))
                .containsExactly(
                        "2024-01-01 month 3/4 1/1 true",
                        "2024-02-01 month 0/0 1/1 true",
                        "2024-03-01 month 0/0 1/1 true",
                        "2024-04-01 month 1/1 1/1 true",
                        "2024-05-01 month 0/0 1/1 true",
                        "2024-06-01 month 0/1 1/1 true");
        assertThat(rows(Period.QUARTER))
                .containsExactly("2024-01-01 quarter 3/4 1/1 true", "2024-04-01 quarter 1/2 1/1 true");
        assertThat(rows(Period.YEAR)).containsExactly("2024-01-01 year 4/7 1/1 false");
        assertThat(rows(Period.DAY)).hasSize(182).contains("2024-01-22 day 1/1 1/2 true");
    }

    @Test
    void theBandHoldsTheShareWithoutAndWithTheUndated() {
        List<Row> months = archive().tables().series(CHINA, "en");
        Row january = months.get(0);
        // One undated story of China and the one known to the year alone may lie in January.
        assertThat(january.<Double>getAs("share_undated_low")).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(january.<Double>getAs("share_undated_high")).isEqualTo(.75);
        Row february = months.get(1);
        assertThat(february.<Double>getAs("share")).isNull();
        assertThat(february.<Double>getAs("share_undated_low")).isEqualTo(.5);
    }
}
