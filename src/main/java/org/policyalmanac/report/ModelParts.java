package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policyalmanac.report.Topics.Agreement;
import org.policyalmanac.report.Topics.Choice;

/** How the number of topics was chosen, and what a fit from scratch would make of them. */
final class ModelParts {
    private static final List<Column> CHOICE = List.of(
            Column.of("Topics", Column.Type.NUMBER, "topics"),
            Column.of("Stability", Column.Type.NUMBER, "stability"),
            Column.of("Log-likelihood", Column.Type.NUMBER, "log_likelihood"),
            Column.of("Notes", Column.Type.NOTES, "notes"));

    private static final List<Column> AUDIT = List.of(
            Column.words("Topic"),
            Column.line("Id"),
            Column.words("Its partner in the fresh fit"),
            Column.number("Stories in both"),
            Column.number("of"),
            Column.number("Share"),
            Column.number("Likeness of terms"),
            Column.words("Where most of its stories are instead"));

    private ModelParts() {}

    static List<DomContent> of(Topics topics, Sheet sheet) {
        List<DomContent> parts = new ArrayList<>();
        if (!topics.choices().isEmpty()) {
            parts.add(h3("How many topics"));
            parts.add(p("Several numbers of topics were tried. Of those that foretell the other half of unseen stories'"
                    + " words nearly as well as the best (within one hundredth), the number was taken whose topics stay"
                    + " most alike when a fifth of the stories is left out."));
            byLanguage(topics.choices()).forEach((language, choices) -> parts.add(choice(language, choices, sheet)));
        }
        if (!topics.audit().isEmpty()) {
            parts.add(h3("What a fit from scratch would find"));
            parts.add(p(audited(topics.audit())));
            parts.add(sheet.table(
                    "today's topics and their partners in the fresh fit, those that keep least of their stories first",
                    AUDIT,
                    topics.audit().stream().map(ModelParts::row).toList()));
        }
        return parts;
    }

    private static Map<String, List<Choice>> byLanguage(List<Choice> choices) {
        return choices.stream().collect(Collectors.groupingBy(Choice::language, TreeMap::new, Collectors.toList()));
    }

    private static DomContent choice(String language, List<Choice> choices, Sheet sheet) {
        String of = language.equals("*") ? "" : " (" + Words.language(language) + ")";
        String chosen = choices.stream()
                .filter(Choice::isChosen)
                .map(choice -> " Taken: " + choice.topics() + ".")
                .collect(Collectors.joining());
        return sheet.chart(
                "choice",
                Optional.empty(),
                "Two lines: stability and log-likelihood by number of topics." + chosen,
                "Stability of topics, and log-likelihood of unseen words in nats a token, by number of topics" + of
                        + ". Higher is better in both." + chosen,
                Span.ANY,
                CHOICE,
                choices.stream().map(ModelParts::row).toList());
    }

    private static List<DomContent> row(Choice choice) {
        return List.of(
                number(choice.topics()),
                plain(Words.decimal(choice.stability(), 3)),
                plain(Words.decimal(choice.logLikelihood(), 4)),
                plain(choice.isChosen() ? "taken" : ""));
    }

    private static String audited(List<Agreement> audit) {
        long kept = audit.stream().mapToLong(Agreement::stories).sum();
        long total = audit.stream().mapToLong(Agreement::total).sum();
        return "The last audit fitted all stories anew and paired its topics with today's. " + Words.number(kept)
                + " of "
                + Words.count(total, "story is", "stories are") + " (" + Words.percent(kept, total)
                + ") in the partner of their topic. Today's topics stay as they are; where little agrees, a fit from"
                + " scratch may be due.";
    }

    private static List<DomContent> row(Agreement topic) {
        return List.of(
                archived(topic.label()),
                plain(topic.id()),
                topic.partner() == null ? plain("none") : archived(topic.partner()),
                number(topic.stories()),
                number(topic.total()),
                plain(Words.decimal(100 * topic.share(), 1) + "\u00a0%"),
                plain(Words.decimal(topic.similarity(), 2)),
                topic.elsewhere()
                        .<DomContent>map(other ->
                                archived(other.label() + " (" + Words.decimal(100 * other.share(), 1) + "\u00a0%)"))
                        .orElse(plain("")));
    }
}
