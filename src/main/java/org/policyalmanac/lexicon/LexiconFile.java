package org.policyalmanac.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.policyalmanac.table.UserMistake;

/** One file of a lexicon: what it says, or the one sentence that names the entry and the value that cannot be. */
final class LexiconFile {
    /** Of every language. */
    private static final String ANY = "any";

    private static final String ID = "(organisation|person|place|law|model|concept|theme):[a-z0-9][a-z0-9-]*";
    private static final String WIKIDATA = "Q[1-9][0-9]*";
    private static final Set<String> FIELDS =
            Set.of("id", "label", "country", "wikidata", "aliases", "guarded", "never");
    private static final Set<String> FIELDS_OF_GUARDED = Set.of("alias", "needs");
    private static final Set<String> LANGUAGES = with(Locale.getISOLanguages(), ANY);
    private static final Set<String> COUNTRIES = with(Locale.getISOCountries(), "EU", "XK");

    private final String file;

    private LexiconFile(String file) {
        this.file = file;
    }

    /**
     * The entries of a file, in its order.
     *
     * @param file how messages name it
     * @throws UserMistake where it is not YAML, or an entry cannot be
     */
    static List<LexiconEntry> read(String file, byte[] content) {
        LexiconFile reader = new LexiconFile(file);
        JsonNode entries;
        try {
            entries = new YAMLMapper().readTree(content);
        } catch (IOException e) {
            throw new UserMistake(
                    file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        if (!entries.isArray() && !entries.isEmpty()) {
            throw new UserMistake(file + " is no list of entries; each begins with '- id:'.");
        }
        List<LexiconEntry> read = new ArrayList<>();
        entries.forEach(entry -> read.add(reader.entry(entry)));
        return read;
    }

    private LexiconEntry entry(JsonNode entry) {
        String id = entry.path("id").asText();
        if (!id.matches(ID)) {
            throw new UserMistake(
                    file + ": the id '" + id + "' is not kind:name in small letters, digits and hyphens.");
        }
        refuseUnknown(id, entry, FIELDS);
        String wikidata = text(id, entry, "wikidata");
        if (wikidata != null && !wikidata.matches(WIKIDATA)) {
            throw mistake(id, "wikidata is '" + wikidata + "', not Q and a number");
        }
        String country = text(id, entry, "country");
        if (country != null && !COUNTRIES.contains(country)) {
            throw mistake(id, "the country '" + country + "' is no code of ISO 3166-1, nor EU");
        }
        List<LexiconEntry.Guarded> guarded = new ArrayList<>();
        for (JsonNode one : list(id, entry, "guarded")) {
            guarded.add(guarded(id, one));
        }
        return new LexiconEntry(
                id,
                text(id, entry, "label"),
                country,
                wikidata,
                names(id, entry, "aliases"),
                names(id, entry, "never"),
                guarded);
    }

    private LexiconEntry.Guarded guarded(String id, JsonNode guarded) {
        if (!guarded.isObject()) {
            throw mistake(id, "guarded has '" + brief(guarded) + "' where an alias with its needs must stand");
        }
        refuseUnknown(id, guarded, FIELDS_OF_GUARDED);
        String name = text(id, guarded, "alias");
        List<String> needs = strings(id, "needs", list(id, guarded, "needs"));
        if (name == null || needs.isEmpty()) {
            throw mistake(id, "guarded has '" + brief(guarded) + "', which lacks its alias or its needs");
        }
        return new LexiconEntry.Guarded(name, needs);
    }

    private void refuseUnknown(String id, JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw mistake(id, "there is no field '" + field + "'");
            }
        });
    }

    private Map<String, List<String>> names(String id, JsonNode entry, String field) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        JsonNode byLanguage = entry.path(field);
        if (!byLanguage.isMissingNode() && !byLanguage.isObject()) {
            throw mistake(id, field + " is '" + brief(byLanguage) + "', not lists by language");
        }
        byLanguage.fieldNames().forEachRemaining(language -> {
            if (!LANGUAGES.contains(language)) {
                throw mistake(id, "'" + language + "' is no language of ISO 639-1, nor " + ANY);
            }
            List<String> strings = strings(id, field, list(id, byLanguage, language));
            names.put(language.equals(ANY) ? "" : language, strings);
        });
        return names;
    }

    private JsonNode list(String id, JsonNode node, String field) {
        JsonNode list = node.path(field);
        if (!list.isMissingNode() && !list.isArray()) {
            throw mistake(id, field + " is '" + brief(list) + "', not a list in square brackets");
        }
        return list;
    }

    private List<String> strings(String id, String field, JsonNode list) {
        List<String> strings = new ArrayList<>();
        for (JsonNode string : list) {
            if (!string.isTextual() || string.asText().isBlank()) {
                throw mistake(id, field + " has '" + brief(string) + "', which is no text unless it is put in quotes");
            }
            strings.add(string.asText());
        }
        return strings;
    }

    private String text(String id, JsonNode node, String field) {
        JsonNode text = node.path(field);
        if (text.isMissingNode()) {
            return null;
        }
        if (!text.isTextual() || text.asText().isBlank()) {
            throw mistake(id, field + " is '" + brief(text) + "', which is no text unless it is put in quotes");
        }
        return text.asText();
    }

    private UserMistake mistake(String id, String what) {
        return new UserMistake(file + ": " + id + ": " + what + ".");
    }

    private static String brief(JsonNode node) {
        String text = node.isValueNode() ? node.asText() : node.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static Set<String> with(String[] codes, String... more) {
        Set<String> all = new HashSet<>(Arrays.asList(codes));
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
