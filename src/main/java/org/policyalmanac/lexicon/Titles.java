package org.policyalmanac.lexicon;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.policyalmanac.text.Folded;

/** Words with a capital that stand before a surname and are no given name: "President", "Herr", "But". */
final class Titles {
    private Titles() {}

    /** All of them, folded, whatever their language. */
    static Set<String> read() {
        return Rules.lines("/inflection/titles.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(Folded::string)
                .collect(Collectors.toUnmodifiableSet());
    }
}
