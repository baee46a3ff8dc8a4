package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the top words of a topic belong together: normalised pointwise mutual information (Bouma 2009; Lau, Newman and
 * Baldwin 2014, <i>Machine Reading Tea Leaves</i>), the mean over the pairs of a topic's words, from -1 to 1; and whether
 * topics repeat each other. Texts and topics are numbers of words; a number below 0 is a word that is in no topic.
 */
final class Coherence {
    private static final int WINDOW = 10;
    private static final double EPSILON = 1e-12;

    private Coherence() {}

    /**
     * gensim's {@code c_npmi}, which published OCTIS figures use: words meet in a window of 10 tokens that slides over each
     * text (a shorter text is one window), {@code ln((P_ab + ε) / (P_a P_b)) / -ln(P_ab + ε)}, ε = 1e-12. Its way of
     * sliding is kept as well: a word that leaves at one end counts as gone though it may stand in the window once more.
     * Where gensim divides by zero, for a word that no text has, the pair is given -1.
     */
    static double[] windowNpmi(List<int[]> texts, int[][] top) {
        Meetings meetings = new Meetings(top);
        texts.forEach(text -> slide(meetings, text));
        return meetings.means(top, Coherence::gensim);
    }

    /** Words meet in a text, wherever they stand in it; a pair that never meets is given -1, one that always does 0. */
    static double[] documentNpmi(List<int[]> texts, int[][] top) {
        Meetings meetings = new Meetings(top);
        for (int[] text : texts) {
            meetings.clear();
            Arrays.stream(text).forEach(meetings::enter);
            meetings.count();
        }
        return meetings.means(top, Coherence::npmi);
    }

    /** Distinct words out of all top words of all topics, from over 0 to 1 (Dieng, Ruiz and Blei 2020); td10 for lists of 10. */
    static double diversity(int[][] top) {
        Set<Integer> distinct = new HashSet<>();
        int all = 0;
        for (int[] words : top) {
            all += words.length;
            Arrays.stream(words).forEach(distinct::add);
        }
        return all == 0 ? 0 : (double) distinct.size() / all;
    }

    /**
     * Topic uniqueness: the mean over topics and top words of 1 / the number of topics that list the word, from over 0 to 1
     * (Nan, Ding, Nallapati and Xiang 2019).
     */
    static double uniqueness(int[][] top) {
        Map<Integer, Integer> lists = new HashMap<>();
        for (int[] words : top) {
            Arrays.stream(words).distinct().forEach(word -> lists.merge(word, 1, Integer::sum));
        }
        return mean(Arrays.stream(top)
                .mapToDouble(words -> mean(Arrays.stream(words)
                        .mapToDouble(word -> 1.0 / lists.get(word))
                        .toArray()))
                .toArray());
    }

    /** The mean over topics; 0 for none. */
    static double mean(double[] ofTopics) {
        return Arrays.stream(ofTopics).average().orElse(0);
    }

    private static void slide(Meetings meetings, int[] text) {
        meetings.clear();
        for (int at = 0; at < text.length; at++) {
            if (at >= WINDOW) {
                meetings.leave(text[at - WINDOW]);
            }
            meetings.enter(text[at]);
            if (at >= WINDOW - 1) {
                meetings.count();
            }
        }
        if (text.length < WINDOW) {
            meetings.count();
        }
    }

    private static double gensim(double both, double a, double b) {
        return a == 0 || b == 0 ? -1 : Math.log((both + EPSILON) / (a * b)) / -Math.log(both + EPSILON);
    }

    private static double npmi(double both, double a, double b) {
        if (both == 0) {
            return -1;
        }
        return both == 1 ? 0 : Math.log(both / (a * b)) / -Math.log(both);
    }

    /** A measure of two words, by the shares of windows that have both, the one and the other. */
    @FunctionalInterface
    private interface PairMeasure {
        double of(double both, double a, double b);
    }

    /** How often top words are in a window, and together with which others. */
    private static final class Meetings {
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final int[][] together;
        private final boolean[] isPresent;
        private final int[] present;
        private int presentCount;
        private long windows;

        Meetings(int[][] top) {
            for (int[] words : top) {
                Arrays.stream(words).forEach(word -> numbers.putIfAbsent(word, numbers.size()));
            }
            together = new int[numbers.size()][];
            Arrays.setAll(together, a -> new int[a + 1]);
            isPresent = new boolean[numbers.size()];
            present = new int[numbers.size()];
        }

        void clear() {
            for (int i = 0; i < presentCount; i++) {
                isPresent[present[i]] = false;
            }
            presentCount = 0;
        }

        void enter(int word) {
            Integer number = numbers.get(word);
            if (number != null && !isPresent[number]) {
                isPresent[number] = true;
                present[presentCount++] = number;
            }
        }

        void leave(int word) {
            Integer number = numbers.get(word);
            if (number != null && isPresent[number]) {
                isPresent[number] = false;
                int at = 0;
                while (present[at] != number) {
                    at++;
                }
                present[at] = present[--presentCount];
            }
        }

        void count() {
            windows++;
            for (int i = 0; i < presentCount; i++) {
                for (int j = 0; j <= i; j++) {
                    together[Math.max(present[i], present[j])][Math.min(present[i], present[j])]++;
                }
            }
        }

        double[] means(int[][] top, PairMeasure measure) {
            return Arrays.stream(top)
                    .mapToDouble(words -> {
                        double sum = 0;
                        for (int i = 1; i < words.length; i++) {
                            for (int j = 0; j < i; j++) {
                                sum += measure.of(
                                        share(words[i], words[j]),
                                        share(words[i], words[i]),
                                        share(words[j], words[j]));
                            }
                        }
                        return words.length < 2 ? 0 : sum / (words.length * (words.length - 1) / 2);
                    })
                    .toArray();
        }

        private double share(int word, int other) {
            int a = numbers.get(word);
            int b = numbers.get(other);
            return windows == 0 ? 0 : (double) together[Math.max(a, b)][Math.min(a, b)] / windows;
        }
    }
}
