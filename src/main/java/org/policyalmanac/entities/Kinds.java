package org.policyalmanac.entities;

import java.util.List;

/** The kinds of entity a candidate can be guessed to be; concepts are no names. */
final class Kinds {
    static final List<String> ALL = List.of("organisation", "person", "place", "law", "model");

    private Kinds() {}

    static boolean isKnown(String kind) {
        return ALL.contains(kind);
    }
}
