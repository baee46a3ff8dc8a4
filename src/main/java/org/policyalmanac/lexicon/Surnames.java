package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policyalmanac.text.Folded;
import org.policyalmanac.text.Scripts;

/**
 * The surnames by which an article goes on to speak of people it has named in full: "Sam Altman … Altman". Of a surname that
 * two people of the article share, nothing is known.
 */
final class Surnames implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String PERSON = "person:";
    private static final int FEWEST_LETTERS = 3;
    /** What is no surname though it stands last, and after what the last word is none. */
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private static final Set<String> PATRONYMICS = Set.of("بن", "ابن", "bin", "ibn", "ben");
    /** What belongs to the surname before which it stands. */
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el");

    private final Set<String> titles;
    /** Names of other things than people by language, which a surname must not be: "Ford". */
    private final Map<String, Set<String>> taken = new HashMap<>();

    /** @param aliases all names that are looked for */
    Surnames(Collection<Alias> aliases) {
        titles = Titles.read();
        for (Alias alias : aliases) {
            if (!alias.entity().startsWith(PERSON)) {
                taken.computeIfAbsent(alias.language(), key -> new HashSet<>()).add(alias.folded());
            }
        }
    }

    /**
     * Somebody whom the article names in full.
     *
     * @param alias null where two go by the surname
     * @param surname as listed, folded
     * @param firstEnd where the first full name ends
     */
    private record Person(Alias alias, String surname, int firstEnd) {}

    /**
     * What is found in {@code text} with the mentions by surname among it, in the order of the text.
     *
     * @param found names found in the text
     */
    List<Matcher.Match> with(List<Matcher.Match> found, String text, String language) {
        Map<String, Person> people = new HashMap<>();
        found.forEach(match -> note(match, language, people));
        people.values().removeIf(person -> person.alias == null);
        if (people.isEmpty()) {
            return found;
        }
        List<Matcher.Match> all = new ArrayList<>(found);
        Folded folded = Folded.of(text);
        boolean unspaced = people.keySet().stream().anyMatch(key -> Scripts.isUnspaced(key.charAt(0)));
        int next = 0;
        for (int i = 0; i < folded.length(); ) {
            int end = WordEdges.end(folded, i);
            while (next < found.size() && found.get(next).end() <= folded.origin(i)) {
                next++;
            }
            boolean free = next == found.size() || found.get(next).begin() >= folded.originEnd(end, text);
            Matcher.Match match = null;
            if (free && folded.isWord(i)) {
                match = spaced(folded, i, end, text, people);
            } else if (free && unspaced && folded.isUnspaced(i)) {
                match = unspaced(folded, i, text, people, next == found.size() ? null : found.get(next));
            }
            if (match != null) {
                all.add(match);
                end = Math.max(end, i + 1);
                while (end < folded.length() && folded.origin(end) < match.end()) {
                    end++;
                }
            }
            i = end;
        }
        all.sort(Comparator.comparingInt(Matcher.Match::begin));
        return all;
    }

    private void note(Matcher.Match match, String language, Map<String, Person> people) {
        if (!match.alias().entity().startsWith(PERSON)) {
            return;
        }
        String name = match.alias().name();
        String surname = surname(name);
        if (surname.isEmpty() || isTaken(Folded.string(surname), language)) {
            return;
        }
        Set<String> forms = new HashSet<>();
        forms.add(Folded.string(surname));
        if (Character.isUpperCase(surname.charAt(0))) {
            Inflection.forms(surname, language, Inflection.Kind.NAME).forEach(form -> forms.add(Folded.string(form)));
        }
        for (String form : forms) {
            Person known = people.get(form);
            if (known == null) {
                people.put(form, new Person(match.alias(), Folded.string(surname), match.end()));
            } else if (known.alias != null
                    && !known.alias.entity().equals(match.alias().entity())) {
                people.put(form, new Person(null, form, match.end())); // two people of one name
            }
        }
    }

    private boolean isTaken(String surname, String language) {
        return taken.getOrDefault("", Set.of()).contains(surname)
                || taken.getOrDefault(language, Set.of()).contains(surname);
    }

    /** The last part of a name of several; empty where it is none or too short to tell. */
    static String surname(String name) {
        int dot = Math.max(name.lastIndexOf('·'), name.lastIndexOf('・'));
        if (dot >= 0) {
            String last = name.substring(dot + 1);
            return last.length() >= 2 ? last : "";
        }
        String[] words = name.split(" ");
        String last = words[words.length - 1];
        boolean plain = words.length > 1 && !PATRONYMICS.contains(words[words.length - 2].toLowerCase(Locale.ROOT));
        boolean ends = SUFFIXES.contains(last.toLowerCase(Locale.ROOT).replace(".", ""));
        boolean single = last.codePoints().allMatch(Character::isLetter);
        boolean begins = !last.isEmpty() && (Character.isUpperCase(last.charAt(0)) || Scripts.isArabic(last.charAt(0)));
        return plain && !ends && single && begins && last.length() >= FEWEST_LETTERS ? last : "";
    }

    private Matcher.Match spaced(Folded folded, int begin, int end, String text, Map<String, Person> people) {
        boolean arabic = Scripts.isArabic(folded.charAt(begin));
        int from = begin;
        Person person = people.get(folded.substring(begin, end));
        if (person == null && arabic && end - begin > FEWEST_LETTERS && "وفبلك".indexOf(folded.charAt(begin)) >= 0) {
            from = begin + 1;
            person = people.get(folded.substring(from, end));
        }
        if (person == null || folded.origin(begin) < person.firstEnd) {
            return null;
        }
        boolean inflected = !folded.substring(from, end).equals(person.surname);
        boolean stands = arabic || folded.isCapital(begin) && isApart(folded, begin, end, text, inflected);
        return stands ? match(folded.origin(from), folded.originEnd(end, text), person) : null;
    }

    /** Not "Melania Trump", "Trump Tower" or "Trump-Turm": no other name before or behind; "Trumps Turm" is two words. */
    private boolean isApart(Folded folded, int begin, int end, String text, boolean inflected) {
        if (!inflected && end + 1 < folded.length() && folded.charAt(end) == ' ' && folded.isCapital(end + 1)) {
            return false;
        }
        if (isHyphen(text, folded.origin(end)) || begin > 0 && isHyphen(text, folded.origin(begin) - 1)) {
            return false;
        }
        int last = begin;
        while (last > 1 && folded.charAt(last - 1) == ' ' && folded.isWord(last - 2)) {
            int first = last - 2;
            while (first > 0 && folded.isWord(first - 1)) {
                first--;
            }
            String word = folded.substring(first, last - 1);
            if (!PARTICLES.contains(word)) {
                return !folded.isCapital(first) || titles.contains(word);
            }
            last = first;
        }
        // an initial: "J. Biden"
        return last < 3
                || folded.charAt(last - 1) != ' '
                || folded.charAt(last - 2) != '.'
                || !isInitial(folded, last - 3);
    }

    private static boolean isInitial(Folded folded, int index) {
        return folded.isCapital(index) && (index == 0 || !folded.isWord(index - 1));
    }

    private static boolean isHyphen(String text, int index) {
        return index >= 0
                && index < text.length()
                && (text.charAt(index) == '-' || text.charAt(index) == '\u2010' || text.charAt(index) == '\u2011');
    }

    private static Matcher.Match unspaced(
            Folded folded, int begin, String text, Map<String, Person> people, Matcher.Match next) {
        for (Map.Entry<String, Person> entry : people.entrySet()) {
            String surname = entry.getKey();
            int end = begin + surname.length();
            boolean stands = end <= folded.length()
                    && folded.substring(begin, end).equals(surname)
                    && folded.origin(begin) >= entry.getValue().firstEnd
                    && !isDot(folded, begin - 1)
                    && !isDot(folded, end)
                    && WordEdges.isEdge(folded, begin)
                    && WordEdges.isEdge(folded, end);
            int last = stands ? folded.originEnd(end, text) : 0;
            if (stands && (next == null || next.begin() >= last)) {
                return match(folded.origin(begin), last, entry.getValue());
            }
        }
        return null;
    }

    private static boolean isDot(Folded folded, int index) {
        return index >= 0 && index < folded.length() && "·・•".indexOf(folded.charAt(index)) >= 0;
    }

    private static Matcher.Match match(int begin, int end, Person person) {
        return new Matcher.Match(begin, end, person.alias, Alias.SURNAME);
    }
}
