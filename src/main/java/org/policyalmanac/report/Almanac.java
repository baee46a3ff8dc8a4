package org.policyalmanac.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that the page shows.
 *
 * @param top how many topics of a language, entities of a kind and pairs are shown
 * @param provenance the manifest of the run that read the archive
 * @param charted the months that charts show; empty where nothing is dated
 */
record Almanac(
        int top,
        JsonNode provenance,
        Optional<Span> charted,
        Archive archive,
        Coverage coverage,
        Topics topics,
        List<Subject> entities,
        EntityPages pages,
        Pairs pairs,
        Network network) {

    /** A name and how often. */
    record Count(String name, long count) {}

    /**
     * What was read.
     *
     * @param documents records that became documents
     * @param stories canonical documents
     * @param dated documents whose month is known
     * @param rejections refused records by reason
     * @param rejected some of the refused records
     */
    record Archive(
            long articles,
            long documents,
            long stories,
            long dated,
            long sources,
            List<Count> relations,
            List<Count> precisions,
            List<Count> evidence,
            List<Language> languages,
            List<Count> rejections,
            List<Rejected> rejected) {
        long refused() {
            return rejections.stream().mapToLong(Count::count).sum();
        }

        long undated() {
            return documents - dated;
        }
    }

    /** Counts of one language. */
    record Language(String code, long documents, long stories, long dated, long sources) {}

    /** A refused record. */
    record Rejected(String archive, long position, String step, String reason, String detail) {}

    /**
     * How much was published when.
     *
     * @param months documents by language, for each month that has one
     * @param stories stories of each month
     * @param breaks outlets (in one language) with a break, for each month that has one
     * @param incomplete months inside which the archive ends
     * @param largest the breaks that differ most from what was expected
     */
    record Coverage(
            SortedMap<YearMonth, SortedMap<String, Long>> months,
            SortedMap<YearMonth, Long> stories,
            SortedMap<YearMonth, Long> breaks,
            List<YearMonth> incomplete,
            List<Break> largest) {}

    /** An outlet that brought far more or less than it usually does. */
    record Break(YearMonth month, String source, String language, long documents, double expected, Double ratio) {}

    /**
     * A topic or an entity with its counts.
     *
     * @param group the language of a topic, the kind of an entity
     * @param language whose stories are counted; {@code *} is all
     * @param documents documents of the whole archive, dated or not
     * @param stories dated stories
     * @param total dated stories of the language: the denominator
     * @param undated stories of the subject without a month
     * @param months months of the charted span that have a story in the language
     */
    record Subject(
            String id,
            String label,
            String group,
            String language,
            long documents,
            long stories,
            long total,
            long undated,
            Optional<Span> seen,
            List<Month> months) {}

    /** One row of {@code trends}; shares from 0 to 1. */
    record Month(
            YearMonth month,
            long documents,
            long texts,
            long stories,
            long sources,
            long total,
            Double share,
            Double low,
            Double high,
            Double standardised,
            boolean complete,
            boolean supported,
            boolean coverageBreak) {}

    /**
     * Entities named together.
     *
     * @param seen different pairs named together at least once
     * @param top pairs with most stories above what chance would have
     * @param nodes entities of the matrix, those with most stories shared with others first
     * @param matrix pairs among {@code nodes}
     */
    record Pairs(long seen, List<Pair> top, List<Node> nodes, List<Pair> matrix) {}

    /** An entity of the matrix. */
    record Node(String id, String label, long stories) {}

    /** A pair over the whole range; {@code expected} in stories. */
    record Pair(
            String a,
            String b,
            String labelA,
            String labelB,
            long documents,
            long stories,
            double expected,
            long months,
            long backboneMonths,
            long claimMonths) {
        /** Stories seen for each story expected. */
        double lift() {
            return stories / expected;
        }
    }
}
