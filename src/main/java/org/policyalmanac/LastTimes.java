package org.policyalmanac;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.policyalmanac.table.Warehouse;

/** How long each step took in the run that is current, for the time left. */
final class LastTimes {
    private LastTimes() {}

    static Map<String, Double> of(Warehouse warehouse) {
        Map<String, Double> seconds = new TreeMap<>();
        warehouse
                .current()
                .flatMap(current -> warehouse.manifest(current.run()))
                .map(manifest -> manifest.path("step_seconds"))
                .ifPresent(steps -> {
                    for (Map.Entry<String, JsonNode> step : steps.properties()) {
                        seconds.put(step.getKey(), step.getValue().asDouble());
                    }
                });
        return seconds;
    }
}
