package org.policyalmanac.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.text.Folded;

/**
 * The entities and their names: the countries of {@link Countries}, and the files an analyst edits. Themes, the general
 * vocabulary by which topics are told apart, are kept apart: nobody wants a table of who was named together with "court".
 */
public final class Lexicon {
    private static final String NATIONALITIES = "nationalities.yaml";

    /** Files of a lexicon; each lists entities of the kind it is named for. */
    static final List<String> FILES = List.of(
            "places.yaml",
            "organisations.yaml",
            "people.yaml",
            "laws.yaml",
            "models.yaml",
            "concepts.yaml",
            NATIONALITIES,
            "themes.yaml");

    private static final String THEME = "theme:";

    private final Map<String, Entity> entities = new TreeMap<>();
    private final Map<String, Entity> themes = new TreeMap<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final List<Alias> nationalities = new ArrayList<>();
    private final List<Alias> themeAliases = new ArrayList<>();
    private final MessageDigest digest = sha256();

    private Lexicon() {}

    private static Lexicon ofCountries() {
        Lexicon lexicon = new Lexicon();
        Countries.entities().forEach(country -> lexicon.entities.put(country.id(), country));
        lexicon.aliases.addAll(Countries.aliases());
        return lexicon;
    }

    /** The lexicon that knows nobody, no countries either. */
    public static Lexicon none() {
        return new Lexicon();
    }

    /** The lexicon that comes with the program. */
    public static Lexicon builtIn() {
        Lexicon lexicon = ofCountries();
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
        Lexicon lexicon = ofCountries();
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

    /**
     * Adds a file of the same form, such as that of accepted candidates; the version is another then.
     *
     * @throws UserMistake where an entry cannot be
     */
    void accept(String file, byte[] content) {
        add(file, content);
        refuseShared();
    }

    /** Two entities or themes under one unguarded name could not be told apart. */
    private void refuseShared() {
        Map<String, Alias> seen = new TreeMap<>();
        List<Alias> all = withThemes();
        all.addAll(nationalities);
        for (Alias alias : all) {
            if (alias.rule().equals(Alias.ALIAS) || alias.rule().equals(Alias.NATIONALITY)) {
                Alias other =
                        seen.putIfAbsent(alias.language() + " " + alias.folded() + " " + alias.requiredCase(), alias);
                if (other != null && !other.entity().equals(alias.entity())) {
                    throw new UserMistake("The lexicon gives the name '" + alias.name() + "' to both " + other.entity()
                            + " and " + alias.entity() + "; guard it with needs.");
                }
            }
        }
    }

    /** Every entity, by id; no themes. */
    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    /** Every name of an entity, and the names that are never to match. */
    public List<Alias> aliases() {
        return List.copyOf(aliases);
    }

    /**
     * {@link #aliases} without those of cities and regions of a country: where Abu Dhabi is named the Emirates are too, and
     * both together are no more evidence that two articles tell one story than one of them.
     */
    public List<Alias> anchorAliases() {
        return aliases.stream().filter(alias -> !isInACountry(alias.entity())).toList();
    }

    private boolean isInACountry(String id) {
        Entity entity = entities.get(id);
        return entity != null
                && entity.kind().equals("place")
                && entity.country() != null
                && !id.equals("place:" + entity.country().toLowerCase(Locale.ROOT));
    }

    /**
     * {@link #aliases} and the words for nationalities, "French" and "Franzose", which name the country too: what counts as
     * a mention. {@code stories} and {@code topics} go without, since their figures are calibrated on names alone.
     */
    public List<Alias> mentionAliases() {
        List<Alias> all = new ArrayList<>(aliases);
        all.addAll(nationalities);
        aliases.stream().filter(Alias::isSaidEverywhere).forEach(alias -> all.add(alias.inAnyLanguage()));
        return all;
    }

    /** Every theme, by id. */
    public List<Entity> themes() {
        return List.copyOf(themes.values());
    }

    /** Every word of a theme, and the words that are never to count for one. */
    public List<Alias> themeAliases() {
        return List.copyOf(themeAliases);
    }

    List<Alias> withThemes() {
        List<Alias> all = new ArrayList<>(aliases);
        all.addAll(themeAliases);
        return all;
    }

    /** Whether this is the lexicon that knows nobody. */
    public boolean isEmpty() {
        return entities.isEmpty() && themes.isEmpty();
    }

    /** First 16 hexadecimal digits of the SHA-256 of the files' content; {@code none} where there is no lexicon. */
    public String version() {
        if (isEmpty()) {
            return "none";
        }
        try {
            return HexFormat.of()
                    .formatHex(((MessageDigest) digest.clone()).digest())
                    .substring(0, 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String file, byte[] content) {
        digest.update(content);
        LexiconFile.read(file, content).forEach(entry -> add(file, entry));
    }

    private void add(String file, LexiconEntry entry) {
        String id = entry.id();
        boolean nationality = Path.of(file).endsWith(NATIONALITIES);
        boolean theme = id.startsWith(THEME);
        Map<String, Entity> known = theme ? themes : entities;
        if (entry.label() != null) {
            Entity entity = new Entity(id, entry.label(), entry.country(), entry.wikidata());
            known.merge(id, entity, (first, second) -> merged(file, first, second));
        } else if (!known.containsKey(id)) {
            throw new UserMistake(file + ": " + id + " has no label.");
        }
        List<Alias> into = nationality ? nationalities : theme ? themeAliases : aliases;
        String rule = nationality ? Alias.NATIONALITY : Alias.ALIAS;
        entry.aliases()
                .forEach((language, names) ->
                        names.forEach(name -> into.add(new Alias(id, name, language, List.of(), rule))));
        entry.never()
                .forEach((language, names) ->
                        names.forEach(name -> into.add(new Alias("", name, language, List.of(), Alias.NEVER))));
        for (LexiconEntry.Guarded guarded : entry.guarded()) {
            List<String> needs = guarded.needs().stream().map(Folded::string).toList();
            into.add(new Alias(id, guarded.name(), "", needs, Alias.GUARDED));
        }
    }

    private static Entity merged(String file, Entity known, Entity more) {
        if (!known.kind().equals("place")) {
            throw new UserMistake(file + ": the id " + more.id() + " stands twice.");
        }
        return new Entity(known.id(), more.label(), known.country(), more.wikidata());
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
