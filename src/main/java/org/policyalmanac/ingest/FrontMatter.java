package org.policyalmanac.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of YAML between lines of three hyphens at the beginning of a text file.
 *
 * @param values its fields; none where there is no block
 * @param body what follows it
 */
record FrontMatter(Map<String, String> values, String body) {
    private static final Pattern BLOCK =
            Pattern.compile("\\A---[^\\S\\n]*\\n(.*?\\n)??(?:---|\\.\\.\\.)[^\\S\\n]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("(?m)^([\\w-]+):[^\\S\\n]*(.*?)[^\\S\\n]*$");
    private static final YAMLFactory YAML = new YAMLFactory();

    static FrontMatter of(String content, FieldNames names, int limit) {
        if (!content.startsWith("---")) {
            return new FrontMatter(Map.of(), content);
        }
        Matcher block = BLOCK.matcher(content);
        if (!block.find()) {
            return new FrontMatter(Map.of(), content);
        }
        String yaml = block.group(1) == null ? "" : block.group(1);
        return new FrontMatter(values(yaml, names, limit), content.substring(block.end()));
    }

    private static Map<String, String> values(String yaml, FieldNames names, int limit) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? new JsonFields(names, limit).read(parser) : Map.of();
        } catch (IOException e) {
            return lineByLine(yaml, names); // mostly titles with a colon that nobody quoted
        }
    }

    private static Map<String, String> lineByLine(String yaml, FieldNames names) {
        Map<String, String> values = new HashMap<>();
        Matcher line = LINE.matcher(yaml);
        while (line.find()) {
            String name = FieldNames.key(line.group(1));
            if (names.wants(name) && !line.group(2).isBlank()) {
                values.putIfAbsent(name, line.group(2));
            }
        }
        return values;
    }
}
