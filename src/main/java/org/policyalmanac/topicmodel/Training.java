package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A fit: pass after pass over a corpus, wherever that lies. */
final class Training {
    private static final int LEARNED_FROM = 20;
    private static final int ALPHA_EVERY = 2;
    private static final int BETA_EVERY = 10;
    private static final int SAMPLE_EVERY = 10;
    private static final int SOFT_PASSES = 5;
    private static final int SOFT_ROUNDS = 3;
    private static final int EXPECTATION_ROUNDS = 5;
    private static final int STILL_PASSES = 20;
    private static final double STILL = 1e-3;
    private static final int CANDIDATES = 1_000;
    private static final double ANCHOR_ARTICLES = 20_000;

    private final Corpus corpus;
    private final Settings settings;
    private final Counts memory;
    private final double[] startAlpha;
    private final PassListener listener;
    private final List<Double> logLikelihoods = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    /**
     * @param memory frozen counts of earlier articles that the sampler adds to its own; null for none
     * @param alpha to start from; null for an even one
     */
    Training(Corpus corpus, Settings settings, Counts memory, double[] alpha, PassListener listener) {
        this.corpus = corpus;
        this.settings = settings;
        this.memory = memory;
        this.startAlpha = alpha == null ? even(settings.topics(), settings.alphaSum()) : alpha;
        this.listener = listener;
    }

    Fitted fitted() {
        try {
            corpus.start(startPhi(), startAlpha, settings.seed());
            return settings.sampled() ? sampled() : maximised();
        } finally {
            corpus.close();
        }
    }

    private static double[] even(int topics, double sum) {
        double[] alpha = new double[topics];
        Arrays.fill(alpha, sum / topics);
        return alpha;
    }

    private Fitted sampled() {
        double[] alpha = startAlpha;
        double beta = settings.beta();
        Tally tally = corpus.tally(settings.topics(), settings.words());
        Counts counts = withMemory(tally.counts());
        SoftCounts samples = new SoftCounts(settings.topics(), settings.words());
        int taken = 0;
        int burnIn = settings.burnIn();
        int last = settings.passes();
        for (int pass = 1; pass <= last; pass++) {
            long begin = System.nanoTime();
            corpus.sample(new Frozen(counts, alpha, beta), settings.seed(), pass);
            tally = corpus.tally(settings.topics(), settings.words());
            counts = withMemory(tally.counts());
            if (settings.learned() && pass >= LEARNED_FROM) {
                alpha = pass % ALPHA_EVERY == 0 ? Concentration.alpha(alpha, tally.byTopic(), tally.byLength()) : alpha;
                beta = pass % BETA_EVERY == 0 ? Concentration.beta(beta, counts) : beta;
            }
            passed(pass, last, Likelihood.of(counts, alpha, beta, tally) / Math.max(1, tally.tokens()), begin);
            if (pass < burnIn && isStill()) {
                last -= burnIn - pass;
                burnIn = pass;
            }
            if (pass > burnIn && (pass - burnIn) % SAMPLE_EVERY == 0) {
                samples.add(tally.counts());
                taken++;
            }
        }
        if (taken == 0) {
            samples.add(tally.counts());
            taken = 1;
        }
        samples.divideBy(taken);
        return softened(samples, alpha, beta, SOFT_PASSES, SOFT_ROUNDS, true);
    }

    /** True where the likelihood has stopped moving; never in the first passes after concentrations begin to be learned. */
    private boolean isStill() {
        int size = logLikelihoods.size();
        return size >= LEARNED_FROM + 2 * STILL_PASSES
                && Math.abs(logLikelihoods.get(size - 1) - logLikelihoods.get(size - 1 - STILL_PASSES)) < STILL;
    }

    private Fitted maximised() {
        SoftCounts first = new SoftCounts(settings.topics(), settings.words());
        first.add(corpus.tally(settings.topics(), settings.words()).counts());
        return softened(first, startAlpha, settings.beta(), settings.passes(), EXPECTATION_ROUNDS, false);
    }

    /** Passes of expectation maximisation with fixed concentrations. */
    private Fitted softened(SoftCounts from, double[] alpha, double beta, int passes, int rounds, boolean fromDrawn) {
        SoftCounts counts = from;
        for (int pass = 1; pass <= passes; pass++) {
            long begin = System.nanoTime();
            counts = corpus.soft(withMemory(counts).probabilities(beta), alpha, rounds, fromDrawn);
            if (!fromDrawn) {
                passed(pass, passes, Double.NaN, begin);
            }
        }
        return new Fitted(
                counts,
                withMemory(counts).probabilities(beta),
                alpha,
                beta,
                logLikelihoods.stream().mapToDouble(Double::doubleValue).toArray(),
                seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void passed(int pass, int last, double logLikelihood, long begin) {
        logLikelihoods.add(logLikelihood);
        seconds.add((System.nanoTime() - begin) / 1e9);
        listener.passed(pass, last, logLikelihood);
    }

    private SoftCounts withMemory(SoftCounts counts) {
        if (memory == null) {
            return counts;
        }
        SoftCounts all = new SoftCounts(settings.topics(), settings.words());
        all.add(counts);
        all.add(memory);
        return all;
    }

    private Counts withMemory(Counts counts) {
        if (memory == null) {
            return counts;
        }
        Counts all = new Counts(settings.topics(), settings.words());
        all.add(counts);
        all.add(memory);
        return all;
    }

    /** Topics to start from; null for none. */
    private float[] startPhi() {
        if (memory != null) {
            SoftCounts known = new SoftCounts(settings.topics(), settings.words());
            known.add(memory);
            return known.probabilities(settings.beta());
        }
        return settings.anchored() ? anchored() : null;
    }

    /** Topics by anchor words; null where too few words stand in enough articles. */
    private float[] anchored() {
        int[] articles = corpus.articles(settings.words());
        long size = corpus.size();
        int fewest = (int) Math.max(3, Math.min(100, size / 100));
        int[] candidates = Anchors.candidates(articles, CANDIDATES);
        if (Arrays.stream(candidates).filter(w -> articles[w] >= fewest).count() <= settings.topics()) {
            return null;
        }
        long[] together = corpus.together(candidates, Math.min(1, ANCHOR_ARTICLES / size));
        return Anchors.topics(together, candidates, articles, settings.topics(), fewest);
    }
}
