package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.testing.Sparks;
import picocli.CommandLine;

/** Stories when articles come later: what is old keeps its name, what is new finds its place. */
class AddedStoriesTest {
    private static final String HARBOUR =
            "The harbour board of Kilmorrow let a forecasting model from Tessaly assign 412 berths in March 2024, "
                    + "and Captain Ondra Velisek counted 37 collisions that it had not foreseen. The board paid Tessaly 5.6 million "
                    + "crowns, and Minister Radka Ilves has asked for the file by 19 May.";
    private static final String HAFEN =
            "Der Hafenrat von Kilmorrow liess ein Vorhersagemodell von Tessaly im März 2024 über 412 Liegeplätze "
                    + "entscheiden, und Kapitän Ondra Velisek zählte 37 Zusammenstösse, die es nicht sah. Der Rat zahlte an Tessaly "
                    + "5,6 Millionen Kronen, und Ministerin Radka Ilves verlangt die Akte bis zum 19. Mai.";
    private static final String OTHER =
            "A library in Osterby lends out robots that read to children, and the waiting list is long. Parents "
                    + "who tried it said that the robots are patient, that they never skip a page and that nobody learned much.";

    @TempDir
    private Path folder;

    @Test
    void oldStoriesKeepTheirNamesAndNewArticlesFindThem() {
        Map<String, Row> first =
                run(List.of(), document("m", "en", HARBOUR, "2024-04-02"), document("z", "en", OTHER, null));
        assertThat(first.get("m").<String>getAs("story_id")).isEqualTo("m");

        Map<String, Row> second = run(
                List.of("--add"),
                document("a", "en", HARBOUR + " Hearings follow.", "2024-04-01"),
                document("b", "de", HAFEN, "2024-04-03"));
        assertThat(second).hasSize(4);
        assertThat(second.get("m").<String>getAs("relation"))
                .as("the article that named the story, though one from the day before has come")
                .isEqualTo("original");
        assertThat(second.get("a").<String>getAs("relation")).isEqualTo("near");
        assertThat(second.get("a").<String>getAs("story_id")).isEqualTo("m");
        assertThat(second.get("b").<String>getAs("relation")).isEqualTo("translation");
        assertThat(second.get("b").<String>getAs("story_id")).isEqualTo("m");
        assertThat(second.get("b").<String>getAs("text_id")).isEqualTo("b");
        assertThat(second.get("z").<String>getAs("story_id")).isEqualTo("z");
    }

    @Test
    void whatHasBeenSignedIsNotReadAgain() {
        run(List.of(), document("m", "en", HARBOUR, "2024-04-02"));
        Run again = start();
        again.append(Table.DOCUMENTS, "", documents(document("b", "de", HAFEN, "2024-04-03")));
        assertThat(again.readUnknown(Table.DOCUMENTS, "article_id", again.read(Table.SIGNATURES))
                        .inputFiles())
                .filteredOn(file -> file.contains("/documents/"))
                .singleElement()
                .asString()
                .contains(again.id());
    }

    /** Writes documents, or adds them, runs the job, and returns the rows of stories by article. */
    private Map<String, Row> run(List<String> options, String... documents) {
        Run run = start();
        AddOption add = new AddOption();
        Job job = new StoriesJob(new LexiconOption(), add);
        new CommandLine(add).parseArgs(options.toArray(String[]::new));
        job.check();
        if (add.isAdding()) {
            run.append(Table.DOCUMENTS, "", documents(documents));
        } else {
            run.write(Table.DOCUMENTS, documents(documents));
        }
        job.run(run);
        run.complete();
        Map<String, Row> stories = new TreeMap<>();
        run.read(Table.STORIES).collectAsList().forEach(row -> stories.put(row.getAs("article_id"), row));
        return stories;
    }

    private Run start() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Run.start(
                Sparks.session(),
                Warehouse.at(folder.toString(), new Configuration()),
                new Progress(nowhere, false, 1, Map.of()),
                List.of("test"));
    }

    private static Dataset<Row> documents(String... documents) {
        return Sparks.rows(Table.DOCUMENTS, String.join("\n", documents));
    }

    private static String document(String id, String language, String text, String published) {
        String date = published == null
                ? ""
                : ",\"published_low\":\"%1$s\",\"published_high\":\"%1$s\",\"published_precision\":\"day\""
                        .formatted(published);
        return "{\"article_id\":\"%s\",\"source\":\"s\",\"language\":\"%s\",\"language_confidence\":1,\"text\":\"%s\",\"words\":%d,\"removed\":[],\"published_conflicts\":[]%s}"
                .formatted(id, language, text, text.split(" ").length, date);
    }
}
