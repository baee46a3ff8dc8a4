package org.policyalmanac.trends;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.statistics.FalseDiscovery;

/** Tests that are corrected together: those of one kind of subject, over all languages or in single ones. */
final class Families implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, double[]> p = new TreeMap<>();
    private final Map<String, double[]> q = new TreeMap<>();

    /** @param tested {@code (kind, language, p)} of every test */
    Families(List<Row> tested) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (Row row : tested) {
            all.computeIfAbsent(key(row.getString(0), row.getString(1)), none -> new ArrayList<>())
                    .add(row.getDouble(2));
        }
        all.forEach((family, values) -> {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            p.put(family, sorted);
            q.put(family, FalseDiscovery.q(sorted));
        });
    }

    private static String key(String kind, String language) {
        return kind + (language.equals(Facts.ALL_LANGUAGES) ? " *" : "");
    }

    /** The family in words. */
    static String name(String what, String kind, String language, Period period) {
        String scope = language.equals(Facts.ALL_LANGUAGES) ? "over all languages" : "in single languages";
        String plural = kind.equals("entity") ? "entities" : kind + "s";
        return what + " of " + plural + " " + scope + ", by " + period;
    }

    long size(String kind, String language) {
        double[] tests = p.get(key(kind, language));
        return tests == null ? 0 : tests.length;
    }

    /** The corrected value of a p that was tested; equal ones have the same. */
    double q(String kind, String language, double value) {
        String family = key(kind, language);
        return q.get(family)[Arrays.binarySearch(p.get(family), value)];
    }
}
