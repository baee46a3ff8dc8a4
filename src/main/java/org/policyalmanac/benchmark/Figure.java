package org.policyalmanac.benchmark;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param what what was measured
 * @param on what it was measured on
 * @param value as printed
 * @param target as printed; empty where the figure only informs
 * @param isMet whether the target is met; true where there is none
 */
record Figure(String what, String on, String value, String target, boolean isMet) {
    /** A share of a count, such as {@code 99.62 % (265 of 266)}. */
    static Measured share(String what, String on, long hits, long outOf) {
        double share = outOf == 0 ? 0 : (double) hits / outOf;
        String value = String.format(Locale.ROOT, "%.2f %% (%,d of %,d)", 100 * share, hits, outOf);
        return new Measured(what, on, share, value, true);
    }

    /** A number that is no share, with as many decimals as it needs. */
    static Measured number(String what, String on, double value) {
        return new Measured(what, on, value, plain(value), false);
    }

    /** What stands for itself, such as a list of what was left out. */
    static Figure told(String what, String on, String value) {
        return new Figure(what, on, value, "", true);
    }

    /** A figure that waits for its target. */
    record Measured(String what, String on, double number, String printed, boolean isShare) {
        Figure atLeast(double target) {
            return new Figure(what, on, printed, "at least " + printed(target), number >= target);
        }

        Figure atMost(double target) {
            return new Figure(what, on, printed, "at most " + printed(target), number <= target);
        }

        Figure withoutTarget() {
            return new Figure(what, on, printed, "", true);
        }

        private String printed(double target) {
            return isShare ? String.format(Locale.ROOT, "%s %%", plain(100 * target)) : plain(target);
        }
    }

    private static String plain(double value) {
        String fixed = String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value);
        return fixed.contains(".") ? fixed.replaceAll("\\.?0+$", "") : fixed;
    }
}
