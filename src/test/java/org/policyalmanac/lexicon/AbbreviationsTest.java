package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries by one sign in Chinese. */
class AbbreviationsTest {
    private static final NamesInArticles NAMES =
            new NamesInArticles(Lexicon.builtIn().mentionAliases());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "中美关系 | cn:中 us:美",
                "其中美国最多 |",
                "中国和美国 |",
                "欧美干旱 | europe:欧 us:美",
                "巴以冲突 | ps:巴 il:以",
                "巴西以前 |",
                "对美出口和对美国出口 | us:美",
                "对美好生活的向往 |",
                "中非合作，中非总统 | cn:中 africa:非",
                "并非中国 |",
                "美日印澳 | us:美 jp:日 in:印 au:澳",
                "在京召开，东京召开，京津冀 | beijing:京 beijing:京",
                "今日美国报道 |",
                "侵华日军，抗日军政大学，韩媒 | jp:日 kr:韩",
                "推动中欧关系 | cn:中 europe:欧",
                "穆罕默德总统，哈利法总统 |",
                "加以解决，非法移民，方法德国也用 |",
            })
    void signsThatCount(String text, String expected) {
        assertThat(CountedSigns.in(text, NAMES)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"习近平强调党的领导, 1", "习近平加强党对工作的领导, 1", "民主党的领导人和习近平会谈, 0", "党的领导, 0"})
    void theParty(String text, int times) {
        assertThat(NAMES.of(text, "zh"))
                .filteredOn(match -> match.alias().entity().equals("organisation:chinese-communist-party"))
                .hasSize(times);
    }
}
