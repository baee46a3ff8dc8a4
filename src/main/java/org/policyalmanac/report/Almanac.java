package org.policyalmanac.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.policyalmanac.statistics.Wilson;

/**
 * All that the page shows.
 *
 * @param top how many topics of a language, entities of a kind and pairs are shown
 * @param provenance the manifest of the run that read the archive
 * @param since the first month that is shown, where the reader asked for one
 * @param bins what the tables count by
 * @param charted the months that charts show; empty where nothing is dated
 */
record Almanac(
        int top,
        JsonNode provenance,
        Optional<YearMonth> since,
        Bins bins,
        Optional<Span> charted,
        Findings findings,
        RunChanges changes,
        Archive archive,
        Coverage coverage,
        Topics topics,
        List<Subject> entities,
        EntityPages pages,
        Pairs pairs,
        Network network) {

    /** Under so many stories a share is not to be relied on. */
    static final long FEWEST_STORIES = 10;

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
     * @param outlets those with most documents
     */
    record Coverage(
            SortedMap<YearMonth, SortedMap<String, Long>> months,
            SortedMap<YearMonth, Long> stories,
            SortedMap<YearMonth, Long> breaks,
            List<YearMonth> incomplete,
            List<Break> largest,
            List<Outlet> outlets) {}

    /**
     * An outlet over all its languages.
     *
     * @param isPanel whether it is on the fixed panel; null where that is not known
     * @param months those in which it brought a document or should have
     */
    record Outlet(String name, Boolean isPanel, List<Brought> months) {
        long documents() {
            return months.stream().mapToLong(Brought::documents).sum();
        }
    }

    /** What an outlet brought in a month; {@code events} are start, stop, more or less. */
    record Brought(YearMonth month, long documents, List<String> events) {}

    /** An outlet that brought far more or less than it usually does; {@code event} is start, stop, more or less. */
    record Break(
            YearMonth month,
            String source,
            String language,
            long documents,
            double expected,
            Double ratio,
            String event) {}

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
            List<Month> months) {
        /** How many independent stories {@code total} is worth, as far as the months shown tell. */
        double effective() {
            return total * worth(months);
        }

        /** Effective stories of some months for each of their stories, at most 1; 1 where it is not known. */
        static double worth(List<Month> months) {
            List<Month> known =
                    months.stream().filter(month -> month.effective() != null).toList();
            long stories = known.stream().mapToLong(Month::total).sum();
            double worth = known.stream().mapToDouble(Month::effective).sum();
            return stories == 0 ? 1 : Math.min(1, worth / stories);
        }
    }

    /**
     * One row of {@code trends}; shares from 0 to 1.
     *
     * @param effective how many independent stories {@code total} is worth; null where that is not known
     * @param panel share on the fixed panel of outlets; null where there is none
     * @param undatedLow the lesser of the shares without and with undated stories that may be of this month; may be null
     */
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
            Double effective,
            Double panel,
            Double undatedLow,
            Double undatedHigh,
            boolean complete,
            boolean supported,
            boolean coverageBreak) {
        /** This and another part of the same month; outlets are those of the part that has more. */
        Month plus(Month other) {
            long all = total + other.total;
            long with = stories + other.stories;
            Double worth = effective == null || other.effective == null ? null : (Double) (effective + other.effective);
            Wilson interval = all == 0 ? null : Wilson.of((double) with / all, worth == null ? all : worth);
            return new Month(
                    month,
                    documents + other.documents,
                    texts + other.texts,
                    with,
                    Math.max(sources, other.sources),
                    all,
                    all == 0 ? null : (Double) ((double) with / all),
                    interval == null ? null : (Double) interval.low(),
                    interval == null ? null : (Double) interval.high(),
                    null,
                    worth,
                    null,
                    null,
                    null,
                    complete && other.complete,
                    all >= FEWEST_STORIES,
                    coverageBreak || other.coverageBreak);
        }
    }

    /**
     * Entities named together.
     *
     * @param seen different pairs named together at least once
     * @param top pairs with most stories above what chance would have, claimed ones first
     * @param nodes entities of the matrix, those with most stories shared with others first
     * @param matrix pairs among {@code nodes}
     */
    record Pairs(long seen, List<Pair> top, List<Node> nodes, List<Pair> matrix) {}

    /** An entity of the matrix. */
    record Node(String id, String label, long stories) {}

    /**
     * A pair over the whole archive, undated stories included.
     *
     * @param expected stories by chance
     * @param lift how many times more stories than that, shrunken, with its 90 % bounds
     */
    record Pair(
            String a,
            String b,
            String labelA,
            String labelB,
            long documents,
            long stories,
            double expected,
            double lift,
            double low,
            double high,
            long months,
            double q,
            boolean isClaim) {}
}
