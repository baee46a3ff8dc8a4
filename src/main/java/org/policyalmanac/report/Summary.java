package org.policyalmanac.report;

import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.report.Findings.Claim;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Tested;

/** What can be stated, in sentences. Every one is made of a row that was tested and can be claimed, or counts rows. */
final class Summary {
    private static final int CHANGED_TIES = 4;

    private Summary() {}

    /** Shares that moved. */
    static List<Statement> trends(Almanac almanac) {
        List<Statement> statements = new ArrayList<>();
        int number = 0;
        for (Claim claim : almanac.findings().claims()) {
            number++;
            if (claim.trend().isPresent() && statements.size() < almanac.top()) {
                statements.add(
                        statement(claim, number, TrendWords.trend(claim.trend().get()) + TrendWords.also(claim)));
            }
        }
        return statements;
    }

    /** Times of much attention, one for each subject: the one that is hardest to explain otherwise. */
    static List<Statement> bursts(Almanac almanac) {
        List<Statement> statements = new ArrayList<>();
        int number = 0;
        for (Claim claim : almanac.findings().claims()) {
            number++;
            if (!claim.flares().isEmpty() && statements.size() < almanac.top()) {
                Flare strongest = claim.flares().stream()
                        .max(java.util.Comparator.comparingDouble(Flare::weight))
                        .orElseThrow();
                statements.add(statement(claim, number, TrendWords.burst(strongest)));
            }
        }
        return statements;
    }

    private static Statement statement(Claim claim, int number, String words) {
        return new Statement(
                Words.cut(claim.label(), 200),
                words,
                ClaimCards.anchor(number),
                claim.evidence().isEmpty() ? "" : ClaimCards.evidence(number),
                claim.evidence().size());
    }

    /** Who is named together, and ties that have changed. */
    static List<Statement> ties(Almanac almanac) {
        List<Statement> statements = new ArrayList<>();
        almanac.pairs().top().stream()
                .filter(Almanac.Pair::isClaim)
                .findFirst()
                .ifPresent(pair -> statements.add(new Statement(
                        pair(pair.labelA(), pair.labelB()),
                        "named together in " + Words.count(pair.stories(), "story", "stories") + " where "
                                + Words.decimal(pair.expected(), 1) + " were to be expected (q\u00a0"
                                + TrendWords.equal(pair.q())
                                + "), the furthest above chance of all pairs that can be claimed.",
                        almanac.network().whole().ties().isEmpty() ? "pairs" : "network",
                        "",
                        0)));
        almanac.network().changes().stream().limit(CHANGED_TIES).forEach(change -> statements.add(tie(change)));
        return statements;
    }

    private static Statement tie(Network.Change change) {
        String direction = change.ratio() == null || change.ratio() > 1 ? "has grown" : "has faded";
        return new Statement(
                pair(change.labelA(), change.labelB()),
                "the tie " + direction + ": named together in "
                        + Words.count(change.storiesAfter(), "story", "stories") + " of " + Words.span(change.after())
                        + " (" + Words.decimal(change.expectedAfter(), 1) + " by chance), against "
                        + Words.number(change.storiesBefore()) + " of " + Words.span(change.before()) + " ("
                        + Words.decimal(change.expectedBefore(), 1) + " by chance; q\u00a0"
                        + TrendWords.equal(change.q()) + ").",
                "changed-ties",
                "",
                0);
    }

    private static String pair(String a, String b) {
        return Words.cut(a, 100) + " – " + Words.cut(b, 100);
    }

    /** Numbers of the archive against an earlier run. */
    static List<Statement> changes(Almanac almanac) {
        return almanac.changes().archive().stream()
                .filter(change -> change.before() != change.now())
                .map(change -> Statement.of(
                        Words.spaced(change.number()) + " went from " + Words.number(change.before()) + " to "
                                + Words.number(change.now()) + ": " + ChangesSection.parts(change) + ".",
                        "changes"))
                .toList();
    }

    /** How many tests stand behind, and why the others claim nothing. */
    static String account(Tested tested, String one, String several) {
        if (tested.all() == 0) {
            return "";
        }
        return Words.number(tested.claims()) + " of " + Words.count(tested.all(), one, several) + " can be claimed."
                + (tested.reasons().isEmpty()
                        ? ""
                        : " Why the others cannot: " + Reasons.counted(tested.reasons()) + ".");
    }
}
