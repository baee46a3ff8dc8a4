package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policyalmanac.lexicon.Lexicon;

/** The built-in lexicon without half of its organisations and people, in a folder. */
final class HiddenNames {
    private static final List<String> HALVED = List.of("organisations.yaml", "people.yaml");
    private static final List<String> WHOLE =
            List.of("places.yaml", "nationalities.yaml", "laws.yaml", "models.yaml", "concepts.yaml", "themes.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    private HiddenNames() {}

    /** Writes the folder and returns the ids that are not in it. */
    static Set<String> write(Path folder) {
        Set<String> hidden = new TreeSet<>();
        try {
            Files.createDirectories(folder);
            for (String file : WHOLE) {
                try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + file)) {
                    if (in != null) {
                        Files.write(folder.resolve(file), in.readAllBytes());
                    }
                }
            }
            for (String file : HALVED) {
                ArrayNode kept = YAML.createArrayNode();
                try (InputStream in = Lexicon.class.getResourceAsStream("/lexicon/" + file)) {
                    for (JsonNode entry : YAML.readTree(in)) {
                        String id = entry.path("id").asText();
                        if (Math.floorMod(id.hashCode(), 2) == 0) {
                            hidden.add(id);
                        } else {
                            kept.add(entry);
                        }
                    }
                }
                YAML.writeValue(folder.resolve(file).toFile(), kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hidden;
    }
}
