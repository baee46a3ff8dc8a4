package org.policyalmanac.lexicon;

import java.io.Serializable;

/**
 * Something that is named in texts.
 *
 * @param id kind and name, such as {@code place:cn}
 * @param label name to show
 * @param country ISO 3166-1 alpha-2, or null
 * @param wikidata item, or null
 */
public record Entity(String id, String label, String country, String wikidata) implements Serializable {
    /** The part of the id before the colon, such as {@code place}. */
    public String kind() {
        return id.substring(0, id.indexOf(':'));
    }
}
