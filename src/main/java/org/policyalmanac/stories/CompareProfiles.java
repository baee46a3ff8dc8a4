package org.policyalmanac.stories;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF6;

/** {@link Comparison} of two rows' profiles. */
final class CompareProfiles implements UDF6<String, byte[], byte[], String, byte[], byte[], Row> {
    private static final long serialVersionUID = 1;

    private final long texts;

    /** @param texts number of texts among which the frequencies of anchors were counted */
    CompareProfiles(long texts) {
        this.texts = texts;
    }

    @Override
    public Row call(String languageA, byte[] keysA, byte[] factsA, String languageB, byte[] keysB, byte[] factsB) {
        Comparison comparison = Comparison.of(
                profile(languageA, keysA, factsA), profile(languageB, keysB, factsB), new LikelihoodRatio(texts));
        return RowFactory.create(comparison.score(), comparison.overlap(), comparison.shared());
    }

    private static Profile profile(String language, byte[] keys, byte[] facts) {
        return new Profile(Survival.Family.of(language), Longs.of(keys), Longs.of(facts));
    }
}
