package org.policyalmanac.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.testing.Sparks;

class HistoryTest {
    private static final Set<Table> STORIES = EnumSet.of(Table.STORIES);

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Progress progress;

    @BeforeEach
    void open() {
        warehouse = Warehouse.at(folder.toString(), new Configuration());
        progress = new Progress(System.err, false, 1, Map.of());
    }

    @AfterEach
    void stop() {
        progress.finish();
    }

    private Run start() {
        return Run.start(Sparks.session(), warehouse, progress, List.of("test"));
    }

    /** A run that writes one story, or adds one, and counts trends. */
    private Run run(String story, boolean adding, boolean counting) {
        Run run = start();
        var rows = Sparks.rows(Table.STORIES, """
                {"article_id":"%1$s","text_id":"%1$s","story_id":"%1$s","relation":"original","similarity":1,"evidence":"",\
                "is_canonical":true,"original_language":"en"}
                """.formatted(story));
        if (adding) {
            run.append(Table.STORIES, "", rows);
        } else {
            run.write(Table.STORIES, rows);
        }
        if (counting) {
            run.write(Table.TRENDS, Sparks.rows(Table.TRENDS, ""));
        }
        run.complete();
        return run;
    }

    private static long stories(Earlier earlier) {
        return earlier.read(Table.STORIES).orElseThrow().count();
    }

    @Test
    void tablesAreReadAsAnEarlierRunLeftThem() {
        Run first = run("a", false, true);
        Run second = run("b", true, true);
        run("c", false, true);
        Run now = start();
        assertThat(stories(now.earlier(meant(first.id())))).isEqualTo(1);
        assertThat(stories(now.earlier(meant(second.id())))).isEqualTo(2);
        assertThat(now.earlier(meant(first.id())).read(Table.DOCUMENTS)).isEmpty();
    }

    private Warehouse.Current meant(String run) {
        return History.of(warehouse).meant("--compare-to", run, STORIES);
    }

    @Test
    void manifestsThatListNoTablesAreReadThroughThoseTheyBuildOn() throws IOException {
        Run first = run("a", false, true);
        Run second = run("b", true, true);
        Run third = run("c", false, false);
        List<Map<String, List<String>>> listed = Stream.of(first, second, third)
                .map(run -> meant(run.id()).tables())
                .toList();
        assertThat(listed.get(1).get("stories"))
                .containsExactly("runs/" + first.id() + "/stories", "runs/" + second.id() + "/stories");
        for (Run run : List.of(first, second, third)) {
            ObjectNode manifest = (ObjectNode) warehouse.manifest(run.id()).orElseThrow();
            assertThat(manifest.remove("current_tables")).isNotNull();
            Files.write(
                    folder.resolve("runs/" + run.id() + "/manifest.json"), Warehouse.JSON.writeValueAsBytes(manifest));
        }
        assertThat(Stream.of(first, second, third).map(run -> meant(run.id()).tables()))
                .isEqualTo(listed);
    }

    @Test
    void theLastRunThatCountedOtherStories() {
        Run first = run("a", false, true);
        assertThat(lastWithTrends(start())).isEmpty();
        Run second = run("b", true, true);
        run("c", true, false);
        // the third has counted nothing yet: people have read the numbers of the second
        assertThat(lastWithTrends(start())).contains(second.id());
        Run third = start();
        third.write(Table.TRENDS, Sparks.rows(Table.TRENDS, ""));
        third.complete();
        assertThat(lastWithTrends(start())).contains(second.id()).isNotEqualTo(Optional.of(first.id()));
    }

    private static Optional<String> lastWithTrends(Run run) {
        return run.lastWith(Table.TRENDS, STORIES).map(Earlier::id);
    }

    @Test
    void aRunThatIsNotThereIsTheUsersMistakeAndTheNearestIsNamed() {
        assertThatThrownBy(() -> meant("20250101T000000Z-0000"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("which has none yet");
        Run first = run("a", false, true);
        String misspelt = first.id().substring(0, first.id().length() - 1);
        assertThatThrownBy(() -> meant(misspelt))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--compare-to " + misspelt)
                .hasMessageContaining("did you mean " + first.id() + "?")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> meant("../" + first.id())).isInstanceOf(UserMistake.class);
    }

    @Test
    void aRunWhoseFilesAreGoneCannotBeComparedWith() throws IOException {
        Run first = run("a", false, true);
        Run second = run("b", false, true);
        Files.move(folder.resolve("runs/" + first.id() + "/stories"), folder.resolve("elsewhere"));
        assertThatThrownBy(() -> meant(first.id()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("no table 'stories'");
        assertThat(start().earlier(History.of(warehouse).after(first.id()).orElseThrow())
                        .read(Table.STORIES))
                .isEmpty();
        assertThat(stories(start().earlier(meant(second.id())))).isEqualTo(1);
    }
}
