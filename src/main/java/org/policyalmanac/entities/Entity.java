package org.policyalmanac.entities;

import java.io.Serializable;

/**
 * Something that is named in texts.
 *
 * @param id kind and name, such as {@code place:cn}
 * @param label name to show
 * @param country ISO 3166-1 alpha-2, or null
 * @param wikidata item, or null
 */
record Entity(String id, String label, String country, String wikidata) implements Serializable {
    String kind() {
        return id.substring(0, id.indexOf(':'));
    }
}
