package org.policyalmanac.lexicon;

import java.util.List;
import java.util.Map;

/**
 * An entry of a lexicon file that has passed its checks.
 *
 * @param label null where the entry only adds to one with a label
 * @param aliases names by language, empty for all languages
 * @param never strings that are not to count, by language
 */
record LexiconEntry(
        String id,
        String label,
        String country,
        String wikidata,
        Map<String, List<String>> aliases,
        Map<String, List<String>> never,
        List<Guarded> guarded) {
    /** A name that counts only where one of {@code needs} stands in the article too. */
    record Guarded(String name, List<String> needs) {}
}
