package org.policyalmanac.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The runs that were completed in a warehouse, and which tables each of them left. */
public final class History {
    /** Entry of a manifest: the folders of all tables as the run left them. */
    static final String TABLES = "current_tables";

    /** Runs that are named to somebody who looks for one. */
    private static final int NAMED = 3;

    private final Warehouse warehouse;

    private History(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    public static History of(Warehouse warehouse) {
        return new History(warehouse);
    }

    /**
     * The run that a user means, with the tables as it left them.
     *
     * @param option what the user typed the name behind, such as {@code --compare-to}
     * @param tables what the run must have
     * @throws UserMistake where there is no such run, or it left no such tables
     */
    public Warehouse.Current meant(String option, String run, Set<Table> tables) {
        Warehouse.Current left =
                after(run).orElseThrow(() -> new UserMistake(option + " " + run + " is no run of " + known(run) + "."));
        for (Table table : tables) {
            if (!warehouse.hasAll(left.tables().getOrDefault(table.tableName(), List.of()))) {
                throw new UserMistake(option + " " + run + " cannot be compared with: of that run there is no table '"
                        + table.tableName() + "'.");
            }
        }
        return left;
    }

    private String known(String run) {
        List<String> runs = warehouse.runs();
        if (runs.isEmpty()) {
            return warehouse.display() + ", which has none yet";
        }
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String nearest = runs.stream()
                .min(Comparator.comparing((String candidate) -> distance.apply(run, candidate)))
                .orElseThrow();
        List<String> last = runs.subList(Math.max(0, runs.size() - NAMED), runs.size());
        return warehouse.display() + "; did you mean " + nearest + "? Its last runs are " + String.join(", ", last);
    }

    /** The tables as a run left them; empty where there is no such run. */
    Optional<Warehouse.Current> after(String run) {
        return manifest(run).map(manifest -> new Warehouse.Current(run, tables(manifest)));
    }

    /** The last run, from {@code run} back over those it builds on, that wrote {@code published} and left other tables. */
    Optional<Warehouse.Current> lastOther(String run, Table published, Map<String, List<String>> tables) {
        Optional<JsonNode> manifest = manifest(run);
        for (String id = run; manifest.isPresent(); manifest = manifest(id)) {
            if (manifest.get().path("tables").has(published.tableName())) {
                Map<String, List<String>> left = new TreeMap<>(tables(manifest.get()));
                left.keySet().retainAll(tables.keySet());
                if (!left.equals(tables)) {
                    return Optional.of(new Warehouse.Current(id, tables(manifest.get())));
                }
            }
            id = manifest.get().path("based_on").asText();
        }
        return Optional.empty();
    }

    private Optional<JsonNode> manifest(String run) {
        return RunId.isOne(run) ? warehouse.manifest(run) : Optional.empty();
    }

    /** As the manifest lists them; where it is of a version that listed none, from those of the runs it builds on. */
    private Map<String, List<String>> tables(JsonNode manifest) {
        if (manifest.has(TABLES)) {
            return Warehouse.Current.tables(manifest.get(TABLES));
        }
        Map<String, List<String>> tables = new TreeMap<>(
                manifest(manifest.path("based_on").asText()).map(this::tables).orElse(Map.of()));
        for (var table : manifest.path("tables").properties()) {
            List<Written.Part> parts = new ArrayList<>();
            table.getValue().path("parts").forEach(part -> parts.add(part(part)));
            tables.put(table.getKey(), Folders.after(tables.getOrDefault(table.getKey(), List.of()), parts));
        }
        return tables;
    }

    private static Written.Part part(JsonNode json) {
        try {
            return Warehouse.JSON.treeToValue(json, Written.Part.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest has a part that cannot be read: " + json, e);
        }
    }
}
