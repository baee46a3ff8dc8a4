package org.policyalmanac.table;

import java.util.List;

/**
 * All that a run wrote of a table.
 *
 * @param rows number of rows of all parts
 * @param digest that of all rows together: 32 hexadecimal digits that do not depend on the order of rows
 * @param seconds wall-clock time of writing, with what was computed on the way
 * @param parts the folders
 */
public record Written(long rows, String digest, double seconds, List<Part> parts) {
    static Written of(List<Part> parts) {
        return new Written(
                parts.stream().mapToLong(Part::rows).sum(),
                parts.stream().map(Part::digest).reduce(Digest::together).orElseThrow(),
                parts.stream().mapToDouble(Part::seconds).sum(),
                List.copyOf(parts));
    }

    /**
     * A folder of a table.
     *
     * @param folder where it is, relative to the warehouse
     * @param added whether its rows came to those of earlier folders, instead of taking their place
     */
    public record Part(String folder, long rows, String digest, double seconds, boolean added) {}
}
