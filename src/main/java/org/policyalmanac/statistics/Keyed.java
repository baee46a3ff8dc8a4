package org.policyalmanac.statistics;

/**
 * Random numbers that depend on what they are for and not on when they are drawn: equal for equal seed, series, replicate and
 * position (SplitMix64's finaliser, Steele, Lea and Flood 2014, <i>Fast Splittable Pseudorandom Number Generators</i>).
 */
final class Keyed {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long key;

    private Keyed(long key) {
        this.key = key;
    }

    static Keyed of(long seed, String series) {
        long hash = mix(seed);
        for (int i = 0; i < series.length(); i++) {
            hash = mix(hash ^ series.charAt(i));
        }
        return new Keyed(hash);
    }

    /** The numbers of one replicate. */
    Keyed replicate(int replicate) {
        return new Keyed(mix(key ^ (replicate * GOLDEN)));
    }

    /** From 0 to 1, both excluded. */
    double uniform(int position) {
        return ((mix(key + position * GOLDEN) >>> 11) + .5) * 0x1.0p-53;
    }

    /** Of the standard normal distribution. */
    double normal(int position) {
        return Normal.quantile(uniform(position));
    }

    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
