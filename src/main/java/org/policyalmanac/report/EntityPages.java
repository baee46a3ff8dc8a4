package org.policyalmanac.report;

import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Subject;

/**
 * Entities described one by one, and names that the lexicon lacks.
 *
 * @param all described entities by kind, those named in most stories first
 * @param fresh candidates, first in the queue first, languages in turn
 */
record EntityPages(List<Page> all, List<Candidate> fresh) {

    /** One entity. */
    record Page(Subject counts, String country, String wikidata, List<Year> years, List<Quote> quotes) {}

    /** The strongest ties of a year. */
    record Year(int year, List<Neighbour> neighbours) {}

    /**
     * An entity named with it.
     *
     * @param claims months of the year in which they are named together more than by chance
     */
    record Neighbour(String label, long stories, double expected, long claims) {}

    /** A sentence that names it, and where it stands; {@code title}, {@code published} and {@code url} may be null. */
    record Quote(
            String sentence,
            String language,
            String source,
            String title,
            String published,
            String url,
            String archive,
            long position) {}

    /** A name that the lexicon lacks. */
    record Candidate(
            String surface,
            String language,
            String kind,
            long stories,
            long sources,
            Optional<Span> seen,
            Double noveltyQ,
            String variants,
            String example) {}
}
