package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.List;
import org.policyalmanac.text.Folded;

/**
 * A name under which an entity appears.
 *
 * @param entity id, or empty where the name is never to be taken for an entity
 * @param name as written
 * @param language ISO 639-1, or empty for all languages
 * @param needs folded strings of which one must stand in the article too; empty for a name that speaks for itself
 * @param rule what {@code mentions.rule} says of a match
 */
public record Alias(String entity, String name, String language, List<String> needs, String rule)
        implements Serializable {
    /** Rules: a name that speaks for itself, one that needs a clue, one that never counts, of CLDR, of a people. */
    static final String ALIAS = "alias";

    static final String GUARDED = "guarded";
    static final String NEVER = "never";
    static final String CLDR = "cldr";
    static final String NATIONALITY = "nationality";

    /** How the case of a name must agree. */
    enum Case {
        ANY,
        INITIAL,
        ALL
    }

    String folded() {
        return Folded.string(name);
    }

    boolean isNever() {
        return entity.isEmpty();
    }

    /** Names in capitals match capitals only, names that begin with one match one there, others match any case. */
    Case requiredCase() {
        long capitals = name.codePoints().filter(Character::isUpperCase).count();
        long letters = name.codePoints()
                .filter(point -> Character.isUpperCase(point) || Character.isLowerCase(point))
                .count();
        boolean initial = Character.isUpperCase(name.codePointAt(0));
        if (letters > 0 && capitals == letters) {
            return letters > 1 ? Case.ALL : Case.INITIAL;
        }
        return initial ? Case.INITIAL : Case.ANY;
    }

    /** Names that mean a thing in the article's own language win over names in any language. */
    boolean fits(String documentLanguage) {
        return language.isEmpty() || language.equals(documentLanguage) || documentLanguage.equals("und");
    }
}
