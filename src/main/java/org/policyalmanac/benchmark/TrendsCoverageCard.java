package org.policyalmanac.benchmark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Planted outlets that die or double: whether all their months are marked, and whether the fixed panel is right all the time. */
final class TrendsCoverageCard implements Benchmark {
    private static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh");

    private static final double NEAR = .1;

    @Override
    public String name() {
        return "trends-coverage";
    }

    @Override
    public String sentence() {
        return "Outlets planted to die or double and an unfinished month: what is marked, and the share on the panel; a minute.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Map<String, PlantedOutlets.Case> cases = IntStream.range(0, LANGUAGES.size())
                .mapToObj(i -> new PlantedOutlets.Case(LANGUAGES.get(i), i))
                .collect(Collectors.toMap(
                        PlantedOutlets.Case::language, Function.identity(), (a, b) -> a, TreeMap::new));
        PlantedOutlets planted = new PlantedOutlets(List.copyOf(cases.values()));
        Run run = bench.run(name(), more -> {
            planted.write(more);
            bench.job("trends", List.of()).run(more);
        });
        Tally tally = new Tally();
        for (Row row : run.read(Table.TRENDS)
                .where("kind = 'entity' and language <> '*'")
                .select("month", "language", "coverage_break", "share_panel", "is_complete", "broken_sources")
                .collectAsList()) {
            tally.add(row, cases.get(row.<String>getAs("language")));
        }
        LocalDate last = PlantedOutlets.BEGIN.plusMonths(PlantedOutlets.MONTHS - 1L);
        long tests = run.read(Table.TREND_TESTS).count();
        long right = run.read(Table.TREND_TESTS)
                .where("to < date '" + last + "' and months = " + (PlantedOutlets.MONTHS - 1))
                .count();
        return tally.figures(right, tests);
    }

    private static final class Tally {
        private long broken;
        private long marked;
        private long whole;
        private long wrong;
        private long near;
        private long rows;
        private long unfinished;
        private long told;

        void add(Row row, PlantedOutlets.Case planted) {
            LocalDate month = row.<Date>getAs("month").toLocalDate();
            boolean isBroken = !month.isBefore(PlantedOutlets.BEGIN.plusMonths(planted.onset()));
            boolean isMarked = row.<Boolean>getAs("coverage_break")
                    && row.<String>getList(row.fieldIndex("broken_sources")).contains("outlet-0");
            boolean isLast = month.equals(PlantedOutlets.BEGIN.plusMonths(PlantedOutlets.MONTHS - 1L));
            broken += isBroken ? 1 : 0;
            marked += isBroken && isMarked ? 1 : 0;
            whole += isBroken ? 0 : 1;
            wrong += !isBroken && row.<Boolean>getAs("coverage_break") ? 1 : 0;
            unfinished += isLast ? 1 : 0;
            told += isLast && !row.<Boolean>getAs("is_complete") ? 1 : 0;
            Double panel = row.getAs("share_panel");
            rows++;
            near += panel != null && Math.abs(panel / PlantedOutlets.PANEL_SHARE - 1) <= NEAR ? 1 : 0;
        }

        List<Figure> figures(long right, long tests) {
            String on = LANGUAGES.size() + " languages of five outlets, one of which dies or doubles";
            return List.of(
                    Figure.share("rows of broken coverage that are marked", on, marked, broken)
                            .atLeast(1),
                    Figure.share("rows before the break that are marked", on, wrong, whole)
                            .withoutTarget(),
                    Figure.share("shares on the fixed panel within 10 % of the truth", on, near, rows)
                            .atLeast(.95),
                    Figure.share("rows of the unfinished month that are marked", on, told, unfinished)
                            .atLeast(1),
                    Figure.share("series tested without the unfinished month", on, right, tests)
                            .atLeast(1));
        }
    }
}
