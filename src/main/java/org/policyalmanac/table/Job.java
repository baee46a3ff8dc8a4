package org.policyalmanac.table;

import java.util.List;

/** One step of the almanac. */
public interface Job {
    /** Objects whose picocli fields are the step's options; steps of one command may share some. */
    default List<Object> options() {
        return List.of(this);
    }

    /**
     * Looks at the options before Spark starts.
     *
     * @throws UserMistake where one of them cannot be
     */
    default void check() {}

    /** Whether the options, once checked, leave the step anything to do; it is passed over where they do not. */
    default boolean isDue() {
        return true;
    }

    /** Reads tables of {@code run}, computes, and writes tables of {@code run}. */
    void run(Run run);
}
