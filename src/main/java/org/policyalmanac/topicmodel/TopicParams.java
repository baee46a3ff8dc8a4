package org.policyalmanac.topicmodel;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.Params;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Columns that estimator and model have in common. */
final class TopicParams {
    private TopicParams() {}

    static Param<String> idCol(Params parent) {
        return new Param<>(
                parent, "idCol", "column of the article's id, a string or a whole number: random numbers hang on it");
    }

    static Param<String> featuresCol(Params parent) {
        return new Param<>(parent, "featuresCol", "column of the article's words: a vector of counts");
    }

    static Param<String> topicDistributionCol(Params parent) {
        return new Param<>(
                parent, "topicDistributionCol", "column to write: a vector of the topics' shares, which sum to 1");
    }

    static scala.Function1<String, Object> oneOf(String... words) {
        return ParamValidators.inArray(words);
    }

    /** The schema with the column of shares added. */
    static StructType transformed(StructType schema, String features, String shares) {
        require(schema, features, SQLDataTypes.VectorType());
        if (java.util.Arrays.asList(schema.fieldNames()).contains(shares)) {
            throw new IllegalArgumentException("Column " + shares + " already exists.");
        }
        return schema.add(shares, SQLDataTypes.VectorType(), false);
    }

    static void requireId(StructType schema, String id) {
        DataType type = field(schema, id);
        if (!type.equals(DataTypes.StringType)
                && !type.equals(DataTypes.LongType)
                && !type.equals(DataTypes.IntegerType)) {
            throw new IllegalArgumentException(
                    "Column " + id + " must be a string or a whole number, but is " + named(type) + ".");
        }
    }

    private static void require(StructType schema, String column, DataType wanted) {
        DataType type = field(schema, column);
        if (!type.equals(wanted)) {
            throw new IllegalArgumentException(
                    "Column " + column + " must be " + named(wanted) + ", but is " + named(type) + ".");
        }
    }

    private static String named(DataType type) {
        return type.equals(SQLDataTypes.VectorType()) ? "vector" : type.catalogString();
    }

    private static DataType field(StructType schema, String column) {
        if (!java.util.Arrays.asList(schema.fieldNames()).contains(column)) {
            throw new IllegalArgumentException(
                    "There is no column " + column + "; there are " + String.join(", ", schema.fieldNames()) + ".");
        }
        return schema.apply(column).dataType();
    }
}
