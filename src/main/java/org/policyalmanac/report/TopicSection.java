package org.policyalmanac.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.policyalmanac.report.Topics.Life;
import org.policyalmanac.report.Topics.Topic;

/** What stories are about. */
final class TopicSection {
    private static final int FEWEST_CARDS = 2;
    private static final int TERMS = 8;

    private static final List<Column> COLUMNS = List.of(
            Column.words("Topic"),
            Column.line("Id"),
            Column.words("Most relevant terms"),
            Column.number("Stories, dated"),
            Column.number("of"),
            Column.number("Share (95\u00a0% interval)"),
            Column.number("Undated"),
            Column.line("Stability"),
            Column.words("Last event"));

    private TopicSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        List<DomContent> parts = new ArrayList<>();
        if (almanac.topics().all().isEmpty()) {
            parts.add(p("No topic was found."));
        } else {
            parts.add(p(introduction(almanac.topics().all())));
            parts.add(p(
                    "A topic is as good as its terms and its stories: read both before you quote its share. The charts"
                            + " describe; what can be said of change stands in the first two sections."));
            List<List<Topic>> sets = sets(almanac);
            sets.forEach(set -> parts.addAll(set(almanac, sheet, set, set == sets.get(0))));
        }
        parts.addAll(ReachParts.of(almanac, sheet));
        parts.addAll(ModelParts.of(almanac.topics(), sheet));
        return parts;
    }

    private static String introduction(List<Topic> topics) {
        long unstable =
                topics.stream().filter(topic -> topic.life().isUnstable()).count();
        String doubt = unstable == 0
                ? ""
                : " " + Words.number(unstable) + " of " + Words.number(topics.size())
                        + " are marked unstable: a fit with another seed finds other terms, and no trend is claimed of"
                        + " them.";
        return isShared(topics)
                ? "A topic is a set of concepts that keep company, found by a model over all languages at once; the"
                        + " words of each language are attached to it. A story counts for the one topic that takes most"
                        + " of its canonical document, or for none where that holds too few concepts." + doubt
                : "A topic is a set of words that keep company, found by a model. A story counts for the one topic that"
                        + " takes most of it. Each language has its own topics: shares of two languages do not compare."
                        + doubt;
    }

    private static boolean isShared(List<Topic> topics) {
        return topics.get(0).counts().language().equals(TopicCards.CONCEPTS);
    }

    /** The topics over all languages, or those of each language, the one with most dated stories first. */
    private static List<List<Topic>> sets(Almanac almanac) {
        Collection<List<Topic>> sets = almanac.topics().all().stream()
                .collect(Collectors.groupingBy(
                        topic -> topic.counts().group(), java.util.TreeMap::new, Collectors.toList()))
                .values();
        Comparator<List<Topic>> largest = Comparator.comparingLong(set ->
                -set.stream().mapToLong(topic -> topic.counts().total()).max().orElse(0));
        return sets.stream().sorted(largest).toList();
    }

    private static List<DomContent> set(Almanac almanac, Sheet sheet, List<Topic> topics, boolean isFirst) {
        long sets = almanac.topics().all().stream()
                .map(topic -> topic.counts().group())
                .distinct()
                .count();
        int most = (int) Math.max(FEWEST_CARDS, almanac.top() / sets);
        List<Topic> shown = topics.subList(0, Math.min(most, topics.size()));
        boolean isShared = isShared(topics);
        String language = isShared ? "" : Words.language(topics.get(0).counts().language());
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(isShared ? "All topics" : language));
        almanac.charted()
                .flatMap(span -> TopicRiver.of(sheet, topics, almanac.topics().unassigned(), span, almanac.bins()))
                .ifPresent(parts::add);
        almanac.charted()
                .ifPresent(span -> parts.add(
                        TopicCharts.all(sheet, topics, span, almanac.bins().drawn())));
        parts.add(sheet.table(
                (isShared ? "all topics" : "topics in " + language)
                        + ", those with most dated stories first; terms are its most relevant "
                        + (isShared ? "concepts" : "words"),
                COLUMNS,
                topics.stream().map(topic -> row(topic, shown.contains(topic))).toList()));
        if (isShared) {
            parts.add(h3("Topic by topic"));
            parts.add(p(
                    shown.size() == topics.size()
                            ? "Those with most dated stories come first."
                            : "The " + shown.size() + " of " + topics.size() + " topics with most dated stories; the"
                                    + " others are in the tables topics, topic_stories and topic_periods."));
        }
        almanac.charted().filter(span -> isFirst).ifPresent(span -> parts.add(SubjectTables.key()));
        TopicCards cards = new TopicCards(almanac, sheet);
        shown.forEach(topic -> parts.add(cards.of(topic)));
        return parts;
    }

    private static List<DomContent> row(Topic topic, boolean hasCard) {
        Life life = topic.life();
        DomContent label = archived(topic.counts().label());
        return List.of(
                hasCard ? a(label).withHref("#" + TopicCards.anchor(topic)) : label,
                plain(topic.counts().id()),
                topic.terms().stream()
                        .min(Comparator.comparing(Topics.Terms::language))
                        .map(TopicSection::first)
                        .orElse(plain("")),
                number(topic.counts().stories()),
                number(topic.counts().total()),
                plain(ShareCharts.overall(topic.counts())),
                number(topic.counts().undated()),
                plain(TopicCards.measured(life)),
                archived(TopicCards.shortEvent(life)));
    }

    /** The star of the concepts comes before the code of any language. */
    private static DomContent first(Topics.Terms terms) {
        String listed = terms.terms().stream().limit(TERMS).collect(Collectors.joining(", "));
        return div(attrs(".terms"))
                .with(
                        terms.language().equals(TopicCards.CONCEPTS)
                                ? archived(listed)
                                : Sheet.inLanguage(listed, terms.language()));
    }
}
