package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

class CleaningCardTest {
    private static Figure figure(List<Figure> figures, String what, String on) {
        return figures.stream()
                .filter(figure -> figure.what().equals(what) && figure.on().equals(on))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageUnderTwoAddressesCountsOnceAsAPage() {
        List<Figure> figures = new CleaningCard.Pairs(List.of(
                        new CleaningCard.Pair(.8, 1, 7),
                        new CleaningCard.Pair(.6, .7, 8),
                        new CleaningCard.Pair(.6, .7, 8),
                        new CleaningCard.Pair(.1, -1, 0)))
                .figures();
        assertThat(figure(figures, "pairs", "two scrapes of one address").value())
                .isEqualTo("4, of which 1 left out: one of the two is a list or empty");
        assertThat(figure(figures, "mean similarity cleaned", "two scrapes of one address"))
                .satisfies(mean -> assertThat(mean.value()).isEqualTo("0.8"))
                .satisfies(mean -> assertThat(mean.isMet()).isFalse());
        assertThat(figure(figures, "mean similarity cleaned", "two scrapes of one page")
                        .value())
                .isEqualTo("0.85");
        assertThat(figure(figures, "similarity of .9 and more", "two scrapes of one page")
                        .value())
                .isEqualTo("50.00 % (1 of 2)");
    }

    @Test
    void aSentenceIsLostWhenItsEndOrItsBeginningIs() {
        String kept = "The council has adopted a register of public algorithms.";
        long begin = Shingles.of(Tokens.of("The council has adopted a"))[0];
        long end = Shingles.of(Tokens.of("a register of public algorithms"))[0];
        List<long[]> body = List.of(new long[] {begin, end}, new long[] {end});
        assertThat(BodySentences.lost(body, "Menu " + kept)).isZero();
        assertThat(BodySentences.lost(body, "council has adopted a register of public algorithms"))
                .isEqualTo(1);
        assertThat(BodySentences.lost(body, "The council has adopted a register"))
                .isEqualTo(2);
    }

    @Test
    void theSentencesReadByHandAreThere() {
        assertThat(BodySentences.read().values().stream()
                        .mapToInt(java.util.Map::size)
                        .sum())
                .isEqualTo(100);
    }
}
