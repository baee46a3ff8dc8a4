package org.policyalmanac.report;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.policyalmanac.table.Table;

/** Entities of every kind, and which are named together. Nothing in them is real. */
final class PlantedEntities {
    private static final List<String> KINDS = List.of("organisation", "person", "place", "law", "model", "concept");

    private final Random random = new Random(7);
    private final Map<String, String> labels = new TreeMap<>();
    private final PlantedTables tables;

    PlantedEntities(PlantedTables tables) {
        this.tables = tables;
    }

    void all() {
        entities();
        pairs();
        ties();
        told();
    }

    private void entities() {
        for (String kind : KINDS) {
            for (int k = 0; k < 15; k++) {
                String id = kind + ":" + k;
                String label = k == 0
                        ? PlantedTables.ARABIC
                        : k == 1 ? PlantedTables.CHINESE : k == 2 ? PlantedTables.HOSTILE : "Example " + kind + " " + k;
                labels.put(id, label);
                tables.add(Table.ENTITIES, id, label, kind, null, null, 900L / (k + 1), 700L / (k + 1));
                tables.trend(
                        kind.equals("concept") ? "concept" : "entity",
                        id,
                        label,
                        "*",
                        0.35 / (k + 1),
                        0.3 * Math.cos(k));
            }
        }
    }

    private void pairs() {
        List<String> ids = labels.keySet().stream()
                .filter(id -> id.endsWith(":0") || id.endsWith(":1") || id.endsWith(":2") || id.endsWith(":3"))
                .toList();
        for (LocalDate month = PlantedTables.DENSE; !month.isAfter(PlantedTables.LAST); month = month.plusMonths(1)) {
            for (int a = 0; a < ids.size(); a++) {
                for (int b = a + 1; b < ids.size(); b++) {
                    if (random.nextInt(3) == 0) {
                        long seen = 1 + random.nextInt(1 + 40 / (a + b + 1));
                        tables.add(
                                Table.ENTITY_PAIRS,
                                Date.valueOf(month),
                                ids.get(a),
                                ids.get(b),
                                seen + 1,
                                seen,
                                seen / 2,
                                2L,
                                9L,
                                9L,
                                60L,
                                0.4 + 5.0 / (b + 1),
                                1.4,
                                0.9,
                                2.1,
                                1.5,
                                1.2,
                                0.2,
                                0.01,
                                0.04,
                                seen > 3,
                                seen > 2,
                                false);
                    }
                }
            }
        }
    }

    private void ties() {
        List<String> ids =
                labels.keySet().stream().filter(id -> !id.endsWith("4")).toList();
        Date last = Date.valueOf(PlantedTables.LAST);
        for (int a = 0; a < ids.size(); a++) {
            tables.add(
                    Table.ENTITY_MONTHS,
                    last,
                    ids.get(a),
                    9L,
                    9L,
                    2L,
                    5L,
                    20L,
                    3L,
                    12L,
                    ids.get(a % 3),
                    5L,
                    ids.get(a % 3));
            for (int b = a + 1; b < ids.size() && b < a + 5; b++) {
                tables.add(
                        Table.ENTITY_TIES,
                        ids.get(a),
                        ids.get(b),
                        50L,
                        40L - b % 30,
                        9L,
                        4L,
                        90L,
                        80L,
                        900L,
                        last,
                        last,
                        1L,
                        6.5,
                        3.1,
                        2.2,
                        4.4,
                        30.5,
                        20.5,
                        0.4,
                        1e-9,
                        1e-7,
                        true,
                        true,
                        b % 7 > 0);
            }
        }
        Date first = Date.valueOf(PlantedTables.DENSE);
        tables.add(
                Table.PAIR_CHANGES,
                ids.get(0),
                ids.get(2),
                first,
                first,
                last,
                last,
                4L,
                30L,
                3L,
                5.5,
                6.5,
                6.3,
                2.1,
                19.5,
                1e-6,
                1e-4,
                true,
                true);
    }

    /** Sentences and new names, with all that an archive may hold of ill will. */
    private void told() {
        Date last = Date.valueOf(PlantedTables.LAST);
        List<String> urls = List.of("https://example.org/a?b=1&c=\"2\"", "javascript:alert(3)", "ftp://example.org/");
        for (String id : labels.keySet()) {
            for (int rank = 1; rank <= urls.size(); rank++) {
                tables.add(
                        Table.ENTITY_EXAMPLES,
                        id,
                        rank,
                        "a" + rank,
                        3,
                        9,
                        rank == 2 ? PlantedTables.ARABIC : PlantedTables.HOSTILE,
                        rank == 2 ? "ar" : "en",
                        rank == 3 ? null : last,
                        "outlet.example",
                        rank == 3 ? null : PlantedTables.HOSTILE,
                        urls.get(rank - 1),
                        "archive.jsonl",
                        100L * rank);
            }
        }
        tables.add(
                Table.CANDIDATES,
                PlantedTables.HOSTILE,
                "en",
                1,
                "organisation",
                5L,
                4L,
                3L,
                2L,
                last,
                last,
                4.5,
                2.5,
                0.01,
                0.05,
                1.5,
                false,
                new org.apache.spark.sql.Row[0],
                PlantedTables.HOSTILE,
                "a1",
                3,
                9);
    }
}
