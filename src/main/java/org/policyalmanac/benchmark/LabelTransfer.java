package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether topics mean the same in two languages: what a classifier has learned of labels from the topic shares of texts in
 * one language must hold in the other. It is fitted five times, each time without every fifth text of the first language;
 * both accuracies are those of the same five fits.
 *
 * @param same share of the first language's texts that are given their label, each by the fit that had not seen it
 * @param cross share of the second language's texts that are given their label, the mean over the five fits
 */
record LabelTransfer(double same, double cross) {
    private static final int FOLDS = 5;

    /**
     * @param first topic shares of texts in the first language, at least two
     * @param firstLabels of the same texts
     * @param second topic shares of texts in the second language, of as many topics
     */
    static LabelTransfer of(double[][] first, List<String> firstLabels, double[][] second, List<String> secondLabels) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] labels = numbered(firstLabels, numbers);
        int classes = numbers.size();
        int[] others = numbered(secondLabels, numbers);
        long hits = 0;
        long otherHits = 0;
        int fits = Math.min(FOLDS, first.length);
        for (int fold = 0; fold < fits; fold++) {
            Logistic model = without(fold, first, labels, classes);
            for (int d = fold; d < first.length; d += FOLDS) {
                hits += model.predict(first[d]) == labels[d] ? 1 : 0;
            }
            for (int d = 0; d < second.length; d++) {
                otherHits += model.predict(second[d]) == others[d] ? 1 : 0;
            }
        }
        return new LabelTransfer((double) hits / first.length, (double) otherHits / fits / Math.max(1, second.length));
    }

    /** How much of the accuracy is left in the other language, from 0 to about 1; 0 where there is none to lose. */
    double ratio() {
        return same == 0 ? 0 : cross / same;
    }

    private static Logistic without(int fold, double[][] rows, int[] labels, int classes) {
        List<double[]> kept = new ArrayList<>();
        List<Integer> keptLabels = new ArrayList<>();
        for (int d = 0; d < rows.length; d++) {
            if (d % FOLDS != fold) {
                kept.add(rows[d]);
                keptLabels.add(labels[d]);
            }
        }
        return Logistic.fit(
                kept.toArray(double[][]::new),
                keptLabels.stream().mapToInt(Integer::intValue).toArray(),
                classes);
    }

    private static int[] numbered(List<String> labels, Map<String, Integer> numbers) {
        return labels.stream()
                .mapToInt(label -> {
                    numbers.putIfAbsent(label, numbers.size());
                    return numbers.get(label);
                })
                .toArray();
    }
}
