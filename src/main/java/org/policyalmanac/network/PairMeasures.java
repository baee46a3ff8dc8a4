package org.policyalmanac.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policyalmanac.statistics.FalseDiscovery;
import org.policyalmanac.statistics.LogLikelihoodRatio;

/** All measures of the pairs of one period, with its counts. */
final class PairMeasures implements PairColumns {
    /** Whole numbers of a pair, in order. */
    static final List<String> COUNTS = List.of(
            "documents",
            "stories",
            "sentence_stories",
            "sources",
            "stories_a",
            "stories_b",
            "stories_total",
            "in_backbone",
            "is_supported",
            "is_claim");

    /** Other numbers of a pair, in order. */
    static final List<String> MEASURES =
            List.of("expected", "lift", "lift_low", "lift_high", "g2", "deviance", "npmi", "p", "q");

    /** A claim needs as many stories. */
    static final int FEWEST_STORIES = 3;

    /** A claim needs as many outlets: one outlet's habit of naming two together says nothing of the world. */
    static final int FEWEST_SOURCES = 2;

    /** A claim has at most this rate of false discoveries. */
    static final double MOST_FALSE = 0.05;

    /** One story that names two rare entities is an anecdote; in small months the backbone alone would keep it. */
    private static final int FEWEST_IN_BACKBONE = 2;

    private final Period period;
    private final PairCounts.Pairs pairs;
    private final long storiesTotal;
    private final Lift lift;
    private final Map<Integer, Long> strengths = new HashMap<>();
    private final double[] expected;
    private final double[] p;
    private final double[] q;
    private final long total;

    PairMeasures(Period period, long storiesTotal) {
        this.period = period;
        this.pairs = period.counts().pairs();
        this.storiesTotal = storiesTotal;
        this.lift = new Lift(Prior.of(period, pairs));
        this.expected = new double[pairs.size()];
        this.p = new double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            strengths.merge(pairs.a(i), (long) pairs.stories(i), Long::sum);
            strengths.merge(pairs.b(i), (long) pairs.stories(i), Long::sum);
            expected[i] = period.expected(pairs.a(i), pairs.b(i));
            p[i] = Association.poissonTail(pairs.stories(i), expected[i]);
        }
        this.total = strengths.values().stream().mapToLong(Long::longValue).sum();
        this.q = corrected();
    }

    /**
     * p corrected for all pairs that could have become a claim, seen or not: those of entities that are each in enough
     * stories. Which these are does not depend on who is named together with whom; correcting for the pairs seen would
     * pass over those that chance has not brought together, and find too much. Other pairs have 1.
     */
    private double[] corrected() {
        long entities = 0;
        for (int stories : period.stories()) {
            entities += stories >= FEWEST_STORIES ? 1 : 0;
        }
        int[] tested = IntStream.range(0, p.length)
                .filter(i -> Math.min(period.stories(pairs.a(i)), period.stories(pairs.b(i))) >= FEWEST_STORIES)
                .toArray();
        double[] ofTested =
                FalseDiscovery.q(Arrays.stream(tested).mapToDouble(i -> p[i]).toArray(), entities * (entities - 1) / 2);
        double[] all = new double[p.length];
        Arrays.fill(all, 1);
        for (int i = 0; i < tested.length; i++) {
            all[tested[i]] = ofTested[i];
        }
        return all;
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public void put(int i, int place, int[] ends, long[] counts, double[] measures) {
        ends[2 * place] = pairs.a(i);
        ends[2 * place + 1] = pairs.b(i);
        putCounts(i, counts, COUNTS.size() * place);
        putMeasures(i, measures, MEASURES.size() * place);
    }

    private void putCounts(int i, long[] counts, int at) {
        counts[at] = pairs.documents(i);
        counts[at + 1] = pairs.stories(i);
        counts[at + 2] = pairs.sentenceStories(i);
        counts[at + 3] = pairs.sources(i);
        counts[at + 4] = period.stories(pairs.a(i));
        counts[at + 5] = period.stories(pairs.b(i));
        counts[at + 6] = storiesTotal;
        counts[at + 7] = isInBackbone(i) ? 1 : 0;
        counts[at + 8] = isSupported(i) ? 1 : 0;
        counts[at + 9] = isClaim(i) ? 1 : 0;
    }

    private boolean isSupported(int i) {
        return pairs.stories(i) >= FEWEST_STORIES && pairs.sources(i) >= FEWEST_SOURCES;
    }

    private boolean isClaim(int i) {
        return isSupported(i) && q[i] < MOST_FALSE && lift.low(pairs.stories(i), expected[i]) > 1;
    }

    private boolean isInBackbone(int i) {
        return pairs.stories(i) >= FEWEST_IN_BACKBONE
                && Backbone.of(pairs.stories(i), strengths.get(pairs.a(i)), strengths.get(pairs.b(i)), total)
                        .keeps();
    }

    private void putMeasures(int i, double[] measures, int at) {
        int stories = pairs.stories(i);
        int a = period.stories(pairs.a(i));
        int b = period.stories(pairs.b(i));
        measures[at] = expected[i];
        measures[at + 1] = lift.mean(stories, expected[i]);
        measures[at + 2] = lift.low(stories, expected[i]);
        measures[at + 3] = lift.high(stories, expected[i]);
        measures[at + 4] = LogLikelihoodRatio.of(stories, a, b, storiesTotal);
        measures[at + 5] = Association.deviance(stories, expected[i]);
        measures[at + 6] = Association.npmi(stories, a, b, storiesTotal);
        measures[at + 7] = p[i];
        measures[at + 8] = q[i];
    }
}
