package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void logarithmsOfGamma() {
        assertThat(Numbers.logGamma(1)).isCloseTo(0, within(1e-10));
        assertThat(Numbers.logGamma(2)).isCloseTo(0, within(1e-10));
        assertThat(Numbers.logGamma(.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-10));
        assertThat(Numbers.logGamma(.01)).isCloseTo(4.599479878042021, within(1e-10));
        assertThat(Numbers.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-10));
        assertThat(Numbers.logGamma(100)).isCloseTo(359.13420536957540, within(1e-10));
        for (double x = .001; x < 30; x *= 1.7) {
            assertThat(Numbers.logGamma(x + 1) - Numbers.logGamma(x))
                    .as("of %s", x)
                    .isCloseTo(Math.log(x), within(1e-10));
        }
    }

    @Test
    void derivativesOfLogarithmsOfGamma() {
        assertThat(Numbers.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-10));
        assertThat(Numbers.digamma(.5)).isCloseTo(-1.9635100260214235, within(1e-10));
        assertThat(Numbers.digamma(10)).isCloseTo(2.2517525890667211, within(1e-10));
        assertThat(Numbers.digamma(100)).isCloseTo(4.6001618527380874, within(1e-10));
        for (double x = .001; x < 30; x *= 1.7) {
            assertThat(Numbers.digamma(x + 1) - Numbers.digamma(x))
                    .as("of %s", x)
                    .isCloseTo(1 / x, within(1e-10 + 1e-13 / x));
        }
    }

    @Test
    void aUnitIsFromZeroToBeforeOne() {
        assertThat(Numbers.unit(0)).isZero();
        assertThat(Numbers.unit(-1)).isLessThan(1).isCloseTo(1, within(1e-15));
        assertThat(Numbers.unit(Long.MIN_VALUE)).isEqualTo(.5);
    }

    @Test
    void aNumberBelowABound() {
        assertThat(Numbers.below(0, 7)).isZero();
        assertThat(Numbers.below(-1, 7)).isEqualTo(6);
        assertThat(Numbers.below(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
        int draws = 70_000;
        int[] drawn = new int[7];
        for (int i = 0; i < draws; i++) {
            drawn[Numbers.below(Numbers.mix(i), 7)]++;
        }
        double sigma = Math.sqrt(draws * (1 / 7.0) * (6 / 7.0));
        for (int count : drawn) {
            assertThat((double) count).isCloseTo(draws / 7.0, within(4 * sigma));
        }
    }

    @Test
    void randomBitsHangOnWhatTheyAreForAlone() {
        assertThat(Numbers.ofArticle(3, 5, 7)).isEqualTo(Numbers.ofArticle(3, 5, 7));
        Set<Long> different = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            for (int pass = 0; pass < 10; pass++) {
                for (int article = 0; article < 10; article++) {
                    for (int position = 0; position < 10; position++) {
                        different.add(Numbers.ofPosition(Numbers.ofArticle(seed, pass, article), position));
                    }
                }
            }
        }
        assertThat(different).hasSize(10_000);
    }

    @Test
    void keysOfArticles() {
        assertThat(Numbers.key("0a1b"))
                .isEqualTo(Numbers.key(new String("0a1b")))
                .isNotEqualTo(Numbers.key("0a1c"));
        assertThat(Numbers.key(12)).isEqualTo(Numbers.key(12L)).isNotEqualTo(Numbers.key(13));
        assertThat(Numbers.key("ab")).isNotEqualTo(Numbers.key("ba"));
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            keys.add(Numbers.key("article-" + i));
        }
        assertThat(keys).hasSize(10_000);
    }
}
