package org.policyalmanac.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.EntityPages.Quote;

/**
 * What was tested for change, and what can be stated of it.
 *
 * @param trends how many series were looked at, and how that ended
 * @param bursts the same of bursts
 * @param movers trends that can be claimed, those whose share changed most first
 * @param others trends that cannot, those with the smallest q first
 * @param flares bursts that can be claimed, those that are hardest to explain otherwise first
 * @param claims subjects with a claim, told one by one in the order of the summary
 */
record Findings(
        Tested trends, Tested bursts, List<Mover> movers, List<Mover> others, List<Flare> flares, List<Claim> claims) {

    /** A series of {@code trends}; {@code language} is {@code *} for all. */
    record Key(String kind, String subject, String language) {}

    /**
     * Outcome of all tests of a kind.
     *
     * @param reasons why nothing is claimed of the others
     */
    record Tested(long all, long claims, List<Almanac.Count> reasons) {}

    /** A row of {@code trend_tests} with its series; numbers as there. */
    record Mover(
            Key key,
            String label,
            Bins bins,
            LocalDate from,
            LocalDate to,
            int count,
            long stories,
            long total,
            Double first,
            Double last,
            Double rate,
            Double composition,
            Slope slope,
            Double q,
            String family,
            long familySize,
            List<Level> levels,
            boolean isClaim,
            String reason,
            Optional<Subject> series) {
        /** How far the share moved, from 0 to 1; 0 where it is not known. */
        double size() {
            return first == null || last == null ? 0 : Math.abs(last - first);
        }

        /** Whether months between the first and the last were left out for want of stories. */
        boolean hasGaps() {
            return bins == Bins.MONTH && count < ChronoUnit.MONTHS.between(from, to) + 1;
        }

        boolean rises() {
            return slope.perYear() != null && slope.perYear() > 0;
        }
    }

    /** Change of the logit of the share per year, raw and against two changes of the archive; each may be null. */
    record Slope(Double perYear, Double low, Double high, Double standardised, Double panel) {}

    /** A new level of a share. */
    record Level(LocalDate at, Double before, Double after) {}

    /** A row of {@code bursts}; numbers as there. */
    record Flare(
            Key key,
            String label,
            Bins bins,
            LocalDate start,
            LocalDate end,
            long stories,
            long total,
            double expected,
            double weight,
            double q,
            boolean isOpen,
            boolean coverageBreak) {}

    /** A story behind a claim. */
    record Evidence(String claim, LocalDate start, LocalDate end, Quote quote) {}

    /**
     * All that can be said of a subject's series.
     *
     * @param also the same subject in other languages, where a trend of them can be claimed
     */
    record Claim(
            Key key,
            String label,
            Optional<Mover> trend,
            List<Mover> also,
            List<Flare> flares,
            Optional<Subject> series,
            List<Evidence> evidence) {}
}
