package org.policyalmanac.trends;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.policyalmanac.statistics.Dispersion;
import org.policyalmanac.statistics.EffectiveStories;

/** One subject in one language, or in all: its stories by bin, out of what, and by which outlets. */
final class Series {
    private final Subject subject;
    private final String language;
    private final Totals totals;
    private final LanguageTotals all;
    private final Counts counts;
    private final Map<Integer, long[]> hits;

    Series(Subject subject, String language, Totals totals) {
        this.subject = subject;
        this.language = language;
        this.totals = totals;
        this.all = totals.of(language);
        this.counts = subject.byLanguage().get(language);
        this.hits = subject.hits(language);
    }

    Subject subject() {
        return subject;
    }

    String language() {
        return language;
    }

    Counts counts() {
        return counts;
    }

    LanguageTotals all() {
        return all;
    }

    /** Places of the bins from the language's first on: before it, there was nothing to be counted out of. */
    IntStream bins() {
        return all == null
                ? IntStream.empty()
                : IntStream.range(all.firstBin(), totals.calendar().size());
    }

    Double share(int bin) {
        long stories = all.stories(bin);
        return stories == 0 ? null : (Double) ((double) counts.stories(bin) / stories);
    }

    /** The share with every language at its part of all dated stories; languages in the order of their codes. */
    Double standardised(int bin) {
        if (!language.equals(Facts.ALL_LANGUAGES)) {
            return share(bin);
        }
        double sum = 0;
        long weights = 0;
        for (String one : totals.languages()) {
            LanguageTotals total = totals.of(one);
            if (total.stories(bin) > 0) {
                Counts of = subject.byLanguage().get(one);
                long stories = of == null ? 0 : of.stories(bin);
                sum += total.dated() * ((double) stories / total.stories(bin));
                weights += total.dated();
            }
        }
        return weights == 0 ? null : (Double) (sum / weights);
    }

    /** Stories of the subject from the outlets of the panel. */
    long panel(int bin) {
        int[] strata = all.strata();
        long sum = 0;
        for (Map.Entry<Integer, long[]> outlet : hits.entrySet()) {
            if (all.isPanel(outlet.getKey() - strata[0])) {
                sum += outlet.getValue()[bin];
            }
        }
        return sum;
    }

    /** How much more the share varies than that of independent stories, over all bins that have stories. */
    Dispersion dispersion() {
        int[] bins = bins().filter(bin -> all.stories(bin) > 0).toArray();
        return Dispersion.of(hits(bins), totals(bins));
    }

    /** Stories of the subject by bin and outlet, of the outlets that have any. */
    private long[][] hits(int... bins) {
        return Arrays.stream(bins)
                .mapToObj(bin ->
                        hits.values().stream().mapToLong(outlet -> outlet[bin]).toArray())
                .toArray(long[][]::new);
    }

    /** All stories by bin and outlet, of the same outlets. */
    private long[][] totals(int... bins) {
        int first = all.strata()[0];
        return Arrays.stream(bins)
                .mapToObj(bin -> hits.keySet().stream()
                        .mapToLong(stratum -> all.ofStrata(bin)[stratum - first])
                        .toArray())
                .toArray(long[][]::new);
    }

    /** How much less the weights of a topic vary than whole stories, see {@link EffectiveStories.Within#kappa}. */
    double kappa() {
        EffectiveStories.Within within = EffectiveStories.Within.NONE;
        for (int bin : bins().toArray()) {
            within = within.plus(counts.within(bin, all.stories(bin)));
        }
        return within.kappa();
    }

    /** All stories and those of the subject in each stratum over some bins: {@code {all, of the subject}} by stratum. */
    long[][] strata(int... bins) {
        int[] strata = all.strata();
        long[][] sums = new long[strata.length][2];
        for (int s = 0; s < strata.length; s++) {
            long[] own = hits.get(strata[s]);
            for (int bin : bins) {
                sums[s][0] += all.ofStrata(bin)[s];
                sums[s][1] += own == null ? 0 : own[bin];
            }
        }
        return sums;
    }

    /** How many outlets have a story of the subject in some bins. */
    int outlets(int... bins) {
        Set<String> sources = new HashSet<>();
        hits.forEach((stratum, stories) -> {
            if (Arrays.stream(bins).anyMatch(bin -> stories[bin] > 0)) {
                sources.add(totals.source(stratum));
            }
        });
        return sources.size();
    }
}
