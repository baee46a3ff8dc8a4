package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikelihoodRatioTest {
    private static final LikelihoodRatio OF_THOUSAND = new LikelihoodRatio(1000);

    @Test
    void workedExample() {
        double shared = OF_THOUSAND.ofShared(.9, 3) + OF_THOUSAND.ofShared(.9, 1) + OF_THOUSAND.ofShared(.6, 5);
        double missed = OF_THOUSAND.ofMissed(.9, 2) + OF_THOUSAND.ofMissed(.6, 10);
        assertThat(OF_THOUSAND.ofShared(.9, 3)).isCloseTo(5.5506, within(1e-4));
        assertThat(OF_THOUSAND.ofShared(.9, 1)).isCloseTo(6.3979, within(1e-4));
        assertThat(OF_THOUSAND.ofShared(.6, 5)).isCloseTo(4.6932, within(1e-4));
        assertThat(OF_THOUSAND.ofMissed(.9, 2)).isCloseTo(-2.3001, within(1e-4));
        assertThat(OF_THOUSAND.ofMissed(.6, 10)).isCloseTo(-.9057, within(1e-4));
        assertThat(shared + missed).isCloseTo(13.43591, within(1e-5));
    }

    @Test
    void aComparisonIsTheSumOverAllAnchors() {
        Profile french = profile(Survival.Family.LATIN, "#1500:2", "Cfr:40", "@mkrsft:3", "#77812:1");
        Profile chinese = profile(Survival.Family.CJK, "#1500:2", "Cfr:40", "Ccn:60");
        double expected = OF_THOUSAND.ofShared((.84 + .81) / 2, 2)
                + OF_THOUSAND.ofShared((.89 + .64) / 2, 40)
                + OF_THOUSAND.ofMissed(.07, 3)
                + OF_THOUSAND.ofMissed(.84, 1)
                + OF_THOUSAND.ofMissed(.64, 60);
        Comparison comparison = Comparison.of(french, chinese, OF_THOUSAND);
        assertThat(comparison.score()).isCloseTo(expected, within(1e-6));
        assertThat(comparison.shared()).isEqualTo(2);
        assertThat(Comparison.of(chinese, french, OF_THOUSAND).score()).isCloseTo(expected, within(1e-6));
    }

    @Test
    void whatIsTheSameOverlapsWholly() {
        Profile text = profile(Survival.Family.LATIN, "#1500:2", "Cfr:40", "#77812:1");
        assertThat(Comparison.of(text, text, OF_THOUSAND).overlap()).isCloseTo(1, within(1e-9));
        Profile other = profile(Survival.Family.LATIN, "#99:2", "Cit:40");
        assertThat(Comparison.of(text, other, OF_THOUSAND).overlap()).isZero();
    }

    @Test
    void anExcerptIsNotBlamedForWhatItLeavesOut() {
        String[] all = new String[36];
        for (int i = 0; i < all.length; i++) {
            all[i] = "#" + (5000 + i) + ":2";
        }
        Profile article = profile(Survival.Family.LATIN, all);
        Profile quarter = profile(Survival.Family.LATIN, Arrays.copyOf(all, 9));
        Profile quotation = profile(Survival.Family.LATIN, Arrays.copyOf(all, 5));
        assertThat(Comparison.of(article, quarter, OF_THOUSAND).score())
                .as("nine of 36 anchors, none of its own")
                .isBetween(0.0, Comparison.BEST_EXCERPT);
        assertThat(Comparison.of(article, quotation, OF_THOUSAND).score())
                .as("too little of the article")
                .isNegative();
    }

    @Test
    void aListOfCountriesIsLittleEvidence() {
        String[] countries = {"Cgh:9", "Csn:9", "Cci:9", "Cml:9", "Ccm:9", "Cng:9", "Ctg:9", "Cdz:9"};
        Profile qualifiers =
                profile(Survival.Family.LATIN, with(countries, "#2020:30", "#4141:2", "#8787:2", "#9393:2"));
        Profile meetings = profile(Survival.Family.LATIN, with(countries, "#2021:30", "#5151:2", "#6767:2", "#7373:2"));
        assertThat(Comparison.of(qualifiers, meetings, OF_THOUSAND).score()).isNegative();
        assertThat(Comparison.of(qualifiers, qualifiers, OF_THOUSAND).score()).isGreaterThan(20);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    /** Anchors as {@code id:frequency}. */
    private static Profile profile(Survival.Family family, String... anchors) {
        TreeMap<Long, Long> facts = new TreeMap<>();
        for (String anchor : anchors) {
            String[] parts = anchor.split(":");
            facts.put((long) parts[0].hashCode(), Profile.fact(parts[0].charAt(0), Long.parseLong(parts[1])));
        }
        return new Profile(
                family,
                facts.keySet().stream().mapToLong(Long::longValue).toArray(),
                facts.values().stream().mapToLong(Long::longValue).toArray());
    }
}
