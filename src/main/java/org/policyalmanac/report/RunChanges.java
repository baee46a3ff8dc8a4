package org.policyalmanac.report;

import java.util.List;

/**
 * What changed since an earlier run.
 *
 * @param comparedRun the earlier run; empty where there was none
 * @param archive numbers of the whole archive
 * @param subjects numbers of subjects, those that changed most first
 * @param changed how many numbers of subjects changed
 */
record RunChanges(String comparedRun, List<Change> archive, List<Change> subjects, long changed) {

    /** A number then and now; {@code month} is null but for the count of one month. */
    record Change(
            String number, String label, String language, String month, long before, long now, List<Part> parts) {}

    /** Part of a difference, in the words of its column. */
    record Part(String name, long count) {}
}
