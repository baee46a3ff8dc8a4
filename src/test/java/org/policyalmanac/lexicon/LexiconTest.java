package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policyalmanac.table.UserMistake;

/** What the files of a lexicon may say, and the names of countries. */
class LexiconTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: law:x, label: X, alias: [Act]} | law:x | 'alias'",
                "{id: law:x, label: 5} | law:x | '5'",
                "{id: law:x, label: X, aliases: [Act]} | law:x | not lists by language",
                "{id: law:x, label: X, aliases: {en: Act}} | law:x | 'Act'",
                "{id: law:x, label: X, aliases: {en: [1984]}} | law:x | '1984'",
                "{id: law:x, label: X, aliases: {xx: [Act]}} | law:x | 'xx'",
                "{id: law:x, label: X, never: {eng: [Act]}} | law:x | 'eng'",
                "{id: law:x, label: X, wikidata: q5} | law:x | 'q5'",
                "{id: law:x, label: X, country: UK} | law:x | 'UK'",
                "{id: law:x, label: X, guarded: [Act]} | law:x | 'Act'",
                "{id: law:x, label: X, guarded: [{alias: Act}]} | law:x | needs",
                "{id: law:x, label: X, guarded: [{alias: Act, needs: [Y], en: [Z]}]} | law:x | 'en'",
                "{id: law:x} | law:x | no label",
            })
    void whatAnEntryCannotSay(String entry, String id, String value) throws IOException {
        Files.writeString(folder.resolve("laws.yaml"), "- " + entry);
        assertThatThrownBy(() -> Lexicon.in(folder))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("laws.yaml")
                .hasMessageContaining(id)
                .hasMessageContaining(value);
    }

    @Test
    void nationalitiesNameACountryInMentionsOnly() throws IOException {
        Files.writeString(
                folder.resolve("nationalities.yaml"),
                "- {id: place:fr, aliases: {en: [French]}, never: {en: [French fry]}}");
        Lexicon lexicon = Lexicon.in(folder);
        String text = "A French judge ate a French fry.";
        assertThat(new Matcher(lexicon.mentionAliases()).matches(text, "en", text))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.alias().entity()).isEqualTo("place:fr");
                    assertThat(match.alias().rule()).isEqualTo("nationality");
                });
        assertThat(new Matcher(lexicon.aliases()).matches(text, "en", text)).isEmpty();
    }

    @Test
    void bracketsInNamesOfCountries() {
        assertThat(Countries.names("en").get("CC"))
                .containsExactlyInAnyOrder("Cocos (Keeling) Islands", "Cocos Islands");
        assertThat(Countries.names("en").get("MM")).containsExactlyInAnyOrder("Myanmar (Burma)", "Myanmar", "Burma");
        assertThat(Countries.names("zh").get("CC")).noneMatch("群岛"::equals);
        assertThat(Countries.names("ja").get("CC")).noneMatch("諸島"::equals);
        for (String code : Set.of("VI", "UM")) {
            assertThat(Countries.names("ru").get(code)).noneMatch("США"::equals);
        }
        assertThat(Countries.names("zh").get("CD")).noneMatch("金"::equals);
    }
}
