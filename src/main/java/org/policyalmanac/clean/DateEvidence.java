package org.policyalmanac.clean;

import java.time.LocalDate;
import org.policyalmanac.text.PublicationDate;

/**
 * A date, and where it stood.
 *
 * @param kind {@code metadata}, {@code url}, {@code text} or {@code file}
 */
record DateEvidence(String kind, PublicationDate date) {
    /** Days by which two pieces may miss each other: what is published at midnight bears two dates in two zones. */
    private static final int ZONES = 1;

    /** Whether all days this date can mean are after {@code latest}. */
    boolean isAfter(LocalDate latest) {
        return date.low().isAfter(latest);
    }

    /** Whether there is no day, give or take one, that both dates can mean. */
    boolean excludes(DateEvidence other) {
        return isBefore(other) || other.isBefore(this);
    }

    /** Whether the last day this date can mean is before all days the other one can, by more than zones explain. */
    boolean isBefore(DateEvidence other) {
        return date.high().plusDays(ZONES).isBefore(other.date.low());
    }
}
