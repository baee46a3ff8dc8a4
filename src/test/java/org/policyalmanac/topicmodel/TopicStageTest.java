package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.testing.Sparks;

/** Estimator and model behave as any other stage of Spark ML. */
class TopicStageTest {
    private static final List<Row> ARTICLES = Planted.articles(40, 2, 3);

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        Sparks.session();
    }

    private static TopicEstimator estimator() {
        return new TopicEstimator().setK(2).setSeed(8).setMaxIter(12).setBurnIn(5);
    }

    private static Dataset<Row> articles() {
        return Planted.rows(ARTICLES, 2);
    }

    @Test
    void parametersExplainThemselves() {
        assertThat(estimator().explainParams())
                .contains("k: number of topics", "(default: 20, current: 2)")
                .contains("seed: ", "maxIter: ", "burnIn: ", "start: ", "optimizer: ", "docConcentration: ")
                .contains("topicConcentration: ", "optimizeConcentration: ", "checkpointInterval: ")
                .contains("idCol: ", "featuresCol: ", "topicDistributionCol: ");
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        TopicEstimator estimator = new TopicEstimator();
        List<Runnable> mistakes = List.of(
                () -> estimator.setK(1),
                () -> estimator.setK(40_000),
                () -> estimator.setMaxIter(0),
                () -> estimator.setBurnIn(-1),
                () -> estimator.setStart("anywhere"),
                () -> estimator.setOptimizer("ANCHORS"),
                () -> estimator.setDocConcentration(0),
                () -> estimator.setTopicConcentration(-.1),
                () -> estimator.setCheckpointInterval(0));
        for (Runnable mistake : mistakes) {
            assertThatThrownBy(mistake::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(estimator.getK()).isEqualTo(20);
    }

    @Test
    void aCopyHasTheSameValuesAndItsOwn() {
        TopicEstimator estimator = estimator().setIdCol("article");
        TopicEstimator copy = estimator.copy(ParamMap.empty().put(estimator.k(), 7));
        assertThat(copy.uid()).isEqualTo(estimator.uid());
        assertThat(copy.getK()).isEqualTo(7);
        assertThat(estimator.getK()).isEqualTo(2);
        assertThat(copy.getOrDefault(copy.idCol())).isEqualTo("article");
        TopicModel model = estimator().setTopicDistributionCol("shares").fit(articles());
        TopicModel other = model.copy(ParamMap.empty()).setTopicDistributionCol("others");
        assertThat(model.getOrDefault(model.topicDistributionCol())).isEqualTo("shares");
        assertThat(other.getOrDefault(other.topicDistributionCol())).isEqualTo("others");
        assertThat(other.parent()).isSameAs(model.parent());
        assertThat(Planted.phi(other)).isEqualTo(Planted.phi(model));
    }

    @Test
    void anEstimatorIsSavedAndRead() throws IOException {
        TopicEstimator estimator = estimator().setStart("random").setDocConcentration(2.5);
        String path = folder.resolve("estimator").toString();
        estimator.save(path);
        TopicEstimator read = TopicEstimator.load(path);
        assertThat(read.uid()).isEqualTo(estimator.uid());
        assertThat(read.explainParams()).isEqualTo(estimator.explainParams());
        assertThat(Planted.phi(read.fit(articles()))).isEqualTo(Planted.phi(estimator.fit(articles())));
    }

    @Test
    void aModelIsSavedAndRead() throws IOException {
        TopicModel model = estimator().setTopicDistributionCol("shares").fit(articles());
        String path = folder.resolve("model").toString();
        model.write().save(path);
        assertThatThrownBy(() -> model.write().save(path)).isInstanceOf(IOException.class);
        model.write().overwrite().save(path);
        TopicModel read = TopicModel.load(path);
        assertThat(read.uid()).isEqualTo(model.uid());
        assertThat(Planted.phi(read)).isEqualTo(Planted.phi(model));
        assertThat(read.alpha()).isEqualTo(model.alpha());
        assertThat(read.beta()).isEqualTo(model.beta());
        assertThat(read.logLikelihoods()).isEqualTo(model.logLikelihoods());
        assertThat(read.units(1, 3)).isEqualTo(model.units(1, 3));
        assertThat(read.transform(articles()).collectAsList())
                .isEqualTo(model.transform(articles()).collectAsList());
        assertThat(read.transform(articles()).columns()).containsExactly("id", "features", "shares");
    }

    @Test
    void aPipelineIsSavedAndRead() throws IOException {
        Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {estimator()});
        String path = folder.resolve("pipeline").toString();
        pipeline.save(path);
        PipelineModel fitted = Pipeline.load(path).fit(articles());
        String modelPath = folder.resolve("fitted").toString();
        fitted.save(modelPath);
        PipelineModel read = PipelineModel.load(modelPath);
        assertThat(read.stages()[0]).isInstanceOf(TopicModel.class);
        assertThat(read.transform(articles()).collectAsList())
                .isEqualTo(estimator().fit(articles()).transform(articles()).collectAsList());
    }

    @Test
    void schemasAreChecked() {
        StructType schema = articles().schema();
        StructType more = estimator().transformSchema(schema);
        assertThat(more.fieldNames()).containsExactly("id", "features", "topicDistribution");
        assertThat(more.apply("topicDistribution").dataType()).isEqualTo(SQLDataTypes.VectorType());
        assertThat(estimator().fit(articles()).transform(articles()).schema()).isEqualTo(more);
        assertRefused(schema.add("topicDistribution", "int"), "Column topicDistribution already exists.");
        StructType vector = new StructType().add("features", SQLDataTypes.VectorType());
        assertRefused(vector, "There is no column id; there are features.");
        assertRefused(vector.add("id", "double"), "Column id must be a string or a whole number, but is double.");
        assertRefused(
                new StructType().add("id", "long").add("features", "string"),
                "Column features must be vector, but is string.");
        assertRefused(
                vector.add("id", SQLDataTypes.VectorType()),
                "Column id must be a string or a whole number, but is vector.");
        assertRefused(new StructType().add("id", "long"), "There is no column features; there are id.");
        estimator().transformSchema(vector.add("id", "long"));
        estimator().transformSchema(vector.add("id", "int"));
    }

    private static void assertRefused(StructType schema, String message) {
        assertThatThrownBy(() -> estimator().transformSchema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
