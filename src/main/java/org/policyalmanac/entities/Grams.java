package org.policyalmanac.entities;

/**
 * The runs of units that could be names. Where there are capitals: up to four words with one, with at most two small
 * words in a row between them, and a number at the end. Elsewhere: up to four words, or two to six characters, that
 * neither begin nor end with a stop word.
 */
final class Grams {
    static final int MOST_WORDS = 4;
    static final int MOST_CHARACTERS = 6;
    private static final int MOST_PARTICLES = 2;

    private final Units units;
    private final long[] hashes;
    private final long seed;

    /** @param language part of every hash, so that counts of languages stay apart */
    Grams(Units units, String language) {
        this.units = units;
        this.hashes = new long[units.size()];
        this.seed = hash(language);
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = seed ^ hash(units.key(i));
        }
    }

    /** Receives a run of units from {@code from} to before {@code to}. */
    interface Sink {
        void gram(int from, int to);
    }

    Units units() {
        return units;
    }

    /** Hash of a run of units: equal for equal keys of one language. */
    long hash(int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = mix(hash ^ hashes[i]);
        }
        return hash;
    }

    /** Hash of a run of which one unit is another. */
    long hash(int from, int to, int at, String key) {
        long own = hashes[at];
        hashes[at] = seed ^ hash(key);
        long hash = hash(from, to);
        hashes[at] = own;
        return hash;
    }

    /** Every run that could be a name. */
    void each(Sink sink) {
        for (int i = 0; i < units.size(); i++) {
            if (!units.isName(i) || units.isClosed(i)) {
                continue;
            }
            if (units.isCased(i) && !startsInUncased(i)) {
                cased(i, sink);
            } else {
                uncased(i, sink, false);
            }
        }
    }

    /** Every run whose frequency the cohesion of others is worked out from: where there are no capitals, all. */
    void eachCounted(Sink sink) {
        for (int i = 0; i < units.size(); i++) {
            if (units.isClosed(i)) {
                continue;
            }
            boolean cased = units.isCased(i) && !startsInUncased(i);
            if (cased && units.isName(i) && !units.isOpening(i)) {
                cased(i, sink);
            } else if (!cased) {
                uncased(i, sink, true);
            }
        }
    }

    /** A word in Latin letters in a Chinese or Arabic sentence is a unit among others. */
    private boolean startsInUncased(int index) {
        boolean next = index + 1 < units.size() && units.isGlued(index + 1) && !units.isCased(index + 1);
        boolean before = index > 0 && units.isGlued(index) && !units.isCased(index - 1);
        return next || before;
    }

    private void cased(int from, Sink sink) {
        int names = 1;
        int particles = 0;
        if (isLongEnough(from, from + 1)) {
            sink.gram(from, from + 1);
        }
        for (int i = from + 1; i < units.size() && units.isGlued(i) && !units.isClosed(i); i++) {
            if (units.isNumber(i)) {
                if (particles == 0) {
                    sink.gram(from, i + 1);
                }
                return;
            }
            if (units.isParticle(i) && units.isCased(i)) {
                if (++particles > MOST_PARTICLES) {
                    return;
                }
            } else if (units.isName(i) && units.isCased(i)) {
                if (++names > MOST_WORDS) {
                    return;
                }
                particles = 0;
                sink.gram(from, i + 1);
            } else {
                return;
            }
        }
    }

    private void uncased(int from, Sink sink, boolean any) {
        boolean characters = units.isCharacter(from);
        int most = MOST_WORDS;
        for (int i = from; i < units.size(); i++) {
            if (i > from && (!units.isGlued(i) || units.isClosed(i))) {
                return;
            }
            characters |= units.isCharacter(i);
            most = characters ? MOST_CHARACTERS : MOST_WORDS;
            if (i - from >= most) {
                return;
            }
            if (any || units.isName(i) && isLongEnough(from, i + 1)) {
                sink.gram(from, i + 1);
            }
        }
    }

    private boolean isLongEnough(int from, int to) {
        return to - from > 1 || units.end(from) - units.begin(from) > 1 && !units.isCharacter(from);
    }

    /**
     * The least over all splits of {@code ln(f(ab) N / (f(a) f(b)))}: how much more often the parts stand together than
     * their frequencies have it. Where there are capitals, a small word at the split belongs to neither part.
     *
     * @return positive infinity for one unit alone
     */
    double cohesion(int from, int to, GramCounts counts, long total) {
        double least = Double.POSITIVE_INFINITY;
        double whole = counts.times(hash(from, to));
        for (int i = from + 1; i < to; i++) {
            boolean cased = units.isCased(from) && !startsInUncased(from);
            if (cased && units.isParticle(i)) {
                continue;
            }
            int end = i;
            while (cased && units.isParticle(end - 1)) {
                end--;
            }
            long left = counts.times(hash(from, end));
            long right = cased && units.isNumber(i) ? 0 : counts.times(hash(i, to));
            if (left > 0 && right > 0) {
                least = Math.min(least, StrictMath.log(whole * total / ((double) left * right)));
            }
        }
        return least;
    }

    static long hash(String key) {
        long hash = key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = mix(hash ^ key.charAt(i));
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
