package org.policyalmanac.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.text.Folded;

/** The entities and their names: the countries of {@link Countries}, and the files an analyst edits. */
public final class Lexicon {
    /** Files of a lexicon; each lists entities of the kind it is named for. */
    static final List<String> FILES =
            List.of("places.yaml", "organisations.yaml", "people.yaml", "laws.yaml", "models.yaml", "concepts.yaml");

    private static final String ID = "(organisation|person|place|law|model|concept):[a-z0-9][a-z0-9-]*";

    private final Map<String, Entity> entities = new TreeMap<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final MessageDigest digest = sha256();

    private Lexicon() {
        Countries.entities().forEach(country -> entities.put(country.id(), country));
        aliases.addAll(Countries.aliases());
    }

    /** The lexicon that comes with the program. */
    public static Lexicon builtIn() {
        Lexicon lexicon = new Lexicon();
        for (String file : FILES) {
            try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + file)) {
                lexicon.add(file, in.readAllBytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        lexicon.refuseShared();
        return lexicon;
    }

    /** @throws UserMistake where the folder holds no lexicon, or an entry cannot be: the message says which and why */
    public static Lexicon in(Path folder) {
        Lexicon lexicon = new Lexicon();
        List<String> present = FILES.stream()
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .toList();
        if (present.isEmpty()) {
            throw new UserMistake("--lexicon " + folder + " holds none of " + String.join(", ", FILES) + ".");
        }
        for (String file : present) {
            try {
                lexicon.add(folder.resolve(file).toString(), Files.readAllBytes(folder.resolve(file)));
            } catch (IOException e) {
                throw new UserMistake("--lexicon " + folder.resolve(file) + " cannot be read: " + e.getMessage());
            }
        }
        lexicon.refuseShared();
        return lexicon;
    }

    /** Two entities under one unguarded name could not be told apart. */
    private void refuseShared() {
        Map<String, Alias> seen = new TreeMap<>();
        for (Alias alias : aliases) {
            if (alias.rule().equals("alias")) {
                Alias other =
                        seen.putIfAbsent(alias.language() + " " + alias.folded() + " " + alias.requiredCase(), alias);
                if (other != null && !other.entity().equals(alias.entity())) {
                    throw new UserMistake("The lexicon gives the name '" + alias.name() + "' to both " + other.entity()
                            + " and " + alias.entity() + "; guard it with needs.");
                }
            }
        }
    }

    /** Every entity, by id. */
    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** Every name of an entity, and the names that are never to match. */
    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    /** First 16 hexadecimal digits of the SHA-256 of the files' content. */
    public String version() {
        try {
            return HexFormat.of()
                    .formatHex(((MessageDigest) digest.clone()).digest())
                    .substring(0, 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String file, byte[] content) throws IOException {
        digest.update(content);
        JsonNode entries;
        try {
            entries = new YAMLMapper().readTree(content);
        } catch (IOException e) {
            throw new UserMistake(
                    file + " is not YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
        for (JsonNode entry : entries) {
            add(file, entry);
        }
    }

    private void add(String file, JsonNode entry) {
        String id = entry.path("id").asText();
        if (!id.matches(ID)) {
            throw new UserMistake(
                    file + ": the id '" + id + "' is not kind:name in small letters, digits and hyphens.");
        }
        if (entry.has("label")) {
            Entity entity =
                    new Entity(id, entry.path("label").asText(), text(entry, "country"), text(entry, "wikidata"));
            entities.merge(id, entity, (known, more) -> merged(file, known, more));
        } else if (!entities.containsKey(id)) {
            throw new UserMistake(file + ": " + id + " has no label.");
        }
        names(entry.path("aliases")).forEach((language, names) -> {
            for (String name : names) {
                aliases.add(new Alias(id, name, language, List.of(), "alias"));
            }
        });
        names(entry.path("never")).forEach((language, names) -> {
            for (String name : names) {
                aliases.add(new Alias("", name, language, List.of(), "never"));
            }
        });
        for (JsonNode guarded : entry.path("guarded")) {
            List<String> needs =
                    strings(guarded.path("needs")).stream().map(Folded::string).toList();
            aliases.add(new Alias(id, guarded.path("alias").asText(), "", needs, "guarded"));
        }
    }

    private static Entity merged(String file, Entity known, Entity more) {
        if (!known.kind().equals("place")) {
            throw new UserMistake(file + ": the id " + more.id() + " stands twice.");
        }
        return new Entity(known.id(), more.label(), known.country(), more.wikidata());
    }

    private static Map<String, List<String>> names(JsonNode byLanguage) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        byLanguage
                .properties()
                .forEach(field ->
                        names.put(field.getKey().equals("any") ? "" : field.getKey(), strings(field.getValue())));
        return names;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    private static String text(JsonNode entry, String field) {
        return entry.hasNonNull(field) ? entry.get(field).asText() : null;
    }

    private static MessageDigest sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("lexicon".getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
