package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.EntityPages.Candidate;
import org.policyalmanac.report.EntityPages.Neighbour;
import org.policyalmanac.report.EntityPages.Page;
import org.policyalmanac.report.EntityPages.Quote;
import org.policyalmanac.report.EntityPages.Year;
import org.policyalmanac.table.Table;

/** What is told of single entities, and the names that the lexicon lacks. */
final class EntityPageReading {
    private static final int OF_A_KIND = 3;
    private static final int NEIGHBOURS = 5;
    private static final int QUOTES = 5;

    private final Function<Table, Dataset<Row>> tables;

    private EntityPageReading(Function<Table, Dataset<Row>> tables) {
        this.tables = tables;
    }

    /** @param entities those that have a row in the section's tables, by kind, then by stories */
    static EntityPages of(Function<Table, Dataset<Row>> tables, List<Subject> entities, int top) {
        EntityPageReading reading = new EntityPageReading(tables);
        Map<String, Integer> ofKind = new TreeMap<>();
        List<Subject> described = entities.stream()
                .filter(entity -> entity.stories() > 0)
                .filter(entity -> ofKind.merge(entity.group(), 1, Integer::sum) <= OF_A_KIND)
                .toList();
        return new EntityPages(reading.pages(described), reading.candidates(top));
    }

    private List<Page> pages(List<Subject> entities) {
        if (entities.isEmpty()) {
            return List.of();
        }
        Object[] ids = entities.stream().map(Subject::id).toArray();
        Map<String, Row> facts = new TreeMap<>();
        tables.apply(Table.ENTITIES)
                .where(col("entity_id").isin(ids))
                .collectAsList()
                .forEach(row -> facts.put(row.getAs("entity_id"), row));
        Map<String, List<Year>> years = years(ids);
        Map<String, List<Quote>> quotes = quotes(ids);
        return entities.stream()
                .map(entity -> new Page(
                        entity,
                        facts.get(entity.id()).getAs("country"),
                        facts.get(entity.id()).getAs("wikidata"),
                        years.getOrDefault(entity.id(), List.of()),
                        quotes.getOrDefault(entity.id(), List.of())))
                .toList();
    }

    /** Of each year the neighbours furthest above chance that can be claimed in one of its months. */
    private Map<String, List<Year>> years(Object[] ids) {
        Dataset<Row> labels =
                tables.apply(Table.ENTITIES).select(col("entity_id").as("neighbour"), col("label"));
        Column above = TieColumns.above(col("millionths"));
        Column place =
                row_number().over(Window.partitionBy("entity_id", "year").orderBy(above.desc(), asc("neighbour")));
        List<Row> rows = tables.apply(Table.ENTITY_NEIGHBOURS)
                .where(col("entity_id").isin(ids))
                .groupBy(col("entity_id"), year(col("month")).as("year"), col("neighbour"))
                .agg(
                        sum("stories").as("stories"),
                        sum(TieColumns.millionths(col("expected"))).as("millionths"),
                        count_if(col("is_claim")).as("claims"))
                .where("claims > 0")
                .withColumn("place", place)
                .where(col("place").leq(NEIGHBOURS))
                .join(labels, "neighbour", "left")
                .withColumn("label", coalesce(col("label"), col("neighbour")))
                .sort("entity_id", "year", "place")
                .collectAsList();
        Map<String, List<Year>> years = new TreeMap<>();
        for (Row row : rows) {
            List<Year> own = years.computeIfAbsent(row.getAs("entity_id"), none -> new ArrayList<>());
            int year = row.<Integer>getAs("year");
            if (own.isEmpty() || own.get(own.size() - 1).year() != year) {
                own.add(new Year(year, new ArrayList<>()));
            }
            own.get(own.size() - 1)
                    .neighbours()
                    .add(new Neighbour(
                            row.getAs("label"),
                            row.<Long>getAs("stories"),
                            row.<Long>getAs("millionths") / TieColumns.MILLIONTHS,
                            row.<Long>getAs("claims")));
        }
        return years;
    }

    private Map<String, List<Quote>> quotes(Object[] ids) {
        Map<String, List<Quote>> quotes = new TreeMap<>();
        tables.apply(Table.ENTITY_EXAMPLES)
                .where(col("entity_id").isin(ids))
                .where(col("rank").leq(QUOTES))
                .withColumn("published", col("published").cast("string"))
                .sort("entity_id", "rank")
                .collectAsList()
                .forEach(row -> quotes.computeIfAbsent(row.getAs("entity_id"), none -> new ArrayList<>())
                        .add(new Quote(
                                row.getAs("sentence"),
                                row.getAs("language"),
                                row.getAs("source"),
                                row.getAs("title"),
                                row.getAs("published"),
                                row.getAs("url"),
                                row.getAs("archive"),
                                row.<Long>getAs("position"))));
        return quotes;
    }

    private List<Candidate> candidates(int top) {
        return tables
                .apply(Table.CANDIDATES)
                .withColumn("first_month", col("first_month").cast("string"))
                .withColumn("last_month", col("last_month").cast("string"))
                .withColumn(
                        "names",
                        expr("array_join(transform(variants, v -> v.surface || ' (' || v.language || ')'), ', ')"))
                .sort("rank", "language")
                .limit(2 * top)
                .collectAsList()
                .stream()
                .map(EntityPageReading::candidate)
                .toList();
    }

    private static Candidate candidate(Row row) {
        YearMonth first = AlmanacReading.month(row, "first_month");
        return new Candidate(
                row.getAs("surface"),
                row.getAs("language"),
                row.getAs("kind_guess"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("sources"),
                Optional.ofNullable(first).map(f -> new Span(f, AlmanacReading.month(row, "last_month"))),
                row.getAs("novelty_q"),
                row.getAs("names"),
                row.getAs("example"));
    }
}
