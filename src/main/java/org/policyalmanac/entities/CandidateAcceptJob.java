package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.lexicon.Decisions;
import org.policyalmanac.lexicon.Entity;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.table.InWarehouse;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a candidate an entity: writes it with its variants into the warehouse's own lexicon file, which every later run
 * reads, and takes it out of {@code candidates}.
 */
public final class CandidateAcceptJob implements Job, InWarehouse {
    private static final String ID = "(organisation|person|place|law|model|concept):[a-z0-9][a-z0-9-]*";

    @Parameters(index = "0", paramLabel = "SURFACE", description = "The name as candidates.surface has it.")
    private String surface;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ID",
            description =
                    "Id of the new entity: kind, colon, small letters, digits and hyphens, as organisation:some-name.")
    private String id;

    @Option(names = "--label", paramLabel = "LABEL", description = "Name to show (default: SURFACE).")
    private String label;

    @Option(
            names = "--language",
            paramLabel = "xx",
            description = "Take the candidate of this language only (default: of every language that has it).")
    private String language;

    @Option(names = "--country", paramLabel = "CC", description = "Country it belongs to, ISO 3166-1 alpha-2, or EU.")
    private String country;

    private final LexiconOption lexiconOption;
    private Warehouse warehouse;

    public CandidateAcceptJob(LexiconOption lexiconOption) {
        this.lexiconOption = lexiconOption;
    }

    @Override
    public List<Object> options() {
        return List.of(this, lexiconOption);
    }

    @Override
    public void in(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public void check() {
        if (!id.matches(ID)) {
            throw new UserMistake("--as '" + id + "' is not kind:name in small letters, digits and hyphens; kinds are "
                    + "organisation, person, place, law, model and concept.");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new UserMistake("--country '" + country + "' is not two capitals such as FR.");
        }
        if (label != null && label.isBlank()) {
            throw new UserMistake("--label '" + label + "' is empty.");
        }
        lexiconOption.lexicon().entities().stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .ifPresent(entity -> {
                    throw new UserMistake("--as " + id + " is taken by '" + entity.label() + "'; choose another id.");
                });
        // The name as given; the candidate's variants are checked when they are known.
        Entity entity = new Entity(id, surface, country, null);
        lexiconOption.check(
                Decisions.withEntity(warehouse, entity, Map.of(language == null ? "" : language, List.of(surface))));
    }

    @Override
    public void run(Run run) {
        List<Row> rows = CandidateRows.named(run.read(Table.CANDIDATES), surface, language);
        Map<String, List<String>> names = names(rows);
        Entity entity = new Entity(id, label == null ? surface : label.strip(), country, null);
        byte[] content = Decisions.withEntity(warehouse, entity, names);
        lexiconOption.check(content);
        run.write(Table.CANDIDATES, CandidateRows.without(run.read(Table.CANDIDATES), rows));
        warehouse.replaceFile(Decisions.ADDED, content);
        run.progress()
                .line("      " + surface + " is " + id + " from the next run on, as " + names + "; see "
                        + Decisions.ADDED + " in the warehouse");
    }

    /** The candidate's names by language; one in Latin letters is looked for in every language. */
    private static Map<String, List<String>> names(List<Row> rows) {
        Map<String, List<String>> names = new TreeMap<>();
        for (Row row : rows) {
            add(names, row.getAs("language"), row.getAs("surface"));
            for (Row variant : row.<Row>getList(row.fieldIndex("variants"))) {
                add(names, variant.getAs("language"), variant.getAs("surface"));
            }
        }
        return names;
    }

    private static void add(Map<String, List<String>> names, String language, String name) {
        boolean latin = Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN;
        List<String> known = names.computeIfAbsent(latin ? "" : language, none -> new ArrayList<>());
        if (!known.contains(name)) {
            known.add(name);
        }
    }
}
