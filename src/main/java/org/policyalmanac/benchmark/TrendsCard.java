package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.policyalmanac.statistics.Dispersion;
import org.policyalmanac.statistics.FalseDiscovery;
import org.policyalmanac.statistics.TestedBurst;
import org.policyalmanac.statistics.Trend;
import org.policyalmanac.statistics.Wilson;

/**
 * The statistics of trends on planted counts whose truth is known, through the functions that {@code trends} calls: intervals,
 * false alarms, what is found, and published numbers.
 */
final class TrendsCard implements Benchmark {
    private static final long SEED = 1;
    private static final int REPLICATIONS = 1_000;
    private static final int FAMILIES = 50;
    private static final int FAMILY = 40;
    private static final int SERIES = 200;
    private static final int DECADE = 120;
    private static final double LEVEL = .05;
    private static final double NOISE = .3;
    private static final double TRIPLED = Math.log(3);

    /**
     * By the information that Poisson counts rising from 4 to 8 have of their slope: its deviation is 0.0123 a month, the slope
     * 2.4 of these, and {@code P(Z > 1.96 - 2.44) = .68}.
     */
    private static final String BEST_POSSIBLE = "68 %";

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public String sentence() {
        return "Intervals, trends and bursts on planted counts: coverage, false alarms, what is found; and published"
                + " numbers; minutes.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>();
        bench.doing("coverage");
        coverage(figures);
        bench.doing("false alarms");
        falseAlarms(figures);
        bench.doing("power");
        power(figures);
        bench.doing("bursts");
        bursts(figures);
        bench.doing("volume");
        volume(figures);
        figures.add(TrendOracles.figure());
        return figures;
    }

    /** Least and greatest coverage over the settings. */
    private static void coverage(List<Figure> figures) {
        Covered least = null;
        Covered greatest = null;
        for (int outlets : new int[] {2, 5, 30}) {
            for (double stories : new double[] {30, 300}) {
                for (double share : new double[] {.03, .2}) {
                    for (double clustering : new double[] {0, .3, .6}) {
                        Covered cell = covered(outlets, stories, share, clustering);
                        least = least == null || cell.share() < least.share() ? cell : least;
                        greatest = greatest == null || cell.share() > greatest.share() ? cell : greatest;
                    }
                }
            }
        }
        figures.add(
                Figure.share("95 % intervals that hold the truth, least of 36 settings", least.on, least.in, least.all)
                        .atLeast(.93));
        figures.add(Figure.share("the same, greatest of 36 settings", greatest.on, greatest.in, greatest.all)
                .atMost(.97));
    }

    private record Covered(String on, long in, long all) {
        double share() {
            return (double) in / all;
        }
    }

    private static Covered covered(int outlets, double stories, double share, double clustering) {
        Random random = new Random(SEED);
        double[] volumes = new double[36];
        Arrays.fill(volumes, stories);
        long in = 0;
        long all = 0;
        for (int i = 0; i < REPLICATIONS; i++) {
            // Shares around the wanted one, since coverage of counts jumps from one share to the next.
            double usual = PlantedSeries.logit(share * (.7 + .6 * random.nextDouble()));
            double[] logits = PlantedSeries.noisy(usual, volumes.length, .2, .5, random);
            PlantedSeries series = PlantedSeries.of(logits, volumes, outlets, clustering, random);
            double[] effective = Dispersion.of(series.hits(), series.totals()).effective(series.totals());
            double[] shares = series.shares();
            for (int t = 0; t < shares.length; t++) {
                if (effective[t] > 0) {
                    Wilson interval = Wilson.of(shares[t], effective[t]);
                    in += interval.low() <= series.truth()[t] && series.truth()[t] <= interval.high() ? 1 : 0;
                    all++;
                }
            }
        }
        String on =
                on("%d outlets, %.0f stories, share %.2f, outlets vary by %.1f", outlets, stories, share, clustering);
        return new Covered(on, in, all);
    }

    private static void falseAlarms(List<Figure> figures) {
        for (int bins : new int[] {24, 36, 60, DECADE}) {
            for (double correlation : new double[] {0, .3, .6}) {
                Random random = new Random(SEED);
                int alarms = 0;
                for (int family = 0; family < FAMILIES; family++) {
                    double[] p = new double[FAMILY];
                    for (int i = 0; i < FAMILY; i++) {
                        double[] logits = bursty(bins, correlation, random);
                        p[i] = p(logits, volume(bins, 200, 200), family + "/" + i, random);
                    }
                    alarms += Arrays.stream(FalseDiscovery.q(p)).anyMatch(q -> q <= LEVEL) ? 1 : 0;
                }
                String on = on("flat, 5 %% of 200 stories, %d bins, bursty noise with ρ = %.1f", bins, correlation);
                figures.add(Figure.share("families of 40 with any q up to .05", on, alarms, FAMILIES)
                        .atMost(LEVEL));
            }
        }
    }

    /** Flat but for lasting noise and bursts of three times the odds in one bin of 33. */
    private static double[] bursty(int bins, double correlation, Random random) {
        double[] logits = PlantedSeries.noisy(PlantedSeries.logit(.05), bins, NOISE, correlation, random);
        for (int t = 0; t < bins; t++) {
            logits[t] += random.nextInt(33) == 0 ? TRIPLED : 0;
        }
        return logits;
    }

    private static double p(double[] logits, double[] volumes, String name, Random random) {
        PlantedSeries series = PlantedSeries.of(logits, volumes, 8, .2, random);
        double[] effective = Dispersion.of(series.hits(), series.totals()).effective(series.totals());
        return Trend.of(series.shares(), effective, SEED, name).map(Trend::p).orElse(1.0);
    }

    private static double[] volume(int bins, double first, double last) {
        double[] volumes = new double[bins];
        Arrays.setAll(volumes, t -> first * Math.pow(last / first, (double) t / (bins - 1)));
        return volumes;
    }

    private static void power(List<Figure> figures) {
        for (int bins : new int[] {24, 36, 48, 60}) {
            Random random = new Random(SEED);
            int found = 0;
            int claimed = 0;
            for (int i = 0; i < SERIES; i++) {
                double[] logits = new double[bins];
                Arrays.setAll(logits, t -> PlantedSeries.logit(.02) + t * Math.log(2) / 24);
                double p = p(logits, volume(bins, 200, 200), "power/" + i, random);
                found += p <= LEVEL ? 1 : 0;
                claimed += p * FAMILY <= LEVEL ? 1 : 0;
            }
            String on = on("2 %% of 200 stories a month, doubling in 24 months, %d months", bins);
            Figure.Measured alone = Figure.share("trends found, p up to .05", on, found, SERIES);
            figures.add(bins == 36 ? alone.withoutTarget() : alone.atLeast(.9));
            Figure.Measured one = Figure.share("the same, the only one in a family of 40: q", on, claimed, SERIES);
            figures.add(bins == 60 ? one.atLeast(.9) : one.withoutTarget());
            if (bins == 24) {
                figures.add(Figure.told("the most that any test could find, counting alone", on, BEST_POSSIBLE));
            }
        }
    }

    private static void bursts(List<Figure> figures) {
        for (double noise : new double[] {0, NOISE / 2, NOISE}) {
            Random random = new Random(SEED);
            int wrong = 0;
            int found = 0;
            for (int i = 0; i < SERIES; i++) {
                double[] flat = PlantedSeries.noisy(PlantedSeries.logit(.05), DECADE, noise, .6, random);
                wrong += (int) claimed(flat, "flat/" + i, random).count();
                int start = random.nextInt(DECADE - 1);
                flat[start] += TRIPLED;
                flat[start + 1] += TRIPLED;
                boolean isFound = claimed(flat, "burst/" + i, random)
                        .anyMatch(b -> Math.abs(b.burst().first() - start) <= 1);
                found += isFound ? 1 : 0;
            }
            String on = on("5 %% of 200 stories a month, ten years, lasting noise of %.2f", noise);
            figures.add(Figure.number("false bursts a subject and decade, p up to .05", on, (double) wrong / SERIES)
                    .atMost(.1));
            Figure.Measured power =
                    Figure.share("bursts of three times in two months, found within a month", on, found, SERIES);
            figures.add(noise == 0 ? power.atLeast(.9) : power.withoutTarget());
        }
    }

    private static Stream<TestedBurst> claimed(double[] logits, String name, Random random) {
        PlantedSeries series = PlantedSeries.of(logits, volume(logits.length, 200, 200), 8, .2, random);
        double[] effective = Dispersion.of(series.hits(), series.totals()).effective(series.totals());
        long[] hits = PlantedSeries.sums(series.hits());
        return TestedBurst.of(hits, PlantedSeries.sums(series.totals()), effective, SEED, name).stream()
                .filter(burst -> burst.p() <= LEVEL);
    }

    private static void volume(List<Figure> figures) {
        Random random = new Random(SEED);
        double[] p = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            double[] logits = new double[60];
            Arrays.fill(logits, PlantedSeries.logit(.02));
            p[i] = p(logits, volume(60, 20, 200), "volume/" + i, random);
        }
        long flagged =
                Arrays.stream(FalseDiscovery.q(p)).filter(q -> q <= LEVEL).count();
        String on = "2 % of 20 stories a month that become 200 in five years";
        figures.add(Figure.share("flat shares of a growing volume that are called trends", on, flagged, SERIES)
                .atMost(0));
        long small = Arrays.stream(p).filter(value -> value <= LEVEL).count();
        figures.add(Figure.share("the same, p up to .05", on, small, SERIES).withoutTarget());
    }

    private static String on(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
