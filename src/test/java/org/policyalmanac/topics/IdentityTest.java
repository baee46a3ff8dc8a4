package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policyalmanac.topics.Identity.Fate;

class IdentityTest {
    private static List<Fate> fates(double[][] similarity, String... old) {
        return Identity.fates(similarity, List.of(old), new Identity.Names("*", List.of(old)));
    }

    @Test
    void topicsGoOnWhereTheyAreMostAlike() {
        assertThat(fates(new double[][] {{.1, .9}, {.55, .2}}, "t001", "t002"))
                .containsExactly(
                        new Fate("t002", "continued", List.of("t002"), .9),
                        new Fate("t001", "continued", List.of("t001"), .55));
    }

    @Test
    void aTopicLikeNoOtherIsBornAndOneThatNoneIsLikeEnds() {
        assertThat(fates(new double[][] {{.8, .1}, {.1, .49}}, "t001", "t002"))
                .containsExactly(
                        new Fate("t001", "continued", List.of("t001"), .8),
                        new Fate("t003", "born", List.of(), null),
                        new Fate("t002", "dormant", List.of(), .49));
    }

    @Test
    void aSecondTopicLikeAnOldOneHasSplitFromIt() {
        assertThat(fates(new double[][] {{.6}, {.8}}, "t004"))
                .containsExactly(
                        new Fate("t005", "split", List.of("t004"), .6),
                        new Fate("t004", "continued", List.of("t004"), .8));
    }

    @Test
    void twoOldTopicsThatOneIsLikeHaveMerged() {
        assertThat(fates(new double[][] {{.9, .7}, {0, .1}}, "t001", "t002"))
                .containsExactly(
                        new Fate("t001", "merged", List.of("t001", "t002"), .9),
                        new Fate("t003", "born", List.of(), null),
                        new Fate("t002", "dormant", List.of(), .7));
        assertThat(fates(new double[][] {{.7, .9, .6}}, "t001", "t002", "t003"))
                .containsExactly(
                        new Fate("t002", "merged", List.of("t002", "t001", "t003"), .9),
                        new Fate("t001", "dormant", List.of(), .7),
                        new Fate("t003", "dormant", List.of(), .6));
    }

    @Test
    void theFirstTopicsAreBorn() {
        assertThat(fates(new double[2][0]))
                .containsExactly(new Fate("t001", "born", List.of(), null), new Fate("t002", "born", List.of(), null));
        assertThat(fates(new double[0][1], "t001")).containsExactly(new Fate("t001", "dormant", List.of(), null));
    }

    /** Pairs that are no topics together must not cost one that is: in sum .4 and .3 are more than .55 and .1. */
    @Test
    void pairsUnderTheThresholdDoNotWeigh() {
        assertThat(fates(new double[][] {{.4, .55}, {.1, .3}}, "t001", "t002"))
                .containsExactly(
                        new Fate("t002", "continued", List.of("t002"), .55),
                        new Fate("t003", "born", List.of(), null),
                        new Fate("t001", "dormant", List.of(), .4));
    }

    @Test
    void idsAreNeverUsedAgain() {
        Identity.Names all = new Identity.Names("*", List.of("t001", "t017", "en-099", "t005"));
        assertThat(all.next()).isEqualTo("t018");
        assertThat(all.next()).isEqualTo("t019");
        assertThat(new Identity.Names("en", List.of("t001", "fr-007", "en-099")).next())
                .isEqualTo("en-100");
        assertThat(new Identity.Names("fr", List.of()).next()).isEqualTo("fr-001");
        assertThat(new Identity.Names("*", List.of("t999")).next()).isEqualTo("t1000");
        assertThat(new Identity.Names("th", List.of("t004", "th-002")).next()).isEqualTo("th-003");
    }

    @Test
    void topicsAreComparedByTheirTermsNotByNumbers() {
        double[][] similarity = Identity.similarity(
                new double[][] {{.6, .8, 0}, {0, 0, 1}},
                vocabulary("court", "judge", "server"),
                new double[][] {{.8, .6, 0}, {0, 0, 1}},
                vocabulary("judge", "court", "prison"));
        assertThat(similarity[0][0]).isCloseTo(1, within(1e-12));
        assertThat(similarity[0][1]).isZero();
        assertThat(similarity[1]).containsExactly(0, 0);
    }

    private static Vocabulary vocabulary(String... terms) {
        return new Vocabulary(
                "en",
                Arrays.stream(terms)
                        .map(term -> new Vocabulary.Entry(term, term, "word", null, 1, 1))
                        .toList());
    }
}
