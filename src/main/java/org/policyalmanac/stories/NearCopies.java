package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Shingles;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Pairs of documents whose shingles overlap enough for one to be a copy of the other, edited. */
final class NearCopies {
    /** Jaccard similarity of shingles from which two texts are copies. */
    static final double THRESHOLD = 0.7;

    /** In a band that more documents share, each is compared with the next ones only: the pairs would grow as the square. */
    private static final int LARGEST_BAND = 60;

    private static final int NEIGHBOURS = 20;

    private static final StructType PAIR = new StructType().add("a", "string").add("b", "string");

    private NearCopies() {}

    /** Edges {@code (a, b, similarity)} with a < b, verified on the true Jaccard similarity. */
    static Dataset<Row> edges(Dataset<Row> signatures) {
        Dataset<Row> shingles = signatures.select("article_id", "shingles");
        return candidates(signatures)
                .join(shingles.toDF("a", "shingles_a"), "a")
                .join(shingles.toDF("b", "shingles_b"), "b")
                .withColumn("similarity", jaccard().apply(col("shingles_a"), col("shingles_b")))
                .where(col("similarity").geq(THRESHOLD))
                .select("a", "b", "similarity");
    }

    private static Dataset<Row> candidates(Dataset<Row> signatures) {
        return signatures
                .select(col("article_id"), explode(col("bands")).as("band"))
                .groupBy("band")
                .agg(sort_array(collect_list("article_id")).as("ids"))
                .where(array_size(col("ids")).gt(1))
                .select("ids")
                .flatMap(new PairsOfBand(), Encoders.row(PAIR))
                .distinct();
    }

    private static UserDefinedFunction jaccard() {
        return udf((Seq<Long> a, Seq<Long> b) -> Shingles.jaccard(longs(a), longs(b)), DataTypes.DoubleType);
    }

    private static long[] longs(Seq<Long> values) {
        return JavaConverters.asJavaCollection(values).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** All pairs of a small band; of a large one, each document with its next neighbours in the order of ids. */
    static final class PairsOfBand implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        @Override
        public java.util.Iterator<Row> call(Row band) {
            List<String> ids = band.getList(0);
            int reach = ids.size() <= LARGEST_BAND ? ids.size() : NEIGHBOURS;
            List<Row> pairs = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < Math.min(ids.size(), i + 1 + reach); j++) {
                    pairs.add(RowFactory.create(ids.get(i), ids.get(j)));
                }
            }
            return pairs.iterator();
        }
    }
}
