package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchTest {
    @ParameterizedTest
    @ValueSource(ints = {12, 60, 500})
    void theShareOfEqualPlacesIsTheSimilarity(int size) {
        SplittableRandom random = new SplittableRandom(size);
        int equal = 0;
        int trials = 300;
        for (int trial = 0; trial < trials; trial++) {
            long[] all = random.longs(size).toArray();
            // Two sets of three quarters each that share the half in the middle.
            long[] a = Arrays.copyOfRange(all, 0, size * 3 / 4);
            long[] b = Arrays.copyOfRange(all, size / 4, size);
            equal += Sketch.equal(Sketch.of(a), Sketch.of(b));
        }
        assertThat((double) equal / trials / Sketch.SIZE).isCloseTo(0.5, within(0.03));
    }

    @Test
    void theOrderOfShinglesMakesNoDifference() {
        long[] up = LongStream.range(0, 40).toArray();
        long[] down = LongStream.range(0, 40).map(i -> 39 - i).toArray();
        assertThat(Sketch.of(up)).isEqualTo(Sketch.of(down)).doesNotContain(Long.MAX_VALUE);
    }

    @Test
    void aSetOfOneFillsAllPlaces() {
        assertThat(Sketch.of(new long[] {42})).doesNotContain(Long.MAX_VALUE);
    }
}
