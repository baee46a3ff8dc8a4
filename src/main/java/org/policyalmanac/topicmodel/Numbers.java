package org.policyalmanac.topicmodel;

import java.nio.charset.StandardCharsets;

/** Random bits that depend on what they are for and not on when they are drawn, and functions of the gamma family. */
final class Numbers {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double ASYMPTOTIC = 8;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

    private Numbers() {}

    /** Spreads the bits of a number over 64: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Random bits of an article in a pass: equal for equal seed, pass and article. */
    static long ofArticle(long seed, int pass, long article) {
        return mix(mix(mix(seed) ^ pass) ^ article);
    }

    /** Random bits of a position in an article. */
    static long ofPosition(long article, int position) {
        return mix(article + position * GOLDEN);
    }

    /** A number from 0 (included) to 1 (excluded) out of 53 of the bits. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** A number from 0 to before {@code bound} out of the upper 32 of the bits. */
    static int below(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** The number that stands for an article's id in hashes. */
    static long key(Object id) {
        if (id instanceof Number number) {
            return mix(number.longValue());
        }
        long hash = 0;
        for (byte unit : id.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = mix(hash ^ unit);
        }
        return hash;
    }

    /** Logarithm of the gamma function for {@code x > 0}: Stirling's series after shifting to 8 and more; error under 1e-11. */
    static double logGamma(double x) {
        double shift = 1;
        double at = x;
        double logs = 0;
        while (at < ASYMPTOTIC) {
            shift *= at;
            at += 1;
            if (shift > 1e200) {
                logs += StrictMath.log(shift);
                shift = 1;
            }
        }
        double inverse = 1 / (at * at);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680)))) / at;
        return (at - 0.5) * StrictMath.log(at) - at + HALF_LOG_TWO_PI + series - StrictMath.log(shift) - logs;
    }

    /** Derivative of {@link #logGamma}; error under 1e-11. */
    static double digamma(double x) {
        double at = x;
        double result = 0;
        while (at < ASYMPTOTIC) {
            result -= 1 / at;
            at += 1;
        }
        double inverse = 1 / (at * at);
        return result
                + StrictMath.log(at)
                - 0.5 / at
                - inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse * (1.0 / 252 - inverse * (1.0 / 240))));
    }
}
