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
}
