package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UsualTest {
    private static final int MONTHS = 48;

    /** Poisson counts around a level. */
    private static long[] counts(int seed, java.util.function.IntToDoubleFunction level) {
        Random random = new Random(seed);
        return IntStream.range(0, MONTHS)
                .mapToLong(t -> {
                    double left = Math.exp(-level.applyAsDouble(t));
                    long count = -1;
                    for (double product = 1; product > left; count++) {
                        product *= random.nextDouble();
                    }
                    return level.applyAsDouble(t) == 0 ? 0 : count;
                })
                .toArray();
    }

    private static long broken(Usual usual, int from, int until) {
        return Arrays.stream(usual.events(), from, Math.min(until, usual.events().length))
                .filter(Objects::nonNull)
                .count();
    }

    @Test
    void anOutletThatDiesIsMissedUntilTheEnd() {
        for (int seed = 0; seed < 50; seed++) {
            long[] counts = counts(seed, t -> t < 30 ? 12 : 0);
            Usual usual = Usual.of(counts, false);
            assertThat(usual.events()).hasSize(MONTHS);
            assertThat(Arrays.copyOfRange(usual.events(), 30, MONTHS)).containsOnly("stop");
            assertThat(usual.expected()[40]).isBetween(8.0, 16.0);
            assertThat(broken(usual, 0, 30)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void anOutletThatDoublesIsMarkedInAllItsMonths() {
        for (int seed = 0; seed < 50; seed++) {
            Usual usual = Usual.of(counts(seed, t -> t < 20 ? 30 : 60), false);
            assertThat(broken(usual, 20, MONTHS)).isEqualTo(MONTHS - 20);
            assertThat(broken(usual, 0, 19)).isLessThanOrEqualTo(1);
            assertThat(usual.events()[40]).isEqualTo("more");
            assertThat(usual.expected()[40]).isBetween(22.0, 38.0);
        }
    }

    @Test
    void halfAYearAtHalfTheLevelIsMarkedAndThenOver() {
        for (int seed = 0; seed < 50; seed++) {
            Usual usual = Usual.of(counts(seed, t -> t >= 20 && t < 26 ? 15 : 40), false);
            assertThat(broken(usual, 20, 26)).isGreaterThanOrEqualTo(5);
            assertThat(broken(usual, 0, 19) + broken(usual, 27, MONTHS)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void slowGrowthIsNoBreak() {
        long broken = 0;
        for (int seed = 0; seed < 50; seed++) {
            Usual usual = Usual.of(counts(seed, t -> 15 + .8 * t), false);
            broken += broken(usual, 0, MONTHS);
            assertThat(usual.expected()[45]).isGreaterThan(1.8 * usual.expected()[3]);
        }
        assertThat(broken).isLessThanOrEqualTo(50 * MONTHS / 100);
    }

    @Test
    void whatChancesBringIsNoBreak() {
        long broken = 0;
        for (int seed = 0; seed < 50; seed++) {
            broken += broken(Usual.of(counts(seed, t -> 6), false), 0, MONTHS);
        }
        assertThat(broken).isLessThanOrEqualTo(50 * MONTHS / 100);
    }

    @Test
    void anOutletThatStartsInsideTheArchiveIsMarkedForAYear() {
        Usual usual = Usual.of(LongStream.generate(() -> 9).limit(30).toArray(), true);
        assertThat(Arrays.copyOf(usual.events(), 12)).containsOnly("start");
        assertThat(Arrays.copyOfRange(usual.events(), 12, 30)).containsOnlyNulls();
        // One that begins with a trickle was there before it can be told.
        long[] trickle = LongStream.range(0, 30).map(t -> t / 3).toArray();
        assertThat(Usual.of(trickle, true).events()).containsOnlyNulls();
    }

    @Test
    void aShortSilenceIsNoStopAndSmallOutletsHaveNoBreaks() {
        long[] counts = LongStream.generate(() -> 9).limit(30).toArray();
        counts[29] = 0;
        assertThat(Usual.of(counts, false).events()[29]).isEqualTo("less");
        counts[28] = 0;
        assertThat(Usual.of(counts, false).events()[28]).isEqualTo("stop");
        long[] small = {3, 2, 3, 2, 3, 2, 3, 0, 0, 0, 0, 0, 0};
        assertThat(Usual.of(small, false).events()).hasSize(7).containsOnlyNulls();
    }
}
