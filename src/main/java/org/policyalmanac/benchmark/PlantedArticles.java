package org.policyalmanac.benchmark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/**
 * An archive of made-up articles whose copies are known, in blocks of {@value #BLOCK}: a wire story that 150 outlets
 * carry with tails of their own; 100 reports from one template, which differ in numbers only; pairs of exact copies;
 * stories edited in 2, 5, 10 and 20 % of their words; excerpts; digests of five articles; translations; and articles
 * that nobody copied. The same seed gives the same articles, whatever the number of tasks.
 */
final class PlantedArticles implements MapFunction<Long, Row> {
    private static final long serialVersionUID = 1;

    static final int BLOCK = 1_000;

    private static final double[] EDITS = {0, .02, .05, .10, .20};
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final StructType DOCUMENT = Table.DOCUMENTS.schema().asNullable();

    /** A document, and what is known of it: the number of its text and of its story, and how it was made. */
    private static final StructType SCHEMA =
            DOCUMENT.add("planted_text", "long").add("planted_story", "long").add("planted_as", "string");

    private final long seed;

    /** Made where they are needed: they remember every word they have formed. */
    private transient PlantedLanguage[] languages;

    private PlantedArticles(long seed) {
        this.seed = seed;
    }

    /** The first {@code count} articles of the archive of a seed, as rows of {@code documents} with three columns more. */
    static Dataset<Row> of(SparkSession spark, long count, long seed) {
        return spark.range(count).as(Encoders.LONG()).map(new PlantedArticles(seed), Encoders.row(SCHEMA));
    }

    /** The documents alone. */
    static Dataset<Row> documents(Dataset<Row> planted) {
        return planted.drop("planted_text", "planted_story", "planted_as");
    }

    /** {@code article_id} and what is known of it. */
    static Dataset<Row> truth(Dataset<Row> planted) {
        return planted.select("article_id", "planted_text", "planted_story", "planted_as");
    }

    @Override
    public Row call(Long index) {
        long block = index - index % BLOCK;
        int place = (int) (index % BLOCK);
        if (place < 150) {
            PlantedText tail = PlantedText.of(seeded(index, 1), 10);
            return row(
                    index, new Known(block, block, "wire"), block, story(block).then(tail));
        }
        if (place < 250) {
            long first = block + 150;
            return row(index, alone(index, "template"), first, story(first).withOtherNumbers(seeded(index, 1)));
        }
        if (place < 350) {
            long first = index - (place - 250) % 2;
            return row(index, new Known(first, first, "exact"), first, story(first));
        }
        if (place < 550) {
            int edit = (place - 350) % EDITS.length;
            long first = index - edit;
            Known known = new Known(first, first, "edited " + Math.round(100 * EDITS[edit]) + " %");
            return row(index, known, first, story(first).edited(EDITS[edit], seeded(index, 1)));
        }
        if (place < 600) {
            return (place - 550) % 2 == 0
                    ? row(index, alone(index, "excerpted"), index, story(index))
                    : row(
                            index,
                            alone(index, "excerpt"),
                            index - 1,
                            story(index - 1).first(.3));
        }
        if (place < 660) {
            int item = (place - 600) % 6;
            long first = index - item;
            return item < 5
                    ? row(index, alone(index, "digested"), first, story(index))
                    : row(index, alone(index, "digest"), first, digest(index));
        }
        if (place < 800) {
            int translation = (place - 660) % 2;
            long first = index - translation;
            Known known = new Known(index, first, translation == 0 ? "translated" : "translation");
            return row(index, known, first, story(first).edited(.1 * translation, seeded(index, 1)));
        }
        return row(index, alone(index, "single"), index, story(index));
    }

    private static Known alone(long index, String as) {
        return new Known(index, index, as);
    }

    private PlantedText digest(long index) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(back -> story(index - back))
                .reduce(PlantedText::then)
                .orElseThrow();
    }

    private PlantedText story(long number) {
        return PlantedText.of(seeded(number, 0), 120);
    }

    private long seeded(long number, int use) {
        return mixed(mixed(seed * 4 + use) ^ number);
    }

    /** The finaliser of MurmurHash3: different numbers stay different. */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** @param first the article from which this one has its language, and soon after which it is published */
    private Row row(long index, Known known, long first, PlantedText planted) {
        PlantedLanguage language = language(first, known.as().equals("translation"));
        LocalDate day = FIRST.plusDays(Long.remainderUnsigned(seeded(first, 2), 2_000) + Math.min(5, index - first));
        Map<String, Object> values = new HashMap<>();
        values.put("article_id", String.format("%016x", seeded(index, 3)));
        values.put("source", "outlet-" + Long.remainderUnsigned(seeded(index, 1), 300) + ".example");
        values.put("title", language.written(planted, 0, 8));
        values.put("text", language.written(planted, 0, planted.length()));
        values.put("language", language.code());
        values.put("language_confidence", 1.0);
        values.put("published_precision", "day");
        values.put("published_evidence", "metadata");
        for (String column : new String[] {"published", "published_low", "published_high"}) {
            values.put(column, Date.valueOf(day));
        }
        values.put("month", Date.valueOf(day.withDayOfMonth(1)));
        values.put("words", (long) planted.length());
        values.put("removed", new Row[0]);
        values.put("published_conflicts", new Row[0]);
        values.put("planted_text", known.text());
        values.put("planted_story", known.story());
        values.put("planted_as", known.as());
        return RowFactory.create(Arrays.stream(SCHEMA.fields())
                .map(StructField::name)
                .map(values::get)
                .toArray());
    }

    private PlantedLanguage language(long first, boolean isTranslation) {
        if (languages == null) {
            languages = new PlantedLanguage[] {
                new PlantedLanguage("en", 3),
                new PlantedLanguage("de", 5),
                new PlantedLanguage("fr", 4),
                new PlantedLanguage("es", 4),
                new PlantedLanguage("tr", 6)
            };
        }
        int original = (int) Long.remainderUnsigned(seeded(first, 2), languages.length);
        return languages[(original + (isTranslation ? 1 : 0)) % languages.length];
    }

    private record Known(long text, long story, String as) {}
}
