package org.policyalmanac.text;

import java.util.Arrays;

/**
 * The numbers of a text, each with the words around it: what tells two releases, sessions or bulletins apart that are
 * written from one template and share most of their words.
 *
 * <p>A number is a run of tokens with digits, such as the four of {@code 2.7.0-rc1}; its context is the {@value #WORDS}
 * words without digits on either side. Where two texts share a context, their numbers in it agree or contradict each
 * other. A text is kept as one {@code long} for each number, ascending: 32 bits of the context, 31 of the number, and a
 * last bit that is 0 for a number of the lead, the first {@value #LEAD} tokens.
 */
public final class NumberContexts {
    static final int WORDS = 3;
    static final int LEAD = 30;

    private static final long NUMBER = 0xfffffffeL;

    private NumberContexts() {}

    /** The numbers of a text with their contexts, ascending. */
    public static long[] of(Tokens tokens) {
        long[] numbers = new long[16];
        int count = 0;
        for (int begin = 0; begin < tokens.count(); begin++) {
            if (!tokens.isNumber(begin)) {
                continue;
            }
            int end = begin + 1;
            while (end < tokens.count() && tokens.isNumber(end)) {
                end++;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = around(tokens, begin, end) & 0xffffffff00000000L
                    | tokens.hash(begin, end) >>> 32 & NUMBER
                    | (begin < LEAD ? 0 : 1);
            begin = end;
        }
        long[] result = Arrays.copyOf(numbers, count);
        Arrays.sort(result);
        return result;
    }

    private static long around(Tokens tokens, int begin, int end) {
        long context = 0;
        for (int i = begin - 1, words = 0; words < WORDS; i--) {
            if (i < 0 || !tokens.isNumber(i)) {
                context = Tokens.mix(context ^ (i < 0 ? 0 : tokens.hash(i)));
                words++;
            }
        }
        for (int i = end, words = 0; words < WORDS; i++) {
            if (i >= tokens.count() || !tokens.isNumber(i)) {
                context = Tokens.mix(context ^ (i >= tokens.count() ? 0 : tokens.hash(i)));
                words++;
            }
        }
        return context;
    }

    /** Compares the numbers of two texts. */
    public static Comparison compare(long[] a, long[] b) {
        int agreeing = 0;
        int contradicting = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            long context = Math.min(a[i] >> 32, b[j] >> 32);
            int endA = endOf(context, a, i);
            int endB = endOf(context, b, j);
            int agree = agreeing(a, i, endA, b, j, endB);
            agreeing += agree;
            contradicting += Math.min(endA - i, endB - j) - agree;
            i = endA;
            j = endB;
        }
        return new Comparison(agreeing, contradicting, leadIsForeignTo(b, a) && leadIsForeignTo(a, b));
    }

    private static int endOf(long context, long[] numbers, int begin) {
        int end = begin;
        while (end < numbers.length && numbers[end] >> 32 == context) {
            end++;
        }
        return end;
    }

    private static int agreeing(long[] a, int beginA, int endA, long[] b, int beginB, int endB) {
        int agreeing = 0;
        for (int i = beginA, j = beginB; i < endA && j < endB; ) {
            long numberA = a[i] & NUMBER;
            long numberB = b[j] & NUMBER;
            if (numberA == numberB) {
                agreeing++;
            }
            if (numberA <= numberB) {
                i++;
            }
            if (numberB <= numberA) {
                j++;
            }
        }
        return agreeing;
    }

    /** True where the lead of {@code a} has a number that {@code b} has nowhere. */
    private static boolean leadIsForeignTo(long[] b, long[] a) {
        return Arrays.stream(a).filter(number -> (number & 1) == 0).anyMatch(number -> Arrays.stream(b)
                .noneMatch(other -> ((number ^ other) & NUMBER) == 0));
    }

    /**
     * What comparing the numbers of two texts has shown.
     *
     * @param agreeing numbers that are equal in a context that both texts have
     * @param contradicting numbers that differ in such a context
     * @param leadsDiffer true where the lead of each has a number that the other has nowhere
     */
    public record Comparison(int agreeing, int contradicting, boolean leadsDiffer) {}
}
