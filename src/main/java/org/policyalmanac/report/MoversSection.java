package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.policyalmanac.report.Almanac.Count;
import org.policyalmanac.report.Findings.Claim;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Key;
import org.policyalmanac.report.Findings.Mover;
import org.policyalmanac.report.Findings.Tested;

/** Which shares moved, which bursts there were, and what could not be claimed. */
final class MoversSection {
    private static final List<Column> MOVERS = List.of(
            Column.words("Subject"),
            Column.line("Stories in"),
            Column.line("Share over time"),
            Column.number("First third, %"),
            Column.number("Last third, %"),
            Column.number("Odds a year (95\u00a0% interval)"),
            Column.number("q"),
            Column.number("Stories"),
            Column.number("of"),
            Column.line("Fixed panel"),
            Column.line("Fixed languages"));

    private static final List<Column> FLARES = List.of(
            Column.words("Subject"),
            Column.line("Stories in"),
            Column.line("From"),
            Column.line("To"),
            Column.number("Stories"),
            Column.number("Expected"),
            Column.number("of"),
            Column.number("Weight"),
            Column.number("q"),
            Column.words("Notes"));

    /** Where the reason stands among the columns: in sight, though the table may be wider than the page. */
    private static final int REASON = 2;

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Almanac almanac;
    private final Sheet sheet;

    private MoversSection(Almanac almanac, Sheet sheet) {
        this.almanac = almanac;
        this.sheet = sheet;
        almanac.findings().claims().forEach(claim -> numbers.put(claim.key(), numbers.size() + 1));
    }

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        Findings findings = almanac.findings();
        if (findings.trends().all() == 0 && findings.bursts().all() == 0) {
            return List.of(p("No change over time was tested in this run, so that none can be claimed."));
        }
        MoversSection section = new MoversSection(almanac, sheet);
        List<DomContent> parts = new ArrayList<>();
        parts.addAll(section.trends());
        parts.addAll(section.bursts());
        parts.addAll(section.claims());
        return parts;
    }

    private List<DomContent> trends() {
        Findings findings = almanac.findings();
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3("Trends"));
        parts.add(
                p("Odds a year: by how many times the odds of a story being about the subject grow from one year to the"
                        + " next; under 1 they shrink. Fixed panel and fixed languages tell whether the share moves the same way"
                        + " where outlets, or the mix of languages, are held still. The line under a subject's share is zero."
                        + families(findings.movers(), findings.others())));
        if (findings.movers().isEmpty()) {
            parts.add(p("No trend can be claimed."));
        } else {
            parts.add(sheet.table(
                    "trends that can be claimed, the largest change of share first ("
                            + Words.number(findings.movers().size()) + " of "
                            + Words.number(findings.trends().claims()) + ")",
                    MOVERS,
                    findings.movers().stream().map(this::row).toList()));
        }
        if (!findings.others().isEmpty()) {
            List<Column> columns = new ArrayList<>(MOVERS);
            columns.add(REASON, Column.words("Why nothing is claimed"));
            parts.add(sheet.table(
                    "trends that cannot be claimed, the smallest q first ("
                            + Words.number(findings.others().size()) + " of "
                            + Words.number(
                                    findings.trends().all() - findings.trends().claims()) + ")",
                    columns,
                    findings.others().stream().map(this::refused).toList()));
        }
        reasons(parts, findings.trends(), "series without a claim, by the first reason that holds");
        return parts;
    }

    private static String families(List<Mover> movers, List<Mover> others) {
        List<String> families = Stream.concat(movers.stream(), others.stream())
                .map(mover -> Words.number(mover.familySize()) + " " + mover.family())
                .distinct()
                .toList();
        return families.isEmpty()
                ? ""
                : " q is corrected within the family of tests: here " + String.join("; ", families) + ".";
    }

    private void reasons(List<DomContent> parts, Tested tested, String title) {
        if (!tested.reasons().isEmpty()) {
            parts.add(sheet.table(
                    title,
                    List.of(Column.words("Reason"), Column.number("Number")),
                    tested.reasons().stream().map(MoversSection::row).toList()));
        }
    }

    private static List<DomContent> row(Count reason) {
        return List.of(plain(Reasons.words(reason.name())), number(reason.count()));
    }

    private List<DomContent> row(Mover mover) {
        return List.of(
                name(mover.key(), mover.label()),
                plain(Words.language(mover.key().language())),
                mover.series()
                        .map(series -> Spark.of(series, shownFrom(mover), YearMonth.from(mover.to())))
                        .orElse(plain(Words.NONE)),
                plain(Words.hundredths(mover.first())),
                plain(Words.hundredths(mover.last())),
                plain(odds(mover)),
                plain(mover.q() == null ? Words.NONE : Words.probability(mover.q())),
                number(mover.stories()),
                number(mover.total()),
                plain(agrees(mover.slope().panel(), mover)),
                plain(mover.key().language().equals("*") ? agrees(mover.slope().standardised(), mover) : Words.NONE));
    }

    private List<DomContent> refused(Mover mover) {
        List<DomContent> cells = new ArrayList<>(row(mover));
        cells.add(REASON, plain(Reasons.words(mover.reason())));
        return cells;
    }

    /** A line begins where the page begins, if that is later than what was tested. */
    private YearMonth shownFrom(Mover mover) {
        YearMonth tested = YearMonth.from(mover.from());
        return almanac.charted()
                .map(Span::first)
                .filter(first -> first.isAfter(tested) && !first.isAfter(YearMonth.from(mover.to())))
                .orElse(tested);
    }

    private static String odds(Mover mover) {
        if (mover.slope().perYear() == null) {
            return Words.NONE;
        }
        String bounds = mover.slope().low() == null || mover.slope().high() == null
                ? ""
                : " (" + odds(mover.slope().low()) + "–" + odds(mover.slope().high()) + ")";
        return "×" + odds(mover.slope().perYear()) + bounds;
    }

    private static String odds(double slope) {
        return Words.decimal(Math.exp(slope), 2);
    }

    private static String agrees(Double slope, Mover mover) {
        return slope == null || mover.slope().perYear() == null
                ? Words.NONE
                : TrendWords.isSame(slope, mover) ? "the same" : "not the same";
    }

    private DomContent name(Key key, String label) {
        DomContent words = archived(Words.cut(label, 200));
        Integer number = numbers.get(key);
        return number == null ? words : j2html.TagCreator.a(words).withHref("#" + ClaimCards.anchor(number));
    }

    private List<DomContent> bursts() {
        Findings findings = almanac.findings();
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3("Bursts").withId("bursts"));
        if (findings.flares().isEmpty()) {
            parts.add(p(
                    findings.bursts().all() == 0
                            ? "No subject was written about at twice its usual rate for a while."
                            : "No burst can be claimed."));
        } else {
            parts.add(sheet.table(
                    "times in which a subject was written about at twice its usual rate or more, those hardest to explain"
                            + " otherwise first ("
                            + Words.number(findings.flares().size()) + " of "
                            + Words.number(findings.bursts().claims()) + " that can be claimed)",
                    FLARES,
                    findings.flares().stream().map(this::row).toList()));
        }
        reasons(parts, findings.bursts(), "bursts without a claim, by the first reason that holds");
        return parts;
    }

    private List<DomContent> row(Flare flare) {
        List<String> notes = new ArrayList<>();
        if (flare.isOpen()) {
            notes.add("may go on");
        }
        if (flare.coverageBreak()) {
            notes.add("break in coverage");
        }
        return List.of(
                name(flare.key(), flare.label()),
                plain(Words.language(flare.key().language())),
                plain(flare.bins().name(flare.start())),
                plain(flare.bins().name(flare.end())),
                number(flare.stories()),
                plain(Words.decimal(flare.expected(), 1)),
                number(flare.total()),
                plain(Words.decimal(flare.weight(), 1)),
                plain(Words.probability(flare.q())),
                plain(String.join(", ", notes)));
    }

    private List<DomContent> claims() {
        List<Claim> claims = almanac.findings().claims();
        if (claims.isEmpty()) {
            return List.of();
        }
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3("Claim by claim"));
        parts.add(p(
                "What can be said of each subject, and stories to open: outlets and languages in turn, originals first."
                        + " A title leads to the article where the archive knows its address; file and place say where it stands"
                        + " in the archive."));
        almanac.charted().ifPresent(any -> parts.add(SubjectTables.key()));
        claims.forEach(claim -> parts.add(ClaimCards.of(claim, numbers.get(claim.key()), almanac, sheet)));
        return parts;
    }
}
