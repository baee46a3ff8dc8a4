package org.policyalmanac.table;

/** One step of the almanac. Its options are picocli fields of the implementing class. */
public interface Job {
    /**
     * Looks at the options before Spark starts.
     *
     * @throws UserMistake where one of them cannot be
     */
    default void check() {}

    /** Reads tables of {@code run}, computes, and writes tables of {@code run}. */
    void run(Run run);
}
