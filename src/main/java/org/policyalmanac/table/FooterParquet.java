package org.policyalmanac.table;

import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;

/**
 * Spark's Parquet format, which also puts options named {@code footer.…} into the key-value metadata of each file's
 * footer: a file that has left the warehouse still says which run made it and what its rows are.
 */
public final class FooterParquet extends ParquetFileFormat {
    private static final long serialVersionUID = 1;

    static final String OPTION = "footer.";
    private static final String CONFIGURATION = "policyalmanac.footer.";

    @Override
    public OutputWriterFactory prepareWrite(
            SparkSession spark, Job job, scala.collection.immutable.Map<String, String> options, StructType schema) {
        OutputWriterFactory factory = super.prepareWrite(spark, job, options, schema);
        Configuration configuration = job.getConfiguration();
        options.foreachEntry((key, value) -> {
            if (key.startsWith(OPTION)) {
                configuration.set(CONFIGURATION + key.substring(OPTION.length()), value);
            }
            return null;
        });
        ParquetOutputFormat.setWriteSupportClass(job, WriteSupport.class);
        return factory;
    }

    /** Spark's own write support with our entries added. Public because Parquet makes it by its name. */
    public static final class WriteSupport extends ParquetWriteSupport {
        @Override
        public WriteContext init(Configuration configuration) {
            WriteContext context = super.init(configuration);
            Map<String, String> metadata = new HashMap<>(context.getExtraMetaData());
            configuration
                    .getPropsWithPrefix(CONFIGURATION)
                    .forEach((key, value) -> metadata.put("policyalmanac." + key, value));
            return new WriteContext(context.getSchema(), metadata);
        }
    }
}
