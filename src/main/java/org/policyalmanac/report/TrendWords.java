package org.policyalmanac.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policyalmanac.report.Findings.Claim;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Mover;

/** Claimed trends and bursts as sentences, each with its numbers. */
final class TrendWords {
    private static final String ALL = "*";
    private static final double LEAST = 0.001;

    private TrendWords() {}

    /** Such as {@code share of stories rose from 2.1 % to 4.0 % between 2022-01 and 2024-12 (q = 0.003, 412 of 18,022 stories; …)}. */
    static String trend(Mover mover) {
        List<String> checks = new ArrayList<>();
        if (mover.hasGaps()) {
            checks.add(Words.number(mover.count()) + " months with stories");
        }
        checks.add("q\u00a0" + equal(mover.q()) + ", " + Words.number(mover.stories()) + " of "
                + Words.count(mover.total(), "story", "stories"));
        checks.add(panel(mover));
        if (mover.key().language().equals(ALL) && mover.slope().standardised() != null) {
            checks.add(
                    isSame(mover.slope().standardised(), mover)
                            ? "the same with a fixed mix of languages"
                            : "not with a fixed mix of languages");
        }
        return "share of stories" + language(mover.key().language()) + moved(mover) + " between "
                + mover.bins().name(mover.from()) + " and " + mover.bins().name(mover.to()) + " ("
                + String.join("; ", checks) + ")" + composition(mover) + ".";
    }

    private static String moved(Mover mover) {
        String verb = mover.rises() ? " rose" : " fell";
        if (mover.first() == null || mover.last() == null) {
            return verb;
        }
        String shares = " from " + percent(mover.first()) + " to " + percent(mover.last());
        boolean isSteady = mover.last().equals(mover.first()) || mover.last() > mover.first() == mover.rises();
        return isSteady ? verb + shares : verb + " in most months, though it went" + shares;
    }

    private static String panel(Mover mover) {
        if (mover.slope().panel() == null) {
            return "there is no fixed panel of outlets to compare with";
        }
        return isSame(mover.slope().panel(), mover)
                ? "the same on the fixed panel of outlets"
                : "not on the fixed panel of outlets";
    }

    static boolean isSame(double slope, Mover mover) {
        return slope != 0 && slope > 0 == mover.rises();
    }

    private static String composition(Mover mover) {
        if (mover.rate() == null || mover.composition() == null) {
            return "";
        }
        boolean isMostlyMix = Math.abs(mover.composition()) > Math.abs(mover.rate());
        return isMostlyMix
                ? "; most of the difference is a change in how much each outlet and language brings, not in what they write"
                : "";
    }

    /** Other languages in which the same can be claimed, or its opposite; empty where there are none. */
    static String also(Claim claim) {
        if (claim.trend().isEmpty()) {
            return "";
        }
        boolean rises = claim.trend().get().rises();
        String same = languages(claim.also(), rises);
        String opposite = languages(claim.also(), !rises);
        return (same.isEmpty() ? "" : " Also in " + same + ".")
                + (opposite.isEmpty() ? "" : " The other way in " + opposite + ".");
    }

    private static String languages(List<Mover> movers, boolean rising) {
        return Words.listed(movers.stream()
                        .filter(mover -> mover.rises() == rising)
                        .map(mover -> Words.language(mover.key().language()))
                        .collect(Collectors.toList()))
                .replaceAll("^none$", "");
    }

    /** Such as {@code 34 of 812 stories from 2023-05 to 2023-06 where 11.0 were to be expected (q = 0.010)}. */
    static String burst(Flare flare) {
        String when = flare.start().equals(flare.end())
                ? " in " + flare.bins().name(flare.start())
                : " from " + flare.bins().name(flare.start()) + " to "
                        + flare.bins().name(flare.end());
        return Words.number(flare.stories()) + " of " + Words.count(flare.total(), "story", "stories")
                + language(flare.key().language()) + when + " where " + Words.decimal(flare.expected(), 1)
                + " were to be expected (q\u00a0" + equal(flare.q()) + ")"
                + (flare.isOpen() ? "; it reaches the last complete " + last(flare) + " and may go on" : "")
                + (flare.coverageBreak() ? "; an outlet starts, stops or changes in it" : "") + ".";
    }

    private static String last(Flare flare) {
        String several = flare.bins().several();
        return several.substring(0, several.length() - 1);
    }

    private static String language(String code) {
        return code.equals(ALL) ? "" : " in " + Words.language(code);
    }

    static String percent(double share) {
        return Words.decimal(100 * share, share < 0.01 ? 2 : 1) + "\u00a0%";
    }

    /** Such as {@code = 0.031} or {@code < 0.001}: whoever wants more digits finds them in the tables. */
    static String equal(Double q) {
        if (q == null) {
            return "not known";
        }
        return q < LEAST ? "<\u00a0" + LEAST : "=\u00a0" + Words.decimal(q, 3);
    }
}
