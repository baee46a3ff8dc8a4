package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policyalmanac.table.UserMistake;

/** The themes of the built-in lexicon on sentences: what they find, and which words of two senses they leave alone. */
class ThemesTest {
    private static final Lexicon BUILT_IN = Lexicon.builtIn();
    private static final Concepts CONCEPTS = new Concepts(BUILT_IN);
    private static final String THEME = "theme:";

    @TempDir
    private Path folder;

    /** Themes of a text in their order, without "theme:"; entities are left out. */
    private static String themes(String text, String language) {
        return CONCEPTS.of(text, language, text).stream()
                .map(match -> match.alias().entity())
                .filter(id -> id.startsWith(THEME))
                .map(id -> id.substring(THEME.length()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The court heard the farmers, and the drought went on. | court agriculture drought",
                "en | Scientists watched the black hole with a telescope. | science astronomy astronomy",
                "en | Two soldiers were killed by an explosion near the border. | soldier death explosion migration",
                "fr | Les chercheurs étudient le climat et la sécheresse. | research climate drought",
                "fr | Le match de football a eu lieu au stade. | football football sport",
                "de | Die Wissenschaftlerin forscht über Krebs. | science cancer",
                "de | Des Krankenhauses Ärztinnen kamen mit dem Fahrrad. | hospital doctor bicycle",
                "es | Los médicos vacunaron a los niños. | doctor children",
                "es | Los terremotos y los incendios dejaron muertos. | earthquake fire death",
                "zh | 科学家研究气候变化和能源。 | science research climate energy",
                "zh | 運動員在奧運會獲得金牌。 | sport olympics championship",
                "ar | قتل الجنود في انفجار قرب المسجد. | crime soldier explosion islam",
                "ar | زار الوفد الجامعة والمستشفى. | visit university hospital",
                "it | Il terremoto ha distrutto la chiesa e il museo. | earthquake christianity museum",
                "pt | As mulheres e as crianças receberam a vacina. | women children vaccine",
                "ru | Учёные изучают климат и болезни животных. | science climate disease animal",
                "ru | Солдаты говорили о войне. | soldier war",
                "ja | 科学者は地震と津波を研究した。 | science earthquake earthquake research",
                "ko | 과학자들 바이러스 백신 연구 | science epidemic vaccine research",
                "nl | De oorlog en de klimaatverandering. | war climate",
                "tr | Deprem sonrası hastane | earthquake hospital",
                "pl | Wojna i powódź | war storm",
                "id | Gempa bumi dan banjir | earthquake storm",
            })
    void findsTheThemesOfASentence(String language, String sentence, String expected) {
        assertThat(themes(sentence, language)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A state of the art novel won’t visit the house. | | a novel method, the House",
                "en | They compromise, and a frontier is at the heart of it. | | figures of speech",
                "en | We allow text and data mining. | | no mine",
                "fr | Au sein de la société, à un niveau élevé. | | neither breasts nor pupils",
                "fr | Mais cela vaut dix livres sterling. | | neither maize nor books",
                "de | Frau Dröge war im Zuge der Zeit dabei. | | forms of address, names",
                "es | El niño Pacífico | children | a name of two senses",
                "zh | 工作者深入学习水平等于 | exam | 作者, 入学, 平等 across the edges of words",
                "zh | 上海上线，日本科学 | science | 海上, 本科",
                "ar | وصل عن طريق الكاتب العام | | by way of, not on the road; a secretary, no writer",
                "ja | 香港の口コミとパス | | neither 港 nor rubbish nor bus",
                "it | Una depressione tropicale | | weather, not mood",
            })
    void leavesWordsOfAnotherSenseAlone(String language, String sentence, String expected, String why) {
        assertThat(themes(sentence, language)).as(why).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "zh", "ar"})
    void nearlyEveryThemeHasWordsInTheMainLanguages(String language) {
        Set<String> with = BUILT_IN.themeAliases().stream()
                .filter(alias -> alias.fits(language))
                .map(Alias::entity)
                .collect(Collectors.toSet());
        List<String> without = BUILT_IN.themes().stream()
                .map(Entity::id)
                .filter(id -> !with.contains(id))
                .toList();
        assertThat(without)
                .as(language)
                .hasSizeLessThanOrEqualTo(BUILT_IN.themes().size() / 20);
    }

    @Test
    void noThemeIsAnEntity() {
        assertThat(BUILT_IN.themes()).hasSizeGreaterThan(250).allMatch(theme -> theme.id()
                .startsWith(THEME));
        assertThat(BUILT_IN.entities()).noneMatch(entity -> entity.id().startsWith(THEME));
        assertThat(BUILT_IN.aliases()).noneMatch(alias -> alias.entity().startsWith(THEME));
    }

    @Test
    void anEntityWinsOverAThemeWhereItsNameIsLonger() {
        String text = "The United Nations spoke of nations.";
        assertThat(CONCEPTS.of(text, "en", text))
                .extracting(match -> match.alias().entity())
                .containsExactly("organisation:united-nations", "theme:nation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "themes.yaml | {id: theme:y, label: Y, aliases: {fr: [élevé]}} | 'élevé'",
                "themes.yaml | {id: theme:y, label: Y, aliases: {fr: [Éleve, eleve]}} | 'eleve'",
                "laws.yaml | {id: law:y, label: Y, aliases: {fr: [élève]}} | 'élève'",
            })
    void refusesAThemeThatSharesAName(String file, String entry, String name) throws IOException {
        String theme = "- {id: theme:x, label: X, aliases: {fr: [élève]}}\n";
        Files.writeString(folder.resolve("themes.yaml"), theme);
        Files.writeString(folder.resolve(file), (file.equals("themes.yaml") ? theme : "") + "- " + entry);
        assertThatThrownBy(() -> Lexicon.in(folder))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(name)
                .hasMessageContaining("theme:x")
                .hasMessageContaining(":y");
    }
}
