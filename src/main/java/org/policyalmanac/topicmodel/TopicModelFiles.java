package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A model as files: Spark ML's metadata, {@code prior} with one row, {@code words} with a row for each word. */
final class TopicModelFiles {
    private static final StructType PRIOR = new StructType()
            .add("topics", "int")
            .add("words", "int")
            .add("alpha", DataTypes.createArrayType(DataTypes.DoubleType, false))
            .add("beta", "double")
            .add("logLikelihoods", DataTypes.createArrayType(DataTypes.DoubleType, false));
    private static final StructType WORDS = new StructType()
            .add("word", "int")
            .add("phi", DataTypes.createArrayType(DataTypes.FloatType, false))
            .add("units", DataTypes.createArrayType(DataTypes.LongType, false));

    private TopicModelFiles() {}

    static final class Writer extends MLWriter {
        private final TopicModel model;

        Writer(TopicModel model) {
            this.model = model;
        }

        @Override
        public void saveImpl(String path) {
            DefaultParamsWriter.saveMetadata(model, path, sparkSession());
            Fitted fitted = model.fitted();
            Row prior = RowFactory.create(
                    model.topics(), model.words(), fitted.alpha(), fitted.beta(), fitted.logLikelihoods());
            save(List.of(prior), PRIOR, path, "prior");
            List<Row> words = new ArrayList<>(model.words());
            for (int w = 0; w < model.words(); w++) {
                float[] phi = new float[model.topics()];
                long[] units = new long[model.topics()];
                for (int k = 0; k < model.topics(); k++) {
                    phi[k] = fitted.phi()[w * model.topics() + k];
                    units[k] = fitted.counts().units(w, k);
                }
                words.add(RowFactory.create(w, phi, units));
            }
            save(words, WORDS, path, "words");
        }

        private void save(List<Row> rows, StructType schema, String path, String name) {
            sparkSession().createDataFrame(rows, schema).write().parquet(new Path(path, name).toString());
        }
    }

    static final class Reader extends MLReader<TopicModel> {
        @Override
        public TopicModel load(String path) {
            DefaultParamsReader.Metadata metadata =
                    DefaultParamsReader.loadMetadata(path, sparkSession(), TopicModel.class.getName());
            Row prior = sparkSession()
                    .read()
                    .parquet(new Path(path, "prior").toString())
                    .first();
            int topics = prior.getInt(0);
            int words = prior.getInt(1);
            float[] phi = new float[Counts.cells(topics, words)];
            SoftCounts counts = new SoftCounts(topics, words);
            for (Row row : sparkSession()
                    .read()
                    .parquet(new Path(path, "words").toString())
                    .collectAsList()) {
                int word = row.getInt(0);
                List<Float> own = row.getList(1);
                List<Long> units = row.getList(2);
                for (int k = 0; k < topics; k++) {
                    phi[word * topics + k] = own.get(k);
                    counts.addUnits(word, k, units.get(k));
                }
            }
            Fitted fitted = new Fitted(
                    counts,
                    phi,
                    doubles(prior.getList(2)),
                    prior.getDouble(3),
                    doubles(prior.getList(4)),
                    new double[0]);
            TopicModel model = new TopicModel(metadata.uid(), fitted, topics, words);
            metadata.getAndSetParams(model, scala.Option.empty());
            return model;
        }

        private static double[] doubles(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
