package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CollocationTest {
    @Test
    void aTableOfDunnings() {
        // Cells 110, 2442, 111, 29114.
        assertThat(new Collocation(110, 2552, 221, 31777).g2()).isCloseTo(270.72, within(0.005));
    }

    @Test
    void npmiOfAWorkedExample() {
        Collocation pair = new Collocation(8, 20, 10, 100);
        assertThat(pair.pmi()).isCloseTo(1.386294, within(1e-6));
        assertThat(pair.npmi()).isCloseTo(0.548869, within(1e-6));
    }

    @Test
    void theEndsOfTheScale() {
        assertThat(new Collocation(7, 7, 7, 100).npmi()).isCloseTo(1, within(1e-12));
        assertThat(new Collocation(0, 7, 7, 100).npmi()).isEqualTo(-1);
        assertThat(new Collocation(0, 7, 7, 100).pmi()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Collocation(5, 5, 5, 5).npmi()).isEqualTo(1);
        assertThat(new Collocation(2, 20, 10, 100).npmi()).isCloseTo(0, within(1e-12));
        assertThat(new Collocation(2, 20, 10, 100).g2()).isCloseTo(0, within(1e-9));
    }

    @Test
    void countsOfStoriesThatMakeNoTable() {
        Collocation apart = new Collocation(6, 1312, 1930, 3000);
        assertThat(apart.g2()).isZero();
        assertThat(apart.sticks(6)).isFalse();
    }

    @Test
    void whatSticks() {
        Collocation term = new Collocation(200, 300, 400, 100_000);
        assertThat(term.sticks(5)).isTrue();
        assertThat(term.sticks(4)).isFalse();
        assertThat(new Collocation(20, 3000, 400, 100_000).sticks(20)).isFalse();
    }

    @Test
    void countsThatContradictOneAnother() {
        assertThatThrownBy(() -> new Collocation(3, 2, 5, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Collocation(-1, 2, 5, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Collocation(1, 2, 5, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
