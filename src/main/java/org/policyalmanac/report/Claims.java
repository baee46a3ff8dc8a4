package org.policyalmanac.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Findings.Claim;
import org.policyalmanac.report.Findings.Evidence;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Key;
import org.policyalmanac.report.Findings.Mover;

/** Gathers what can be claimed by subject, so that a subject is told once and not in every language. */
final class Claims {
    private static final String ALL = "*";
    private static final int GROUPS = 3;

    private Claims() {}

    /**
     * Trends first, then subjects that have bursts alone, each in the order given. A subject is told by its series over all
     * languages where that has a claim, else by the first.
     *
     * @param evidence stories of a series by its key in words
     * @param most how many subjects
     */
    static List<Claim> of(
            List<Mover> movers,
            List<Flare> flares,
            Map<Key, Subject> series,
            Map<String, List<Evidence>> evidence,
            int most) {
        Map<String, List<Mover>> trends = new LinkedHashMap<>();
        Map<String, List<Flare>> bursts = new LinkedHashMap<>();
        movers.forEach(mover -> trends.computeIfAbsent(name(mover.key()), none -> new ArrayList<>())
                .add(mover));
        flares.forEach(flare -> bursts.computeIfAbsent(name(flare.key()), none -> new ArrayList<>())
                .add(flare));
        bursts.keySet().forEach(name -> trends.putIfAbsent(name, List.of()));
        List<Claim> claims = new ArrayList<>();
        trends.forEach((name, own) -> {
            if (claims.size() < most) {
                claims.add(claim(own, bursts.getOrDefault(name, List.of()), series, evidence));
            }
        });
        return claims;
    }

    private static String name(Key key) {
        return key.kind() + "\n" + key.subject();
    }

    private static Claim claim(
            List<Mover> trends, List<Flare> bursts, Map<Key, Subject> series, Map<String, List<Evidence>> evidence) {
        Optional<Mover> main = trends.stream()
                .filter(trend -> trend.key().language().equals(ALL))
                .findFirst()
                .or(() -> trends.stream().findFirst());
        Key key = main.map(Mover::key).orElseGet(() -> bursts.stream()
                .map(Flare::key)
                .filter(own -> own.language().equals(ALL))
                .findFirst()
                .orElseGet(() -> bursts.get(0).key()));
        return new Claim(
                key,
                main.map(Mover::label).orElseGet(() -> bursts.get(0).label()),
                main,
                trends.stream().filter(trend -> !trend.key().equals(key)).toList(),
                bursts.stream()
                        .filter(burst -> burst.key().equals(key))
                        .sorted(Comparator.comparing(Flare::start))
                        .toList(),
                Optional.ofNullable(series.get(key)),
                fewest(evidence.getOrDefault(key.toString(), List.of())));
    }

    /** The stories of the trend, and of the other claims of the series the latest: a reader opens a few, and a page holds many subjects. */
    private static List<Evidence> fewest(List<Evidence> all) {
        List<String> groups = all.stream()
                .sorted(Comparator.comparing((Evidence one) -> !one.claim().equals("trend"))
                        .thenComparing(Evidence::start, Comparator.reverseOrder()))
                .map(Claims::group)
                .distinct()
                .limit(GROUPS)
                .toList();
        return all.stream().filter(one -> groups.contains(group(one))).toList();
    }

    private static String group(Evidence one) {
        return one.claim() + one.start();
    }
}
