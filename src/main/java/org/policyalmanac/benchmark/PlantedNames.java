package org.policyalmanac.benchmark;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Random;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Articles of which nothing is known but the entities they name. The same article names the same in any task. */
interface PlantedNames extends Serializable {
    LocalDate FIRST = LocalDate.of(2017, 1, 1);
    int SOURCES = 40;

    /** Numbers of the entities that an article names, each once, in any order. */
    int[] entities(long article);

    /** Months after {@link #FIRST} in which it appeared. */
    int month(long article);

    /** The article whose story it tells; its own where it is no copy. */
    default long story(long article) {
        return article;
    }

    static String id(int entity) {
        return String.format("organisation:planted-%05d", entity);
    }

    static Date date(int month) {
        return Date.valueOf(FIRST.plusMonths(month));
    }

    /** Random numbers of an article: {@code what} keeps its draws apart. */
    static Random random(long article, int what) {
        return new Random((article * 31 + what) * 0x9E3779B97F4A7C15L + Planted.SEED);
    }

    /** Writes documents, stories and mentions of the first {@code count} articles. */
    default void write(Run run, long count) {
        SparkSession spark = run.spark();
        Dataset<Long> articles = spark.range(count).as(Encoders.LONG());
        run.write(
                Table.DOCUMENTS,
                full(Table.DOCUMENTS, articles.map(new Documents(this), Encoders.row(Documents.SCHEMA))));
        run.write(Table.STORIES, full(Table.STORIES, articles.map(new Stories(this), Encoders.row(Stories.SCHEMA))));
        run.write(
                Table.MENTIONS,
                full(Table.MENTIONS, articles.flatMap(new Mentions(this), Encoders.row(Mentions.SCHEMA))));
    }

    /** With something in the columns that nobody reads. */
    private static Dataset<Row> full(Table table, Dataset<Row> rows) {
        Dataset<Row> all = rows;
        for (var field : table.schema().fields()) {
            if (!java.util.List.of(rows.columns()).contains(field.name())) {
                String type = field.dataType().catalogString();
                String filled = type.startsWith("array") ? "array()" : type.equals("string") ? "'x'" : "0";
                all = all.withColumn(
                        field.name(),
                        org.apache.spark.sql.functions.expr(field.nullable() ? "cast(null as " + type + ")" : filled));
            }
        }
        return all;
    }

    /** An article as a row of {@code documents}. */
    final class Documents implements MapFunction<Long, Row> {
        private static final long serialVersionUID = 1;
        private static final StructType SCHEMA = new StructType()
                .add("article_id", "string")
                .add("source", "string")
                .add("month", "date")
                .add("published", "date")
                .add("published_precision", "string");

        private final PlantedNames names;

        private Documents(PlantedNames names) {
            this.names = names;
        }

        @Override
        public Row call(Long article) {
            Date month = date(names.month(article));
            String source = "outlet-" + random(article, 1).nextInt(SOURCES);
            return RowFactory.create(articleId(article), source, month, month, "month");
        }
    }

    /** An article as a row of {@code stories}. */
    final class Stories implements MapFunction<Long, Row> {
        private static final long serialVersionUID = 1;
        private static final StructType SCHEMA = new StructType()
                .add("article_id", "string")
                .add("story_id", "string")
                .add("is_canonical", "boolean");

        private final PlantedNames names;

        private Stories(PlantedNames names) {
            this.names = names;
        }

        @Override
        public Row call(Long article) {
            return RowFactory.create(
                    articleId(article), articleId(names.story(article)), names.story(article) == article);
        }
    }

    /** An article's rows of {@code mentions}. */
    final class Mentions implements FlatMapFunction<Long, Row> {
        private static final long serialVersionUID = 1;
        private static final StructType SCHEMA = new StructType()
                .add("article_id", "string")
                .add("begin", "int")
                .add("end", "int")
                .add("entity_id", "string")
                .add("sentence", "int");

        private static final int SENTENCES = 20;

        private final PlantedNames names;

        private Mentions(PlantedNames names) {
            this.names = names;
        }

        @Override
        public java.util.Iterator<Row> call(Long article) {
            Random random = random(article, 2);
            int[] entities = names.entities(article);
            return java.util.stream.IntStream.range(0, entities.length)
                    .mapToObj(i -> RowFactory.create(
                            articleId(article), i, i + 1, id(entities[i]), random.nextInt(SENTENCES) - 1))
                    .iterator();
        }
    }

    private static String articleId(long article) {
        return String.format("%016x", article * 0x9E3779B97F4A7C15L);
    }
}
