package org.policyalmanac.stories;

import java.util.Arrays;
import org.policyalmanac.text.Shingles;

/**
 * A set of shingles in {@value #SIZE} numbers: the share in which two sketches are equal estimates the Jaccard
 * similarity s of their sets with a standard error of sqrt(s (1 - s) / {@value #SIZE}). This is fast similarity
 * sketching (Dahlgaard, Knudsen and Thorup 2017): each shingle falls into one place in each round, and rounds are made
 * until every place holds something, so that a text costs about as many hashes as it has shingles rather than
 * {@value #SIZE} times as many, and a short text is estimated as well as a long one.
 *
 * <p>Bands are {@value #ROWS} places hashed together (Indyk and Motwani 1998). Two texts share one of the
 * {@value #BANDS} with probability 1 - (1 - s^{@value #ROWS})^{@value #BANDS}: .9999 at .7, .997 at .6, .96 at .5, .48 at
 * .3, .02 at .1.
 */
final class Sketch {
    static final int BANDS = 24;
    static final int ROWS = 3;
    static final int SIZE = BANDS * ROWS;

    private Sketch() {}

    /**
     * The sketch of a set that is not empty. The upper half of a number is the round that filled the place, so that what
     * came in an earlier round is less.
     */
    static long[] of(long[] shingles) {
        long[] places = new long[SIZE];
        Arrays.fill(places, Long.MAX_VALUE);
        int empty = SIZE;
        for (long round = 0; empty > 0; round++) {
            long seed = Shingles.mix(round);
            for (long shingle : shingles) {
                long hash = Shingles.mix(shingle ^ seed);
                // After as many rounds as there are places, each further round fills one of them for certain.
                int place = round < SIZE ? (int) ((hash & 0xffffffffL) * SIZE >>> 32) : (int) round - SIZE;
                empty -= places[place] == Long.MAX_VALUE ? 1 : 0;
                places[place] = Math.min(places[place], round << 32 | hash >>> 32);
            }
        }
        return places;
    }

    /** One hash for each band, of its number and its places. */
    static long[] bands(long[] sketch) {
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Shingles.mix(hash ^ sketch[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }

    /** In how many places two sketches are equal. */
    static int equal(long[] a, long[] b) {
        int equal = 0;
        for (int i = 0; i < SIZE; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return equal;
    }
}
