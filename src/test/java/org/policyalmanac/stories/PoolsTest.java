package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Date;
import org.junit.jupiter.api.Test;

class PoolsTest {
    private final Pools pools = new Pools();

    @Test
    void aSmallPoolAsksForNothing() {
        pools.add("en", null, 100);
        pools.add("fr", null, 60);
        assertThat(pools.least("en", null, "fr", null)).isZero();
    }

    @Test
    void amongManyUndatedTextsMoreMustSpeakForAPair() {
        pools.add("en", null, 1000);
        pools.add("fr", null, 60);
        assertThat(pools.least("en", null, "fr", null)).isCloseTo(Math.log(10) / .45, within(1e-9));
        assertThat(pools.least("fr", null, "en", null)).isCloseTo(Math.log(10) / .45, within(1e-9));
    }

    @Test
    void ofDatedTextsThoseOfTheWindowCount() {
        Date day = Date.valueOf("2024-05-10");
        pools.add("en", Date.valueOf("2024-05-07"), 150);
        pools.add("en", Date.valueOf("2024-05-13"), 50);
        pools.add("en", Date.valueOf("2024-05-14"), 9000);
        pools.add("en", null, 9000);
        pools.add("fr", day, 3);
        double ofTwoHundred = Math.log(2) / .45;
        assertThat(pools.least("fr", day, "en", Date.valueOf("2024-05-07"))).isCloseTo(ofTwoHundred, within(1e-9));
        assertThat(pools.least("fr", day, "en", null)).isCloseTo(Math.log(182) / .45, within(1e-9));
    }
}
