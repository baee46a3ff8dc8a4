package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Countries by one sign in Chinese articles that name them in full, and what stands beside the name of a country. */
class NamedSignsTest {
    private static final NamesInArticles NAMES =
            new NamesInArticles(Lexicon.builtIn().mentionAliases());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "塞内加尔很远。塞方说，中塞关系好。 | sn:塞 cn:中 sn:塞",
                "塞尔维亚和塞内加尔。塞方来了。 | sn:塞",
                "塞方说，中塞关系好。 |",
                "黎巴嫩的天气。黎以冲突，黎真主党，以色列。 | lb:黎 il:以 lb:黎",
                "乌兹别克斯坦的瓜。乌方说。 | uz:乌",
                "乌克兰的瓜。乌方说。 | ua:乌",
                "巴基斯坦的瓜。以军撤出，巴以冲突。 | ps:巴 il:以",
                "匈牙利很美，企业赴匈投资，赴匈牙利。 | hu:匈",
                "新加坡的创新政府，新总统，新方案。 |",
                "非洲很大。中非合作论坛，中非合作。 | cn:中 africa:非",
                "叙利亞。敘利亞。敘外長說。 | sy:敘",
                "突发事件应对法 |",
                "新加坡的天气。欢迎新方参观，中新自由贸易协定。 | sg:新 cn:中 sg:新",
                "港澳同胞和港澳台居民来到粤港澳大湾区。 | hk:港 mo:澳 hk:港 mo:澳 tw:台",
                "广东的天气。粤东和粤西，粤剧，在粤企业，粤港澳三地。 | guangdong:粤 guangdong:粤 guangdong:粤 guangdong:粤 hk:港 mo:澳",
                "粤东和粤西，在沪企业。 |",
                "上海的天气。在沪企业，沪指，京沪高铁，京沪两地。 | shanghai:沪 beijing:京 shanghai:沪",
                "飞往北上广的航班，港珠澳大桥，港澳办公室。 | beijing:北 shanghai:上 guangzhou:广",
                "法国。其中法学关系 |",
            })
    void signsThatCount(String text, String expected) {
        assertThat(CountedSigns.in(text, NAMES)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 国务院和财政部 | state-council-of-china cn-ministry-of-finance",
                "zh | 国务院和泰国财政部 | state-council-of-china th",
                "zh | 英国首相说，保守党和澳大利亚工党 | gb conservative-party au",
                "zh | 乌克兰军队和乌军，乌军事 | ukrainian-armed-forces ukrainian-armed-forces ua",
                "zh | 墨西哥总统洛佩斯说。后来洛佩斯又说。 | mx andres-manuel-lopez-obrador andres-manuel-lopez-obrador",
                "zh | 洛佩斯又说 |",
                "zh | 习主席说 | xi-jinping",
                "ar | ناقش مجلس نواب الشعب في تونس ميزانية رئاسة الجمهورية | tunisian-parliament tn tunisian-presidency",
                "ar | قالت رئاسة الجمهورية |",
                "ar | قال محمد الناصر في مجلس النواب | tunisian-parliament",
                "ar | انعقدت الجامعة العربية، لا الجامعة العربية المفتوحة | arab-league",
                "ar | زار السلطان قابوس مدنا في عُمان | om",
                "ar | زار عمان |",
                "ar | تراجعت البطالة وتحسن التشغيل | labour",
                "ar | تحديث نظام التشغيل على الحاسوب والبطالة |",
                "ar | تطبيق التعليمات ونقابة التعليم الثانوي وجودة التعليم | education",
                "ar | حاجتان تونسيتان مع التونسين والمصرين على القطرين | tn tn",
                "ar | بين الكوريتين |",
                "es | El Partido Conservador gobierna en Downing Street | conservative-party uk-government",
                "es | El Partido Conservador de allá |",
                "es | bajo vigilancia médica, dijo la policía |",
                "es | la puerta de acceso a Downing Street |",
                "es | la Cámara de Representantes de los EE. UU. | us-house-of-representatives",
                "es | el África del Sudoeste y el África | africa",
                "ar | حركة النهضة في تونس ومجلس النواب اللبناني | ennahda tn lb",
            })
    void whoseItIs(String language, String text, String expected) {
        assertThat(NAMES.of(text, language).stream()
                        .map(match -> match.alias().entity().replaceFirst("^[a-z]+:", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }
}
