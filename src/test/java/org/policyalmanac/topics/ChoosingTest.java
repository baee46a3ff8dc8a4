package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;
import org.policyalmanac.topicmodel.FixedTopics;

class ChoosingTest {
    @Test
    void theMostStableOfThoseThatForetellNearlyAsWellAsTheBest() {
        Choosing.Tried five = new Choosing.Tried(5, .9, -7.2);
        Choosing.Tried eight = new Choosing.Tried(8, .7, -7.06);
        Choosing.Tried twelve = new Choosing.Tried(12, .8, -7.07);
        Choosing.Tried twenty = new Choosing.Tried(20, .6, -7.0);
        assertThat(Choosing.best(List.of(five, eight, twelve, twenty))).isSameAs(twelve);
        assertThat(Choosing.best(List.of(five, eight, twenty))).isSameAs(eight);
        assertThat(Choosing.best(List.of(five))).isSameAs(five);
    }

    @Test
    void ofEqualsTheFewest() {
        Choosing.Tried five = new Choosing.Tried(5, .8, -7);
        assertThat(Choosing.best(List.of(five, new Choosing.Tried(8, .8, -6.99))))
                .isSameAs(five);
    }

    /** Odd sentences have the first topic's term twice; even ones that, and the second's. */
    @Test
    void evenSentencesAreForetoldFromOddOnes() {
        double[][] phi = {{.9, .1}, {.2, .8}};
        double[] alpha = {.5, .5};
        FixedTopics topics = FixedTopics.of(phi, alpha);
        StructType schema =
                new StructType().add("words", SQLDataTypes.VectorType()).add("odd_words", SQLDataTypes.VectorType());
        Dataset<Row> bags = Sparks.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(Vectors.dense(3, 1), Vectors.dense(2, 0)),
                                RowFactory.create(Vectors.dense(1, 0), Vectors.dense(1, 0))),
                        schema);
        double[] shares = topics.shares(Vectors.dense(2, 0));
        assertThat(shares[0]).isGreaterThan(.7);
        double expected = Math.log(shares[0] * .9 + shares[1] * .2) + Math.log(shares[0] * .1 + shares[1] * .8);
        Row score = Choosing.score(bags, "words", topics, phi);
        assertThat(score.getLong(0) / 1e6).isCloseTo(expected, within(2e-6));
        assertThat(score.getLong(1)).isEqualTo(2);
    }
}
