package org.policyalmanac.table;

import picocli.CommandLine.Option;

/** The option that keeps what a warehouse holds: one for all jobs of a command. */
public final class AddOption {
    @Option(
            names = "--add",
            description = "Keep what the warehouse holds and work on new records only; old stories keep their ids.")
    private boolean adding;

    /** Whether rows are added to the tables that can grow, instead of writing these anew. */
    public boolean isAdding() {
        return adding;
    }
}
