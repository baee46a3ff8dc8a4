package org.policyalmanac.report;

import java.util.List;
import java.util.stream.Collectors;
import org.policyalmanac.report.Almanac.Count;

/** Why a test ends without a claim, in words. */
final class Reasons {
    private Reasons() {}

    static String words(String reason) {
        return switch (reason == null ? "" : reason) {
            case "too_few_periods" -> "too few periods to test";
            case "too_few_stories" -> "too few stories or outlets";
            case "unstable_topic" -> "the topic is unstable";
            case "not_significant" -> "no more than chance would do";
            case "panel_disagrees" -> "the fixed panel of outlets does not move with it";
            case "standardised_disagrees" -> "with a fixed mix of languages it does not move";
            case "coverage_break" -> "a break in coverage could explain it";
            case "" -> "no reason is given";
            default -> Words.spaced(reason);
        };
    }

    /** Such as {@code too few periods to test (12), the topic is unstable (3)}. */
    static String counted(List<Count> reasons) {
        return reasons.stream()
                .map(reason -> words(reason.name()) + " (" + Words.number(reason.count()) + ")")
                .collect(Collectors.joining(", "));
    }
}
