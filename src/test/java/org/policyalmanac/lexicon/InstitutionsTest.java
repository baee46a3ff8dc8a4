package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in the names of institutions that the lexicon lacks. */
class InstitutionsTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final NamesInArticles NAMES = new NamesInArticles(LEXICON.mentionAliases());

    private static List<String> places(String text, String language) {
        return NAMES.of(text, language).stream()
                .filter(match -> match.alias().entity().startsWith("place:"))
                .map(match -> match.alias().entity().substring("place:".length()))
                .toList();
    }

    /** The place is found where it stands alone, and not in the example. */
    @Test
    void everyRuleHasAnExample() {
        for (String[] rule : Institutions.examples()) {
            String place = rule[1].substring(rule[1].indexOf("[[") + 2, rule[1].indexOf("]]"));
            assertThat(places(place, rule[0])).as(place).hasSize(1);
            String text = rule[1].replace("[[", "").replace("]]", "");
            int begin = rule[1].indexOf("[[");
            assertThat(NAMES.of(text, rule[0]))
                    .as(rule[1])
                    .noneMatch(match -> match.begin() < begin + place.length()
                            && begin < match.end()
                            && match.alias().entity().startsWith("place:"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 美国哈佛大学 | us",
                "zh | 中国的大学 | cn",
                "zh | 中国多所大学 | cn",
                "zh | 上海召开人工智能论坛 | shanghai",
                "zh | 美国公司和中国企业 | us cn",
                "ar | الصحافة التونسية للشباب | tn",
                "ar | الشركة التونسية أعلنت | tn",
                "ar | شركة في تونس قالت | tn",
                "fr | le gouvernement de Tunisie | tn",
                "en | China has a new university | cn",
                "en | French and German officials said | fr de",
                "es | la empresa australiana dijo | au",
                "es | el festival se celebra en Hungría | hu",
                "es | Un Museo abre en Perú y en la capital de Chile | pe cl",
                "fr | la Coupe du monde en Hongrie | hu",
                "fr | le Festival est la fierté de Berlin | berlin",
                "it | la squadra A1GP della Nuova Zelanda | nz",
                "de | der große Preis, den Ungarn zahlt | hu",
                "en | markets in India open on Monday | in",
                "en | the air over India is bad | in",
                "ar | زار جامعة في الكويت | kw",
                "ar | قالت صحيفة تونسية | tn",
                "ar | وكالة في روما للسفر | rome",
                "ar | قالت وكالة نوفوستي الروسية للأنباء | ru",
                "ar | لوكالة تونس افريقيا للأنباء |",
            })
    void placesThatCount(String language, String text, String expected) {
        assertThat(String.join(" ", places(text, language))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void properNamesInEnglishStandInAnyLanguage() {
        assertThat(NAMES.of("La Federal Trade Commission a dit", "fr"))
                .extracting(match -> match.alias().entity())
                .containsExactly("organisation:federal-trade-commission");
        assertThat(NAMES.of("Le deep learning a dit", "fr"))
                .allMatch(match -> match.alias().language().equals("fr"));
    }
}
