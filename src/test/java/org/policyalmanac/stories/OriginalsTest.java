package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class OriginalsTest {
    @Test
    void aBoundIsNoDateAndWhatNamedAStoryComesFirst() {
        String signatures = """
                {"standing":2,"article_id":"dated","words":5,"published_precision":"day","published_high":"2024-05-03"}
                {"standing":2,"article_id":"undated","words":5,"published_high":"2023-12-31"}
                {"standing":1,"article_id":"text","words":5}
                {"standing":0,"article_id":"story","words":1,"published_precision":"day","published_high":"2024-06-01"}
                """;
        assertThat(Sparks.rows(Signature.SCHEMA.add("standing", "int"), signatures)
                        .orderBy(Originals.rank())
                        .select("article_id")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("story", "text", "dated", "undated");
    }
}
