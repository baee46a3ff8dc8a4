package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Node;
import org.policyalmanac.report.Almanac.Pair;
import org.policyalmanac.report.Almanac.Pairs;

/** The section on who is named together with whom. */
final class PairSection {

    private static final List<Column> TOP = List.of(
            Column.words("First"),
            Column.words("Second"),
            Column.number("Documents"),
            Column.number("Stories"),
            Column.number("Expected"),
            Column.number("Lift"),
            Column.line("90\u00a0% bounds"),
            Column.number("Months seen"),
            Column.number("q"),
            Column.line("Claimed"));

    private static final List<Column> MATRIX = List.of(
            Column.of("First", Column.Type.WORDS, "label_a"),
            Column.of("No.", Column.Type.NUMBER, "a"),
            Column.of("Second", Column.Type.WORDS, "label_b"),
            Column.of("No.", Column.Type.NUMBER, "b"),
            Column.of("Stories", Column.Type.NUMBER, "stories"),
            Column.of("Expected", Column.Type.NUMBER, "expected"),
            Column.of("Lift", Column.Type.NUMBER, "lift"));

    private PairSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        Pairs pairs = almanac.pairs();
        if (pairs.seen() == 0) {
            return List.of(p("No two entities are named together in a story."));
        }
        List<DomContent> parts = new ArrayList<>();
        parts.add(p(Words.count(pairs.seen(), "pair of entities is", "pairs of entities are")
                + " named together in at least one story, dated or not. Expected is how many stories would name both by"
                + " chance, given how many entities each story names. Lift is how many times more there are, drawn towards"
                + " what is usual where stories are few. Claimed are pairs of which it can be said that they are named"
                + " together more than by chance. Being named together says nothing about why."
                + almanac.since()
                        .map(month -> " Ties are those of the whole archive, also of the months before " + month + ".")
                        .orElse("")));
        parts.addAll(NetworkPart.of(almanac.network(), sheet));
        parts.add(h3("Pairs seen most above chance"));
        parts.add(sheet.table(
                "pairs by stories above expected (stories − expected), claimed ones first, at most " + almanac.top(),
                TOP,
                pairs.top().stream().map(PairSection::row).toList()));
        if (!pairs.matrix().isEmpty()) {
            parts.add(h3("Who is named with whom"));
            parts.add(matrix(pairs, sheet));
        }
        return parts;
    }

    private static List<DomContent> row(Pair pair) {
        return List.of(
                archived(pair.labelA()),
                archived(pair.labelB()),
                number(pair.documents()),
                number(pair.stories()),
                plain(Words.decimal(pair.expected(), 1)),
                plain(Words.decimal(pair.lift(), 2)),
                plain(Words.decimal(pair.low(), 2) + "–" + Words.decimal(pair.high(), 2)),
                number(pair.months()),
                plain(Words.probability(pair.q())),
                plain(pair.isClaim() ? "yes" : "no"));
    }

    private static DomContent matrix(Pairs pairs, Sheet sheet) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Node node : pairs.nodes()) {
            numbers.put(node.id(), numbers.size() + 1);
        }
        List<List<DomContent>> rows = pairs.matrix().stream()
                .map(pair -> cells(pair, numbers.get(pair.a()), numbers.get(pair.b())))
                .toList();
        return sheet.chart(
                "matrix",
                Optional.empty(),
                "Circles in a grid of entities: how often each two are named together.",
                "The " + Words.count(pairs.nodes().size(), "entity", "entities")
                        + " that share most stories with others. Each circle is a pair: its area is the number of "
                        + "stories that name both, its colour the lift. No circle: "
                        + "never named together. Columns carry the numbers of the rows.",
                Span.ANY,
                MATRIX,
                rows);
    }

    /** The entity with the smaller number first, so that all circles lie on one side of the diagonal. */
    private static List<DomContent> cells(Pair pair, int a, int b) {
        boolean inOrder = a < b;
        return List.of(
                archived(inOrder ? pair.labelA() : pair.labelB()),
                number(inOrder ? a : b),
                archived(inOrder ? pair.labelB() : pair.labelA()),
                number(inOrder ? b : a),
                number(pair.stories()),
                plain(Words.decimal(pair.expected(), 1)),
                plain(Words.decimal(pair.lift(), 2)));
    }
}
