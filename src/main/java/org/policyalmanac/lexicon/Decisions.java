package org.policyalmanac.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;

/**
 * What the analysts of a warehouse have decided on candidates: two YAML files beside its runs, which can be edited by hand.
 * Text is only ever appended, so that their own notes stay.
 */
public final class Decisions {
    /** Accepted candidates: a lexicon file as those of the built-in lexicon. */
    public static final String ADDED = "lexicon/added.yaml";

    /** Refused candidates: language and surface of each. */
    public static final String REFUSED = "lexicon/refused.yaml";

    private static final String ADDED_HEAD =
            "# Names that analysts have added to the lexicon of this warehouse: see the lexicon's README for the form.\n";
    private static final String REFUSED_HEAD =
            "# Candidates that are not to be proposed again. Delete a line to see it again.\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Decisions() {}

    /**
     * A candidate that is not to be proposed again.
     *
     * @param language ISO 639-1
     * @param surface the name as the candidate has it
     */
    public record Refusal(String language, String surface) {}

    /** The refusals of a warehouse, in the order of the file. */
    public static List<Refusal> refused(Warehouse warehouse) {
        List<Refusal> refused = new ArrayList<>();
        for (JsonNode entry : yaml(warehouse.file(REFUSED).orElse(new byte[0]))) {
            refused.add(new Refusal(
                    entry.path("language").asText(), entry.path("surface").asText()));
        }
        return refused;
    }

    /** The text of the file of accepted candidates with one more entity. */
    public static byte[] withEntity(Warehouse warehouse, Entity entity, Map<String, List<String>> names) {
        StringBuilder entry = new StringBuilder("- id: ").append(entity.id()).append('\n');
        entry.append("  label: ").append(quoted(entity.label())).append('\n');
        if (entity.country() != null) {
            entry.append("  country: ").append(quoted(entity.country())).append('\n');
        }
        entry.append("  aliases:\n");
        names.forEach((language, aliases) -> entry.append("    ")
                .append(quoted(language.isEmpty() ? "any" : language))
                .append(": [")
                .append(String.join(
                        ", ", aliases.stream().map(Decisions::quoted).toList()))
                .append("]\n"));
        return appended(warehouse, ADDED, ADDED_HEAD, entry.toString());
    }

    /** The text of the file of refused candidates with more of them. */
    public static byte[] withRefusals(Warehouse warehouse, List<Refusal> refusals) {
        StringBuilder entries = new StringBuilder();
        for (Refusal refusal : refusals) {
            entries.append("- {language: ")
                    .append(quoted(refusal.language()))
                    .append(", surface: ")
                    .append(quoted(refusal.surface()))
                    .append("}\n");
        }
        return appended(warehouse, REFUSED, REFUSED_HEAD, entries.toString());
    }

    private static byte[] appended(Warehouse warehouse, String file, String head, String more) {
        String old =
                new String(warehouse.file(file).orElse(head.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        return (old + (old.isEmpty() || old.endsWith("\n") ? "" : "\n") + more).getBytes(StandardCharsets.UTF_8);
    }

    /** JSON's quotes are YAML's. */
    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode yaml(byte[] content) {
        try {
            return new YAMLMapper().readTree(content);
        } catch (IOException e) {
            throw new UserMistake(REFUSED + " is not YAML: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
