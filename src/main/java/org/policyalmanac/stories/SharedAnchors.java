package org.policyalmanac.stories;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** The anchors two texts share, as a person reads them: {@code H100, China / Chine, 2024}. The telling kinds come first. */
final class SharedAnchors implements UDF2<Seq<Row>, Seq<Row>, String> {
    private static final long serialVersionUID = 1;

    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_SHOWN = 60;
    private static final String TELLING_FIRST = "ULC#@2M1";

    @Override
    public String call(Seq<Row> one, Seq<Row> other) {
        Map<String, String> surfaces = new LinkedHashMap<>();
        for (Row anchor : JavaConverters.asJavaCollection(other)) {
            surfaces.put(anchor.getString(0), anchor.getString(1));
        }
        List<Row> shared = JavaConverters.asJavaCollection(one).stream()
                .filter(anchor -> surfaces.containsKey(anchor.getString(0)))
                .sorted(Comparator.comparingInt(
                        anchor -> TELLING_FIRST.indexOf(anchor.getString(0).charAt(0))))
                .toList();
        String shown = shared.stream()
                .limit(MOST_SHOWN)
                .map(anchor -> shown(anchor.getString(1), surfaces.get(anchor.getString(0))))
                .collect(Collectors.joining(", "));
        return shared.size() > MOST_SHOWN ? shown + ", …" : shown;
    }

    private static String shown(String one, String other) {
        String surface = one.equalsIgnoreCase(other) ? one : one + " / " + other;
        return surface.length() > LONGEST_SHOWN ? surface.substring(0, LONGEST_SHOWN) + "…" : surface;
    }
}
