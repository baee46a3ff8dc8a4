package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelTransferTest {
    /** (x - 3)² + 2 (y + 1)² + xy / 2 is lowest where 2x + y/2 = 6 and 4y + x/2 = -4. */
    @Test
    void theLowestPointOfABowl() {
        double[] lowest = Minimum.of(
                (x, slope) -> {
                    slope[0] = 2 * (x[0] - 3) + x[1] / 2;
                    slope[1] = 4 * (x[1] + 1) + x[0] / 2;
                    return (x[0] - 3) * (x[0] - 3) + 2 * (x[1] + 1) * (x[1] + 1) + x[0] * x[1] / 2;
                },
                2,
                1e-10);
        assertThat(lowest).containsExactly(new double[] {104 / 31.0, -44 / 31.0}, within(1e-8));
    }

    /** What scikit-learn 1.9.1 says: {@code LogisticRegression(C=1, tol=1e-10).fit(X, y).predict_proba(X)}. */
    @Test
    void theSameProbabilitiesAsScikitLearn() {
        double[][] rows = {{.9, .1, 0}, {.8, .1, .1}, {.1, .8, .1}, {.2, .7, .1}, {.1, .1, .8}, {0, .3, .7}, {.5, .5, 0}
        };
        int[] labels = {0, 0, 1, 1, 2, 2, 0};
        Logistic model = Logistic.fit(rows, labels, 3);
        assertThat(model.probabilities(rows[0]))
                .containsExactly(new double[] {0.64814077, 0.18550643, 0.16635280}, within(1e-5));
        assertThat(model.probabilities(rows[6]))
                .containsExactly(new double[] {0.48976110, 0.30775201, 0.20248689}, within(1e-5));
        assertThat(model.predict(rows[4])).isEqualTo(2);
    }

    @Test
    void whatIsLearnedInOneLanguageHoldsInTheOther() {
        List<String> labels = new ArrayList<>();
        double[][] thetas = thetas(200, labels);
        LabelTransfer same = LabelTransfer.of(thetas, labels, thetas, labels);
        assertThat(same.same()).isGreaterThan(.95);
        assertThat(same.ratio()).isBetween(.99, 1.03);
        assertThat(LabelTransfer.of(thetas, labels, thetas, labels)).isEqualTo(same);
    }

    @Test
    void topicsThatMeanSomethingElseDoNotTransfer() {
        List<String> labels = new ArrayList<>();
        double[][] thetas = thetas(200, labels);
        List<String> turned = new ArrayList<>(labels);
        Collections.replaceAll(turned, "b", "x");
        Collections.replaceAll(turned, "a", "b");
        Collections.replaceAll(turned, "x", "a");
        LabelTransfer lost = LabelTransfer.of(thetas, labels, thetas, turned);
        assertThat(lost.cross()).isLessThan(.45);
        assertThat(LabelTransfer.of(thetas, labels, thetas, Collections.nCopies(200, "unknown"))
                        .cross())
                .isZero();
    }

    /** Three labels with a topic each, a fifth of it elsewhere. */
    private static double[][] thetas(int count, List<String> labels) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] thetas = new double[count][3];
        for (double[] theta : thetas) {
            int label = random.nextInt(3);
            labels.add(List.of("a", "b", "c").get(label));
            theta[label] = .8;
            theta[random.nextInt(3)] += .2;
        }
        return thetas;
    }
}
