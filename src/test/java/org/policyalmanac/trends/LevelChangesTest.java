package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LevelChangesTest {
    @Test
    void onlyCutsThatTellLevelsApartStay() {
        double[] sizes = new double[30];
        Arrays.fill(sizes, 50);
        double[] shares = new double[30];
        Arrays.setAll(shares, t -> (t < 15 ? .1 : .4) + t % 2 * .02);
        LevelChanges changes = new LevelChanges(shares, sizes);
        assertThat(changes.kept(4, 9, 15, 22)).containsExactly(15);
        assertThat(changes.kept()).isEmpty();
        assertThat(changes.kept(9)).containsExactly(9);
    }

    @Test
    void binsWithoutStoriesTellNothing() {
        double[] sizes = {40, 40, 40, 0, 0, 0};
        double[] shares = {.1, .1, .1, 1, 1, 1};
        assertThat(new LevelChanges(shares, sizes).kept(3)).isEmpty();
    }
}
