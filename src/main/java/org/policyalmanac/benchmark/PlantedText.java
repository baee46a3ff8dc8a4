package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A text before it is put into words of a language: a sequence of meanings, of words, names, numbers, countries and
 * ends of sentences. One meaning has one form in each language, see {@link PlantedLanguage}.
 */
final class PlantedText {
    static final int WORD = 0;
    static final int NAME = 1;
    static final int NUMBER = 2;
    static final int COUNTRY = 3;
    static final int STOP = 4;

    private static final int WORDS = 20_000;
    private static final int NAMES = 50_000;
    private static final int COUNTRIES = 60;
    private static final int SENTENCE = 18;

    private final long[] meanings;

    private PlantedText(long[] meanings) {
        this.meanings = meanings;
    }

    /** A text of its own, of {@code fewest} to three times as many words; frequencies of its words follow Zipf's law. */
    static PlantedText of(long seed, int fewest) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] meanings = new long[random.nextInt(fewest, 3 * fewest)];
        long[] names = random.longs(4, 0, NAMES).toArray();
        long[] countries = random.longs(2, 0, COUNTRIES).toArray();
        for (int i = 0; i < meanings.length; i++) {
            if (i % SENTENCE == SENTENCE - 1) {
                meanings[i] = meaning(STOP, 0);
            } else {
                meanings[i] = meaning(random, names, countries);
            }
        }
        return new PlantedText(meanings);
    }

    private static long meaning(SplittableRandom random, long[] names, long[] countries) {
        int dice = random.nextInt(100);
        if (dice < 3) {
            return meaning(NAME, names[random.nextInt(names.length)]);
        }
        if (dice < 6) {
            return meaning(NUMBER, random.nextInt(2, 5_000));
        }
        return dice < 7 ? meaning(COUNTRY, countries[random.nextInt(countries.length)]) : word(random);
    }

    /** A word of rank r with a probability near 1 / r. */
    private static long word(SplittableRandom random) {
        return meaning(WORD, (long) StrictMath.pow(WORDS, random.nextDouble()) - 1);
    }

    private static long meaning(int kind, long number) {
        return (long) kind << 32 | number;
    }

    static int kind(long meaning) {
        return (int) (meaning >>> 32);
    }

    static int number(long meaning) {
        return (int) meaning;
    }

    /** Each word is replaced by another with probability {@code share}; names and numbers stay, as an editor leaves them. */
    PlantedText edited(double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new PlantedText(Arrays.stream(meanings)
                .map(meaning -> kind(meaning) == WORD && random.nextDouble() < share ? word(random) : meaning)
                .toArray());
    }

    /** The same template, filled in with other numbers. */
    PlantedText withOtherNumbers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new PlantedText(Arrays.stream(meanings)
                .map(meaning -> kind(meaning) == NUMBER ? meaning(NUMBER, random.nextInt(2, 5_000)) : meaning)
                .toArray());
    }

    /** The first part of it. */
    PlantedText first(double share) {
        return new PlantedText(Arrays.copyOf(meanings, (int) Math.ceil(share * meanings.length)));
    }

    /** This text and then another. */
    PlantedText then(PlantedText next) {
        long[] both = Arrays.copyOf(meanings, meanings.length + next.meanings.length);
        System.arraycopy(next.meanings, 0, both, meanings.length, next.meanings.length);
        return new PlantedText(both);
    }

    int length() {
        return meanings.length;
    }

    long meaning(int index) {
        return meanings[index];
    }
}
