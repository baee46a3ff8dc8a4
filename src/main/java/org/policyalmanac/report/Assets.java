package org.policyalmanac.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the page carries with it: its style, its script, the chart libraries and the chart specifications. */
final class Assets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Assets() {}

    static String style() {
        return resource("report.css");
    }

    /** The chart libraries and the page's own script, in the order in which they must run. */
    static Map<String, String> scripts() {
        Map<String, String> scripts = new TreeMap<>();
        scripts.put("1 vega", library("vega.min.js"));
        scripts.put("2 vega-lite", library("vega-lite.min.js"));
        scripts.put("3 vega-embed", library("vega-embed.min.js"));
        scripts.put(
                "4 report",
                resource("tables.js") + resource("network.js") + resource("charts.js") + resource("report.js"));
        return scripts;
    }

    /** The specifications of all charts by name, as JSON that may stand inside a script element. */
    static String specifications() {
        Map<String, Object> all = new TreeMap<>();
        for (String name : new String[] {
            "choice", "coverage", "lexicon", "matrix", "network", "outlets", "river", "share", "topics"
        }) {
            all.put(name, parsed(resource("charts/" + name + ".json")));
        }
        return inlined(all);
    }

    /** {@code value} as JSON in which no character can end or open an element, or a line of script. */
    static String inlined(Object value) {
        try {
            return JSON.writeValueAsString(value)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Without the pointer to a source map, which a browser's developer tools would ask for. */
    private static String library(String name) {
        return resource("vendor/" + name)
                .replaceAll("(?m)^//# sourceMappingURL=.*$", "")
                .strip();
    }

    private static Object parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        String path = "/report/" + name;
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
