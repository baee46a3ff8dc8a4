package org.policyalmanac.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policyalmanac.lexicon.Alias;
import org.policyalmanac.lexicon.Entity;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.testing.Sparks;

class MentionsTest {
    @TempDir
    private Path folder;

    @Test
    void mentionsOfTextAndTitleWithTheirPlaces() {
        List<Alias> aliases = List.of(new Alias("organisation:nvidia", "Nvidia", "", List.of(), "alias"));
        Dataset<Row> documents = Sparks.rows(
                Table.DOCUMENTS,
                "{\"article_id\":\"a\",\"title\":\"On Nvidia\",\"text\":\"It fell. Nvidia rose.\",\"language\":\"en\"}");
        Dataset<Row> mentions = EntitiesJob.mentions(documents, aliases);
        assertThat(Sparks.json(mentions.select("begin", "end", "surface", "sentence")))
                .containsExactly(
                        "{\"begin\":-7,\"end\":-1,\"surface\":\"Nvidia\",\"sentence\":-1}",
                        "{\"begin\":9,\"end\":15,\"surface\":\"Nvidia\",\"sentence\":1}");
        Entity named = new Entity("organisation:nvidia", "Nvidia", "US", null);
        Entity unnamed = new Entity("place:xx", "Nowhere", null, null);
        Dataset<Row> entities = EntitiesJob.entities(Sparks.session(), List.of(named, unnamed), mentions);
        assertThat(Sparks.json(entities.select("entity_id", "kind", "mentions", "documents")))
                .containsExactly(
                        "{\"entity_id\":\"organisation:nvidia\",\"kind\":\"organisation\",\"mentions\":2,\"documents\":1}",
                        "{\"entity_id\":\"place:xx\",\"kind\":\"place\",\"mentions\":0,\"documents\":0}");
    }

    @Test
    void theBuiltInLexiconHoldsWhatIsPromised() {
        List<Entity> entities = Lexicon.builtIn().entities();
        long ownWork = entities.stream()
                .filter(entity -> !entity.kind().equals("place"))
                .count();
        assertThat(ownWork).isGreaterThan(150);
        assertThat(entities).extracting(Entity::id).contains("place:cn", "organisation:microsoft", "law:eu-ai-act");
        for (String language : List.of("en", "fr", "de", "es", "zh", "ar")) {
            assertThat(Lexicon.builtIn().aliases().stream()
                            .filter(alias -> alias.rule().equals("alias")
                                    && alias.language().equals(language)))
                    .as(language)
                    .hasSizeGreaterThan(300);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- id: Organisation X | 'Organisation X'",
                "- id: law:x | no label",
                "- {id: law:x, label: X}\\n- {id: law:x, label: Y} | stands twice",
                "- {id: law:x, label: X, aliases: {en: [Act]}}\\n- {id: law:y, label: Y, aliases: {en: [Act]}} | 'Act'",
                "- id: [ | not YAML",
            })
    void aFaultInTheLexiconIsTheUsersMistake(String yaml, String message) throws IOException {
        Files.writeString(folder.resolve("laws.yaml"), yaml.replace("\\n", "\n"));
        assertThatThrownBy(() -> Lexicon.in(folder))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFolderWithoutALexiconIsTheUsersMistake() {
        assertThatThrownBy(() -> Lexicon.in(folder)).isInstanceOf(UserMistake.class);
    }

    @Test
    void theVersionIsThatOfTheContent() throws IOException {
        String before = Lexicon.builtIn().version();
        assertThat(Lexicon.builtIn().version()).isEqualTo(before).matches("[0-9a-f]{16}");
        Files.writeString(folder.resolve("laws.yaml"), "- {id: law:x, label: X}");
        assertThat(Lexicon.in(folder).version()).isNotEqualTo(before);
    }
}
