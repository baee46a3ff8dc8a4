package org.policyalmanac.statistics;

/**
 * How many independent stories the stories of a bin are worth for the share of a topic that each has to a degree (Kish 1965,
 * <i>Survey Sampling</i>; Korn and Graubard 1998 for intervals with an effective size).
 */
public final class EffectiveStories {
    private EffectiveStories() {}

    /** Kish's number of weighted stories, {@code (Σw)² / Σw²}; 0 for none. */
    public static double kish(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /**
     * Effective number of stories of a bin, {@code n / κ}.
     *
     * @param stories how many there are, or Kish's number of weighted ones
     * @param kappa of {@link Within#kappa}
     */
    public static double of(double stories, double kappa) {
        return stories / kappa;
    }

    /**
     * Sums over one or many bins from which κ is made. Sums of bins add up; add them in the order of the bins.
     *
     * @param observed variation within bins, {@code n/(n-1) Σ(m - m̄)² + Σ v}
     * @param binomial the same if every story were all or nothing, {@code n m̄ (1 - m̄)}
     */
    public record Within(double observed, double binomial) {
        /** Nothing yet. */
        public static final Within NONE = new Within(0, 0);

        /**
         * Of one bin; a bin of fewer than two stories says nothing.
         *
         * @param stories how many
         * @param sum of the stories' weights of the topic, each from 0 to 1
         * @param squares sum of the squares of these weights
         * @param variances sum of their posterior variances, {@code m(1-m)/(A+1)}
         */
        public static Within of(long stories, double sum, double squares, double variances) {
            if (stories < 2) {
                return NONE;
            }
            double deviations = Math.max(0, squares - sum * sum / stories);
            double observed = deviations * stories / (stories - 1) + variances;
            return new Within(observed, sum * (1 - sum / stories));
        }

        public Within plus(Within other) {
            return new Within(observed + other.observed, binomial + other.binomial);
        }

        /** {@code κ}: how many times less the weights vary than whole stories would, over 0; 1 where nothing is known. */
        public double kappa() {
            return binomial > 0 && observed > 0 ? observed / binomial : 1;
        }
    }
}
