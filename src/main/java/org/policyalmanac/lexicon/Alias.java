package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
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
    /** Rules of a match alone: a name in another form than listed, and a person's surname after the full name. */
    static final String INFLECTED = "inflected";

    static final String SURNAME = "surname";
    /** A country by one sign in Chinese. */
    static final String ABBREVIATION = "abbreviation";

    private static final Pattern PROPER_ENGLISH =
            Pattern.compile("\\p{Lu}[\\w.]+(?: (?:of|the|and|for|on|in))*(?: \\p{Lu}[\\w.]+)+(?: .*)?");

    /** How the case of a name must agree. */
    enum Case {
        ANY,
        INITIAL,
        ALL
    }

    /** Proper names in English of several words stand as they are in articles of other languages. */
    boolean isSaidEverywhere() {
        boolean isProper =
                entity.startsWith("organisation:") || entity.startsWith("law:") || entity.startsWith("model:");
        return isProper
                && rule.equals(ALIAS)
                && language.equals("en")
                && PROPER_ENGLISH.matcher(name).matches();
    }

    Alias inAnyLanguage() {
        return new Alias(entity, name, "", needs, rule);
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

    /** Whether this name is found in a text only where it begins in a capital. */
    boolean beginsInCapital() {
        return requiredCase() != Case.ANY && Character.isUpperCase(name.codePointAt(0));
    }

    /** Names that mean a thing in the article's own language win over names in any language. */
    boolean fits(String documentLanguage) {
        return language.isEmpty() || language.equals(documentLanguage) || documentLanguage.equals("und");
    }

    /** What kind of word the word at a place of this name is, by which its endings are chosen. */
    Inflection.Kind kind(String word, String wordLanguage, int place, int count) {
        long capitals = word.codePoints().filter(Character::isUpperCase).count();
        if (capitals > 1
                && capitals == word.codePoints().filter(Character::isLetter).count()) {
            return Inflection.Kind.CAPS;
        }
        boolean last = place == count - 1;
        boolean english = wordLanguage.equals("en");
        boolean people = rule.equals(NATIONALITY);
        boolean subject = people || entity.startsWith("concept:") || entity.startsWith("law:");
        boolean caseless = Character.isLetter(word.charAt(0)) && !isCased(word.codePointAt(0));
        if (wordLanguage.equals("de") && subject && Character.isUpperCase(word.charAt(0))) {
            return last ? Inflection.Kind.NOUN : Inflection.Kind.LEADING;
        }
        if (people) {
            return english ? Inflection.Kind.NAME : Inflection.Kind.COMMON;
        }
        if (Character.isLowerCase(word.charAt(0)) || caseless && subject) {
            // Of a subject in one word, "empleo", "emplea" is no form.
            boolean noun = count == 1 && !wordLanguage.equals("de");
            return english && !last ? Inflection.Kind.LEADING : noun ? Inflection.Kind.NOUN : Inflection.Kind.COMMON;
        }
        return last ? Inflection.Kind.NAME : Inflection.Kind.LEADING;
    }

    private static boolean isCased(int point) {
        return Character.isUpperCase(point) || Character.isLowerCase(point);
    }
}
