package org.policyalmanac.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which folders hold the rows of a table, part by part. */
final class Folders {
    private Folders() {}

    /**
     * What {@code before} becomes when {@code written} is: of a part that was written anew only the new folder stays, what
     * was added lies beside the old.
     *
     * @param before folders relative to the warehouse; none where the table was not there
     */
    static List<String> after(List<String> before, List<Written.Part> written) {
        Map<String, List<String>> byPart = new TreeMap<>();
        before.forEach(folder -> of(part(folder), byPart).add(folder));
        for (Written.Part part : written) {
            List<String> folders = of(part(part.folder()), byPart);
            if (!part.added()) {
                folders.clear();
            }
            folders.add(part.folder());
        }
        return byPart.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> of(String part, Map<String, List<String>> byPart) {
        return byPart.computeIfAbsent(part, none -> new ArrayList<>());
    }

    /** {@code clean} of {@code runs/ID/rejections/clean}; empty for {@code runs/ID/documents}. */
    private static String part(String folder) {
        String[] names = folder.split("/", 4);
        return names.length < 4 ? "" : names[3];
    }
}
