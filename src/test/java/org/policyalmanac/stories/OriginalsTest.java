package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class OriginalsTest {
    @Test
    void aBoundIsNoDateWhenCopiesAreRanked() {
        String documents = """
                {"article_id":"dated","words":5,"published":"2024-05-03","published_high":"2024-05-03"}
                {"article_id":"undated","words":5,"published_high":"2023-12-31"}
                """;
        assertThat(Originals.datesOnly(Sparks.rows(Table.DOCUMENTS, documents))
                        .orderBy(Originals.rank())
                        .select("article_id")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("dated", "undated");
    }
}
