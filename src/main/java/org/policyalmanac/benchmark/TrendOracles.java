package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.policyalmanac.statistics.Burst;
import org.policyalmanac.statistics.ChangePoints;
import org.policyalmanac.statistics.EffectiveStories;
import org.policyalmanac.statistics.EffectiveStories.Within;
import org.policyalmanac.statistics.FalseDiscovery;
import org.policyalmanac.statistics.Kitagawa;
import org.policyalmanac.statistics.MannKendall;
import org.policyalmanac.statistics.TheilSen;
import org.policyalmanac.statistics.Wilson;

/** Published and worked numbers of the statistics of trends, to the digits in which they are printed. */
final class TrendOracles {
    /** Yearly flow of the Nile at Aswan, 1871 to 1970, in 10⁸ m³ (Cobb 1978; the data set {@code Nile} of R). */
    static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    };

    private final List<String> missed = new ArrayList<>();
    private int made;

    private TrendOracles() {}

    static Figure figure() {
        TrendOracles oracles = new TrendOracles();
        oracles.intervals();
        oracles.ranks();
        oracles.bursts();
        oracles.changes();
        int right = oracles.made - oracles.missed.size();
        String on = oracles.missed.isEmpty() ? "of the literature" : "missed: " + String.join(", ", oracles.missed);
        return Figure.share("published and worked numbers, to the last digit", on, right, oracles.made)
                .atLeast(1);
    }

    private void is(String what, String expected, double value) {
        int decimals = expected.contains(".") ? expected.length() - expected.indexOf('.') - 1 : 0;
        made++;
        if (!expected.equals(String.format(Locale.ROOT, "%." + decimals + "f", value))) {
            missed.add(what + " " + value);
        }
    }

    private void intervals() {
        double kish = EffectiveStories.kish(new double[] {1, 1, 1, 2, 5});
        is("Kish's number", "3.125", kish);
        is("effective number", "7.8125", EffectiveStories.of(kish, .4));
        is("Wilson low", "0.09981", Wilson.of(.31, 7.8125).low());
        is("Wilson high", "0.64545", Wilson.of(.31, 7.8125).high());
        is("Wilson low", "0.19104", Wilson.of(.3, 50).low());
        is("Wilson high", "0.43750", Wilson.of(.3, 50).high());
        Within both = Within.of(3, 1.2, .56, .03).plus(Within.of(2, .4, .1, .02));
        is("kappa", "0.20192", both.kappa());
        double[] early = {.6, .4};
        double[] late = {.3, .7};
        Kitagawa parts = Kitagawa.of(early, late, new double[] {.1, .3}, new double[] {.12, .28});
        is("Kitagawa's rate", "-0.002", parts.rate());
        is("Kitagawa's composition", "0.054", parts.composition());
    }

    private void ranks() {
        double[] toy = {3, 5, 4, 6, 8};
        is("S", "8", MannKendall.of(toy).s());
        is("variance of S", "16.6667", MannKendall.of(toy).variance());
        is("z", "1.714643", MannKendall.of(toy).z());
        is("Sen's slope", "1.125", TheilSen.of(toy).slope());
        is("Nile z", "-4.128067", MannKendall.of(NILE).z());
        is("Nile tau", "-0.280202", MannKendall.of(NILE).tau());
        is("Nile slope", "-2.6", TheilSen.of(NILE).slope());
        for (double q : FalseDiscovery.q(new double[] {.01, .02, .03, .04, .05})) {
            is("q", "0.05", q);
        }
    }

    private void bursts() {
        long[] all = {20, 20, 20, 20, 20, 20, 20, 20};
        long[] worked = {2, 1, 2, 8, 9, 7, 2, 1};
        boolean[] high = {false, false, false, true, true, true, false, false};
        is("cost of the path", "19.098743", Burst.cost(high, worked, all));
        is("cost without a burst", "23.298280", Burst.cost(new boolean[8], worked, all));
        Burst burst = Burst.heaviest(worked, all).orElseThrow();
        is("first bin", "3", burst.first());
        is("last bin", "5", burst.last());
        is("weight", "6.278978", burst.weight());
        long[] dip = {0, 1, 4, 9, 4, 9, 3, 2};
        is("bursts over a dip", "1", Burst.all(dip, all).size());
        is("cost over a dip", "21.5106", Burst.cost(high, dip, all));
    }

    private void changes() {
        double[] even = new double[NILE.length];
        Arrays.fill(even, 1);
        double penalty = ChangePoints.penalty(NILE, even);
        ChangePoints nile = ChangePoints.of(NILE, even, penalty, 3);
        is("changes of the Nile", "1", nile.starts().length);
        is("where", "28", nile.starts()[0]);
        is("level before", "1097.75", nile.means()[0]);
        is("level after", "849.97", nile.means()[1]);
        is("squares", "1597457", nile.cost() - penalty);
        is(
                "squares without",
                "2835157",
                ChangePoints.of(NILE, even, Double.MAX_VALUE, 3).cost());
        double[] five = {0, 1, 0, 0, 1};
        is(
                "cost of five",
                "1.2",
                ChangePoints.of(five, new double[] {1, 1, 1, 1, 1}, .1, 2).cost());
    }
}
