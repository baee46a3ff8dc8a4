package org.policyalmanac.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Subject;

/**
 * What the page says about topics.
 *
 * @param all topics that hold and have an article, by language, then those with most dated stories
 * @param unassigned stories without a topic: of all languages, or of each that has topics of its own
 * @param lexicon how far the lexicon reaches into the articles of each language and month
 * @param choices what the number of topics was chosen from; empty where it was given
 * @param audit today's topics against a fit from scratch; empty where there was none
 */
record Topics(
        List<Topic> all, List<Subject> unassigned, List<Covered> lexicon, List<Choice> choices, List<Agreement> audit) {

    /**
     * One topic.
     *
     * @param terms in each language, the concepts (language {@code *}) first
     * @param toRead stories that it takes most of
     * @param years terms that a year has more of, by year, then language
     */
    record Topic(Subject counts, Life life, List<Terms> terms, List<Told> toRead, List<Year> years) {}

    /**
     * What the latest run says of a topic.
     *
     * @param parents the topics it came from, as a reader knows them: label and id
     * @param run in which it happened
     * @param author who gave the label
     * @param match likeness to the nearest parent, from 0 to 1; null where there is none
     * @param stability from 0 to 1; null where it was not measured
     * @param isStable null where it was not measured
     */
    record Life(
            String event,
            List<String> parents,
            String run,
            String author,
            Double match,
            Double stability,
            Boolean isStable) {
        boolean isUnstable() {
            return Boolean.FALSE.equals(isStable);
        }
    }

    /** The most relevant terms of a language. */
    record Terms(String language, List<String> terms) {}

    /** An article to read; {@code title} and {@code published} may be null. */
    record Told(String title, String source, String published, String language) {}

    /** What a year has more of than all years: terms of a language, out of {@code total} stories. */
    record Year(int year, String language, long total, List<Usage> terms) {}

    /** A term, the stories of the year that have it, and how many times more often that is than in all years. */
    record Usage(String term, long stories, double lift) {}

    /** Articles of a language in a month, and how much of them concepts are; no month for the undated. */
    record Covered(
            Optional<YearMonth> month, String language, long articles, long tokens, long covered, long unassigned) {
        /** This and another of the same language and month. */
        Covered plus(Covered other) {
            return new Covered(
                    month,
                    language,
                    articles + other.articles,
                    tokens + other.tokens,
                    covered + other.covered,
                    unassigned + other.unassigned);
        }

        Double share() {
            return tokens == 0 ? null : (Double) ((double) covered / tokens);
        }
    }

    /** A number of topics that was tried. */
    record Choice(String language, int topics, double stability, double logLikelihood, boolean isChosen) {}

    /**
     * A topic and its partner in a fit from scratch.
     *
     * @param partner label of the fresh topic; null where it has none
     * @param stories whose main topic is the one today and the partner in the fresh fit
     * @param share out of all stories of the topic, from 0 to 1
     * @param total stories of the topic
     * @param similarity of both topics' terms, from 0 to 1
     * @param elsewhere the fresh topic that has most of the stories, where it is not the partner, with its share
     */
    record Agreement(
            String id,
            String label,
            String partner,
            long stories,
            double share,
            long total,
            double similarity,
            Optional<Elsewhere> elsewhere) {}

    /** A fresh topic that has more of a topic's stories than its partner. */
    record Elsewhere(String label, double share) {}
}
