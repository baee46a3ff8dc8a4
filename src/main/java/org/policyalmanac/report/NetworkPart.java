package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Network.Change;
import org.policyalmanac.report.Network.Picture;
import org.policyalmanac.report.Network.Tie;

/** Networks as pictures, and the ties that have changed. */
final class NetworkPart {
    private static final List<Column> TIES = List.of(
            Column.of("First", Column.Type.WORDS, "label_a"),
            Column.of("Group of the first", Column.Type.WORDS, "group_a"),
            Column.of("Stories of the first", Column.Type.NUMBER, "stories_a"),
            Column.of("Second", Column.Type.WORDS, "label_b"),
            Column.of("Group of the second", Column.Type.WORDS, "group_b"),
            Column.of("Stories of the second", Column.Type.NUMBER, "stories_b"),
            Column.of("Stories", Column.Type.NUMBER, "stories"),
            Column.number("in one sentence"),
            Column.of("Expected", Column.Type.NUMBER, "expected"),
            Column.of("Lift", Column.Type.NUMBER, "lift"),
            Column.line("90\u00a0% bounds"),
            Column.number("Months"),
            Column.number("q"));

    private static final List<Column> CHANGES = List.of(
            Column.words("First"),
            Column.words("Second"),
            Column.number("Stories before"),
            Column.number("expected"),
            Column.number("Stories after"),
            Column.number("expected"),
            Column.number("Ratio (95\u00a0% interval)"),
            Column.number("q"));

    private NetworkPart() {}

    static List<DomContent> of(Network network, Sheet sheet) {
        List<DomContent> parts = new ArrayList<>();
        if (!network.whole().ties().isEmpty()) {
            parts.add(h3("The network").withId("network"));
            parts.add(p("A line joins two entities that are named together more often than chance explains: q under .05"
                    + " after correction for all pairs that were tested, at least three stories and two outlets, a lift"
                    + " whose lower bound is above 1, and kept by the backbone. The thicker the line, the more stories;"
                    + " the larger the circle, the more stories name the entity. Colours are groups that have more such"
                    + " ties among themselves than with others, each called by its strongest member. Where a circle lies"
                    + " means nothing but that what is tied lies near."));
            parts.add(picture(network.whole(), "of the whole archive, undated stories among them", sheet));
        }
        network.latest()
                .filter(latest -> !latest.ties().isEmpty())
                .ifPresent(latest -> parts.add(picture(
                        latest,
                        "of " + latest.span().map(Words::span).orElse("")
                                + ": ties that can be claimed of at least one of these months, with the stories of all"
                                + " of them",
                        sheet)));
        if (!network.changes().isEmpty()) {
            Change first = network.changes().get(0);
            parts.add(h3("Ties that have changed").withId("changed-ties"));
            parts.add(p("Stories that name both, " + Words.span(first.before()) + " against "
                    + Words.span(first.after()) + ". The ratio compares stories / expected of both spans: it is over 1"
                    + " where the tie has grown more than its two ends and the archive have."));
            parts.add(sheet.table(
                    "ties that have grown or faded, q under .05, those least likely by chance first",
                    CHANGES,
                    network.changes().stream().map(NetworkPart::row).toList()));
        }
        return parts;
    }

    private static DomContent picture(Picture picture, String words, Sheet sheet) {
        long ends = picture.ties().stream()
                .flatMap(tie -> java.util.stream.Stream.of(tie.a().id(), tie.b().id()))
                .distinct()
                .count();
        String shown =
                Words.count(picture.ties().size(), "tie", "ties") + " among " + Words.count(ends, "entity", "entities");
        return sheet.chart(
                "network",
                Optional.empty(),
                "A network of circles joined by lines: " + shown + ".",
                "Who is named together, " + words + ": " + shown + ", out of "
                        + Words.count(picture.claimed(), "tie", "ties") + " that can be claimed.",
                Span.ANY,
                TIES,
                picture.ties().stream().map(NetworkPart::row).toList());
    }

    private static List<DomContent> row(Tie tie) {
        return List.of(
                archived(tie.a().label()),
                archived(group(tie.a())),
                number(tie.a().stories()),
                archived(tie.b().label()),
                archived(group(tie.b())),
                number(tie.b().stories()),
                number(tie.stories()),
                number(tie.sentenceStories()),
                plain(Words.decimal(tie.expected(), 1)),
                plain(Words.decimal(tie.lift(), 2)),
                plain(bounds(tie.low(), tie.high())),
                number(tie.months()),
                plain(Words.probability(tie.q())));
    }

    private static String group(Network.End end) {
        return end.group() == null ? Words.NONE : end.group();
    }

    private static List<DomContent> row(Change change) {
        String ratio = change.ratio() == null ? "new" : Words.decimal(change.ratio(), 2);
        return List.of(
                archived(change.labelA()),
                archived(change.labelB()),
                number(change.storiesBefore()),
                plain(Words.decimal(change.expectedBefore(), 1)),
                number(change.storiesAfter()),
                plain(Words.decimal(change.expectedAfter(), 1)),
                plain(ratio + " (" + bounds(change.low(), change.high()) + ")"),
                plain(Words.probability(change.q())));
    }

    private static String bounds(Double low, Double high) {
        String from = low == null ? Words.NONE : Words.decimal(low, 2);
        return low == null && high == null ? Words.NONE : from + "–" + (high == null ? "" : Words.decimal(high, 2));
    }
}
