package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    /** Of a topic two terms: 0.4 of one that is a tenth of all tokens, 0.6 of one that is nine tenths. */
    @Test
    void relevanceOfTheWorkedExample() {
        List<Reading.Term> top = Reading.top(new double[] {.6, .4}, new double[] {90, 10}, 5);
        assertThat(top).extracting(Reading.Term::number).containsExactly(1, 0);
        assertThat(top.get(0).relevance()).isCloseTo(Math.log(.4) - .45 * Math.log(.1), within(1e-6));
        assertThat(top.get(0).relevance()).isEqualTo(.119873);
        assertThat(top.get(1).relevance()).isCloseTo(Math.log(.6) - .45 * Math.log(.9), within(1e-6));
        assertThat(top.get(1).probability()).isEqualTo(.6);
    }

    @Test
    void rareTermsAndTermsOfNoTokenAreLeftOut() {
        double[] topic = {.5, .0099, .0101, .48};
        List<Reading.Term> top = Reading.top(topic, new double[] {100, 1, 1, 0}, 5);
        assertThat(top).extracting(Reading.Term::number).containsExactly(0, 2);
        assertThat(Reading.top(topic, new double[] {100, 1, 1, 1}, 2)).hasSize(2);
    }

    @Test
    void equallyRelevantTermsComeByNumber() {
        assertThat(Reading.top(new double[] {.25, .25, .25, .25}, new double[] {1, 1, 1, 1}, 3))
                .extracting(Reading.Term::number)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aLabelIsOfThreeTerms() {
        Vocabulary vocabulary = new Vocabulary(
                "*",
                List.of(
                        entry("theme:court", "court"),
                        entry("theme:prison", "prison"),
                        entry("theme:judge", "judge"),
                        entry("theme:tax", "tax")));
        double[] topic = {.4, .3, .2, .1};
        assertThat(Reading.label(Reading.top(topic, new double[] {1, 1, 1, 1}, 4), vocabulary))
                .isEqualTo("court · prison · judge");
    }

    private static Vocabulary.Entry entry(String id, String label) {
        return new Vocabulary.Entry(id, label, "concept", null, 1, 1);
    }
}
