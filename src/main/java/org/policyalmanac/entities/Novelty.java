package org.policyalmanac.entities;

import java.util.Arrays;
import org.policyalmanac.statistics.Burst;
import org.policyalmanac.statistics.Poisson;

/**
 * How new and how bursty a candidate is.
 *
 * @param p Poisson probability of at least as many stories in the last window, at the rate of all months before it; null
 *     where there are no such months
 * @param burst weight in nats of its heaviest burst; 0 where it has none
 */
record Novelty(Double p, double burst) {
    /** @param hits the candidate's stories, month by month as {@code all} has them */
    static Novelty of(long[] hits, StoriesOfMonths all) {
        int window = all.window();
        if (window == 0) {
            return new Novelty(null, 0);
        }
        long[] stories = all.perMonth();
        double burst = Burst.heaviest(hits, stories).map(Burst::weight).orElse(0.0);
        int split = stories.length - window;
        double before = Arrays.stream(hits, 0, split).sum();
        double storiesBefore = Arrays.stream(stories, 0, split).sum();
        double storiesNow = Arrays.stream(stories, split, stories.length).sum();
        // Half a story more than were seen: who was never named before is not expected never.
        double expected = (before + .5) * storiesNow / (storiesBefore + .5);
        return new Novelty(Poisson.tail(Arrays.stream(hits, split, hits.length).sum(), expected), burst);
    }

    /** How surprising it is in nats, novelty and burst together; 0 without dates. */
    double surprise() {
        double novelty = p == null ? 0 : -StrictMath.log(Math.max(p, Double.MIN_NORMAL));
        return novelty + burst;
    }
}
