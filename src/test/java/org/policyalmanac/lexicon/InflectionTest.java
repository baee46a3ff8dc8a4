package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listed names in the forms of a sentence, by rule; and what must not be taken for a form. */
class InflectionTest {
    private static final String CONCEPT = "concept:x";
    private static final String BODY = "organisation:x";
    private static final String COUNTRY = "place:xx";

    private static String found(List<Alias> aliases, String language, String text) {
        return String.join(
                ", ",
                new Matcher(aliases)
                        .matches(text, language, text).stream()
                                .map(match -> text.substring(match.begin(), match.end()))
                                .toList());
    }

    private static Alias alias(String entity, String name, String language, String rule) {
        return new Alias(entity, name, language, List.of(), rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | künstliche Intelligenz | Chancen künstlicher Intelligenz | künstlicher Intelligenz",
                "de | Sprachmodell | mit großen Sprachmodellen | Sprachmodellen",
                "de | Urheberrecht | Fragen des Urheberrechts | Urheberrechts",
                "fr | modèle de langage | des modèles de langage | modèles de langage",
                "fr | droit fondamental | les droits fondamentaux | droits fondamentaux",
                "es | modelo de lenguaje | modelos de lenguaje | modelos de lenguaje",
                "es | regulación | las regulaciones | regulaciones",
                "it | modello linguistico | i modelli linguistici | modelli linguistici",
                "pt | violação de dados | as violações de dados | violações de dados",
                "ru | искусственный интеллект | развитие искусственного интеллекта | искусственного интеллекта",
                "ru | языковая модель | языковых моделей | языковых моделей",
                "uk | штучний інтелект | про штучного інтелекту | штучного інтелекту",
                "pl | sztuczna inteligencja | rozwój sztucznej inteligencji | sztucznej inteligencji",
                "pl | model językowy | modeli językowych | modeli językowych",
                "tr | yapay zeka | yapay zekanın etkisi | yapay zekanın",
                "nl | taalmodel | taalmodels | taalmodels",
                "en | deepfake | two deepfakes | deepfakes",
                "en | foundation model | a foundation model's weights | foundation model",
                "en | LLM | several LLMs | LLMs",
                "en | LLM | the models' limbs |",
                "ar | نموذج لغوي | النموذج اللغوي | نموذج اللغوي",
                "ar | خوارزمية | بالخوارزميات الجديدة | خوارزميات",
                "zh | 人工智能法案 | 人工智能法案通過 | 人工智能法案",
                "zh | 关税 | 關稅戰 | 關稅",
                "de | Chip | die Chipa |",
                "de | Schule | viele Schüler in Schulen | Schulen",
                "es | empleo | emplea y empleos | empleos",
                "en | machine learning | machines learning |",
                "ar | التعليم | التعليمات |",
                "ru | чип | в чипах |",
            })
    void formsOfASubject(String language, String name, String text, String expected) {
        assertThat(found(List.of(alias(CONCEPT, name, language, "alias")), language, text))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Europäische Kommission | der Europäischen Kommission | Europäischen Kommission",
                "de | Deutscher Bundestag | des Deutschen Bundestages | Deutschen Bundestages",
                "de | Frankreich | Frankreichs Pläne | Frankreichs",
                "de | China | Chinas Pläne | Chinas",
                "de | Chin | Chinas Pläne |",
                "de | Berlin | die Berliner |",
                "de | Union | zwei Unionen |",
                "en | Union | the Unions |",
                "en | Apple | Apples |",
                "es | Meta | Metas |",
                "fr | Intel | Intelle |",
                "ru | Россия | в России и с Россией | России, Россией",
                "ru | Илон Маск | с Илоном Маском | Илоном Маском",
                "ru | США | США | США",
                "ru | Самоа | Самой |",
                "uk | Китай | у Китаї та Китаєм | Китаї, Китаєм",
                "pl | Polska | w Polsce | Polsce",
                "pl | Microsoft | szef Microsoftu | Microsoftu",
                "tr | Türkiye | Türkiye'nin | Türkiye",
                "nl | Frankrijk | Frankrijks | Frankrijks",
            })
    void formsOfAProperName(String language, String name, String text, String expected) {
        assertThat(found(List.of(alias(BODY, name, "", "alias")), language, text))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | français | les Françaises et la loi française | Françaises, française",
                "fr | canadien | la loi canadienne | canadienne",
                "de | französisch | Französische und französischer | Französische, französischer",
                "de | Franzose | mit den Franzosen | Franzosen",
                "de | Französin | zwei Französinnen | Französinnen",
                "es | francés | francesas y franceses | francesas, franceses",
                "es | letón | la letona | letona",
                "ar | فرنسي | الفرنسيين والفرنسية | فرنسيين, فرنسية",
                "ru | французский | французской и французских | французской, французских",
                "it | francese | i francesi | francesi",
                "en | French | the Frenches |",
                "und | français | la loi française |",
            })
    void formsOfANationality(String language, String name, String text, String expected) {
        assertThat(found(
                        List.of(alias(COUNTRY, name, language.equals("und") ? "fr" : language, "nationality")),
                        language,
                        text))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aListedNameGoesBeforeAnInflectedOne() {
        List<Alias> aliases = List.of(alias("a", "drone", "fr", "alias"), alias("b", "drones", "fr", "alias"));
        assertThat(new Matcher(aliases).matches("des drones", "fr", ""))
                .extracting(match -> match.alias().entity() + " " + match.rule())
                .containsExactly("b alias");
        Alias guarded = new Alias("b", "drones", "", List.of("zoo"), "guarded");
        assertThat(new Matcher(List.of(aliases.get(0), guarded)).matches("des drones", "fr", ""))
                .isEmpty();
    }

    @Test
    void theRuleTellsThatAFormIsNotListed() {
        List<Alias> aliases = List.of(alias(CONCEPT, "Sprachmodell", "de", "alias"));
        assertThat(new Matcher(aliases).matches("Sprachmodelle, ein Sprachmodell", "de", ""))
                .extracting(Matcher.Match::rule)
                .containsExactly("inflected", "alias");
    }
}
