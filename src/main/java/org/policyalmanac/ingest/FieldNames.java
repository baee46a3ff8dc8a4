package org.policyalmanac.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policyalmanac.table.UserMistake;

/** By which names the fields of records go: those the user gave first, then the aliases. Case does not count. */
final class FieldNames implements Serializable {
    private static final long serialVersionUID = 1;

    private final EnumMap<Field, List<String>> names = new EnumMap<>(Field.class);
    private final HashSet<String> wanted = new HashSet<>();

    private FieldNames(Map<Field, List<String>> given) {
        for (Field field : Field.values()) {
            List<String> all = new ArrayList<>(given.getOrDefault(field, List.of()));
            all.addAll(field.aliases());
            names.put(field, all);
            wanted.addAll(all);
        }
    }

    /**
     * The aliases with the user's names before them.
     *
     * @param options {@code target=name} each; several for one target are tried in the order given
     * @throws UserMistake where one has no target of ours or no name
     */
    static FieldNames of(List<String> options) {
        Map<Field, List<String>> given = new EnumMap<>(Field.class);
        for (String option : options) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? "" : key(option.substring(equals + 1));
            if (name.isEmpty()) {
                throw new UserMistake("--field " + option + " must be TARGET=NAME, such as title=casual_name.");
            }
            String target = key(option.substring(0, equals));
            Field field = Field.named(target).orElseThrow(() -> unknown(option, target));
            given.computeIfAbsent(field, any -> new ArrayList<>()).add(name);
        }
        return new FieldNames(given);
    }

    /** The form in which names are compared. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** True where {@link #value} may ask for the field called so in an archive. */
    boolean wants(String key) {
        return wanted.contains(key);
    }

    /** The value of the first name that has one, or null. */
    String value(Field field, Map<String, String> values) {
        for (String name : names.get(field)) {
            String value = values.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    /** The names of a field as a phrase: {@code text, body or content}. */
    String phrase(Field field) {
        List<String> all = names.get(field);
        return String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.get(all.size() - 1);
    }

    private static UserMistake unknown(String option, String target) {
        Set<String> targets = Arrays.stream(Field.values())
                .map(Field::optionName)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return new UserMistake("--field " + option + ": there is no target '" + target + "'; there are "
                + String.join(", ", targets) + ".");
    }
}
