package org.policyalmanac.stories;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.policyalmanac.lexicon.Alias;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.testing.Sparks;

/** Signatures of documents in tests. */
final class Signed {
    private Signed() {}

    static Dataset<Row> signatures(Dataset<Row> documents, List<Alias> names) {
        Broadcast<Matcher> matcher = JavaSparkContext.fromSparkContext(
                        Sparks.session().sparkContext())
                .broadcast(new Matcher(names));
        return documents.map(new Signature(matcher), Encoders.row(Signature.SCHEMA));
    }
}
