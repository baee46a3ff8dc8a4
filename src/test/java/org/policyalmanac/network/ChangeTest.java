package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.UserMistake;

class ChangeTest {
    private static final double TOLERANCE = 1e-6;

    /** The worked example of the methods: O = (4, 12), E = (2, 3). */
    @Test
    void midPOfTheWorkedExample() {
        assertThat(Change.tail(12, 16, 0.6)).isCloseTo(0.166567, within(TOLERANCE));
        assertThat(Change.midP(12, 16, 0.6)).isCloseTo(0.115857, within(TOLERANCE));
        assertThat(Change.p(4, 12, 2, 3)).isCloseTo(2 * 0.115857, within(2 * TOLERANCE));
    }

    @Test
    void tailIsThatOfTheBinomialDistribution() {
        BinomialDistribution binomial = new BinomialDistribution(9, 0.37);
        for (int k = 0; k <= 10; k++) {
            assertThat(Change.tail(k, 9, 0.37)).isCloseTo(1 - binomial.cumulativeProbability(k - 1), within(1e-12));
        }
    }

    @Test
    void growthAndLossAreTheSameSeenFromTheOtherSide() {
        assertThat(Change.p(12, 4, 3, 2)).isCloseTo(Change.p(4, 12, 2, 3), within(1e-12));
        assertThat(Change.p(5, 5, 2, 2)).isEqualTo(1);
    }

    @Test
    void intervalIsTheTestsOwn() {
        double[] interval = Change.interval(4, 12, 2, 3);
        double low = interval[0] * 3 / 2;
        double high = interval[1] * 3 / 2;
        assertThat(Change.tail(12, 16, low / (1 + low))).isCloseTo(0.025, within(1e-9));
        assertThat(1 - Change.tail(13, 16, high / (1 + high))).isCloseTo(0.025, within(1e-9));
        assertThat(Change.interval(4, 0, 2, 3)[0]).isZero();
        assertThat(Change.interval(0, 4, 2, 3)[1]).isInfinite();
    }

    @Test
    void theLastTwelveCompleteMonthsAreComparedWithTheTwelveBefore() {
        YearMonth first = YearMonth.of(2019, 5);
        YearMonth last = YearMonth.of(2024, 3);
        assertThat(Periods.ofArchive(first, last, LocalDate.of(2024, 3, 30)))
                .get()
                .hasToString("2022-03..2023-02,2023-03..2024-02");
        assertThat(Periods.ofArchive(first, last, LocalDate.of(2024, 3, 31)))
                .get()
                .hasToString("2022-04..2023-03,2023-04..2024-03");
        assertThat(Periods.ofArchive(YearMonth.of(2023, 10), last, LocalDate.of(2024, 3, 1)))
                .get()
                .hasToString("2023-11..2023-12,2024-01..2024-02");
        assertThat(Periods.ofArchive(YearMonth.of(2024, 2), last, LocalDate.of(2024, 3, 1)))
                .isEmpty();
    }

    @Test
    void periodsAreReadAsTheyAreTyped() {
        String typed = "2022-01..2022-06,2023-01..2023-12";
        assertThat(Periods.parse(typed)).hasToString(typed);
        for (String wrong : new String[] {"2022", "2022-01..2022-06,2022-06..2022-12", "2022-13..2023-01,x..y", ""}) {
            assertThatThrownBy(() -> Periods.parse(wrong))
                    .isInstanceOf(UserMistake.class)
                    .hasMessageContaining("--compare " + wrong);
        }
    }
}
