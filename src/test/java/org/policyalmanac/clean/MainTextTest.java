package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final String LEAD =
            "The ministry published its plan for the supervision of language models on Tuesday, after two years of talks.";
    private static final String MIDDLE =
            "Under the plan, developers have to report serious incidents within fifteen days and keep records of their tests.";
    private static final String END =
            "Members of the committee expect the first audits in spring; the budget for them has not been settled yet.";
    private static final List<String> BODY = List.of(LEAD, MIDDLE, END);

    private static String article(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static MainText.Cleaned clean(String text) {
        return MainText.of("", text, "en");
    }

    private static List<String> reasons(MainText.Cleaned cleaned) {
        return cleaned.removed().stream().map(MainText.Cut::reason).toList();
    }

    private static void assertBodyOnly(MainText.Cleaned cleaned) {
        assertThat(cleaned.text()).isEqualTo(article(LEAD, MIDDLE, END));
    }

    @Test
    void keepsAPlainArticleAsItIs() {
        MainText.Cleaned cleaned = clean(article(LEAD, "What comes next", MIDDLE, END));
        assertThat(cleaned.text()).isEqualTo(article(LEAD, "What comes next", MIDDLE, END));
        assertThat(cleaned.removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sign up for our weekly newsletter and never miss a story. | newsletter",
                "en | We use cookies to improve your visit. By continuing to browse, you accept them. | cookie",
                "en | Follow us on Facebook and Mastodon! | share",
                "en | You may also like | related",
                "en | Disclaimer: nothing on this page is legal advice, whatever it may look like. | disclaimer",
                "en | © 2024 Example Press. All rights reserved. | disclaimer",
                "en | ADVERTISEMENT | advertisement",
                "en | Leave a comment | navigation",
                "fr | Abonnez-vous à notre lettre pour tout savoir chaque matin. | newsletter",
                "fr | Nous utilisons des cookies afin d’améliorer nos services. | cookie",
                "fr | À lire aussi | related",
                "de | Melden Sie sich für unseren Newsletter an und verpassen Sie nichts mehr. | newsletter",
                "de | Das könnte Sie auch interessieren | related",
                "de | Wir verwenden Cookies, damit die Seite gut läuft. | cookie",
                "es | Suscríbete a nuestro boletín y recibe las noticias cada mañana. | newsletter",
                "es | Artículos relacionados | related",
                "ar | اشترك في نشرتنا البريدية كل صباح. | newsletter",
                "ar | مقالات ذات صلة | related",
                "zh | 欢迎订阅，每天早上收到新闻。 | newsletter",
                "zh | 相关阅读 | related",
                "pt | Assine nossa newsletter e receba tudo de manhã. | newsletter",
                "it | Iscriviti alla nostra newsletter del mattino. | newsletter",
                "ru | Подпишитесь на нашу рассылку и читайте новости утром. | newsletter",
                "nl | Schrijf je in voor onze nieuwsbrief en mis niets. | newsletter",
                "pl | Zapisz się na nasz newsletter i czytaj co rano. | newsletter",
                "ja | ニュースレターに登録して、毎朝お読みください。 | newsletter",
                "ko | 지금 구독하세요. 매일 아침 보내 드립니다. | newsletter",
                "sw | Sign up for our weekly newsletter and never miss a story. | newsletter",
                "und | We use cookies to improve your visit. | cookie",
            })
    void cutsWhatASiteSaysForItself(String language, String notice, String reason) {
        for (String text : List.of(article(LEAD, MIDDLE, END, notice), article(LEAD, notice, MIDDLE, END))) {
            MainText.Cleaned cleaned = MainText.of("", text, language);
            assertBodyOnly(cleaned);
            assertThat(reasons(cleaned)).containsExactly(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Regulators fined the shop because its newsletter reached people who had asked to be left alone.",
                "The court found that cookies were set before any visitor had agreed to them, and ordered a new design.",
                "\"We use cookies to improve our service,\" the company told the authority in a letter dated May.",
                "“Subscribe now,” says the button, and behind it sits a model that guesses how long you will stay.",
                "People who subscribe to the newsletter of the institute read about the vote before anybody else.",
                "By contrast, the northern states want a common register of systems that decide on benefits.",
                "Related questions, such as liability, were left to a second law that is due in the autumn.",
                "Written rules alone, she argued, will not change how hospitals buy software.",
            })
    void keepsWhatAnArticleSaysAboutSuchThings(String sentence) {
        assertThat(clean(article(sentence, LEAD, MIDDLE, END)).text()).isEqualTo(article(sentence, LEAD, MIDDLE, END));
        assertThat(clean(article(LEAD, sentence, MIDDLE, END)).text()).isEqualTo(article(LEAD, sentence, MIDDLE, END));
        assertThat(clean(article(LEAD, MIDDLE, END, sentence)).text()).isEqualTo(article(LEAD, MIDDLE, END, sentence));
    }

    @Test
    void keepsABodyParagraphWithAnInvitationGluedToItsEnd() {
        String glued = MIDDLE + " " + END + " Sign up for our newsletter.";
        assertThat(clean(article(LEAD, glued)).text()).isEqualTo(article(LEAD, glued));
    }

    @Test
    void cutsTheTailThatInvitationsOpen() {
        MainText.Cleaned cleaned = clean(article(
                LEAD,
                MIDDLE,
                END,
                "Be the first to know",
                "SUBSCRIBE NOW",
                "Brief, sharp, weekly",
                "×",
                "A gift for you",
                "By signing up, you agree to our terms"));
        assertBodyOnly(cleaned);
        assertThat(reasons(cleaned)).contains("newsletter").hasSize(6);
    }

    @Test
    void keepsALastLabelWhenNothingClosesTheArticle() {
        assertThat(clean(article(LEAD, MIDDLE, END, "To be continued")).text())
                .isEqualTo(article(LEAD, MIDDLE, END, "To be continued"));
    }

    @Test
    void keepsAListBeforeAnInvitation() {
        String text =
                article(LEAD, MIDDLE, END, "- audits every year", "- a public register", "Sign up for our newsletter!");
        assertThat(clean(text).text())
                .isEqualTo(article(LEAD, MIDDLE, END, "- audits every year", "- a public register"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mara Lindqvist | Mara covers courts and software from Malmö, and grows tomatoes on her balcony.",
                "Jean-Paul Roux | Roux suit depuis vingt ans les affaires numériques à Bruxelles et à Strasbourg.",
                "J. K. Oduya | Oduya is a former engineer who now writes about power grids and machines.",
            })
    void cutsTheAuthorsBiographyInAnyLanguage(String name, String biography) {
        MainText.Cleaned cleaned = MainText.of("", article(LEAD, MIDDLE, END, name, biography), "und");
        assertBodyOnly(cleaned);
        assertThat(reasons(cleaned)).containsExactly("author_biography", "author_biography");
    }

    @Test
    void keepsAnArticleThatGoesThroughPeopleOneByOne() {
        String text = article(
                "Ada Moreau", "Moreau leads the office that will check the models, and used to build them herself.",
                "Tom Becker",
                        "Becker speaks for the firms in the talks; he calls the plan a good start for all of them.",
                "Lina Haddad", "Haddad teaches law in Tunis and wrote the first draft of the plan with her students.");
        assertThat(clean(text).text()).isEqualTo(text);
    }

    @Test
    void cutsBylineDateAndReadingTimeAtTheHead() {
        MainText.Cleaned french = MainText.of(
                "Le plan du ministère",
                article("Le plan du ministère", "Par\nA Morel\n6 min de lecture", "11 juin 2023", LEAD, MIDDLE, END),
                "fr");
        assertBodyOnly(french);
        assertThat(reasons(french)).containsExactly("title", "byline", "byline", "byline", "dateline");
        assertBodyOnly(clean(article("By Ann Lee and Omar Reyes", "June 11, 2023", LEAD, MIDDLE, END)));
        assertBodyOnly(clean(article("Published on 3 March 2024, 10:15 GMT", LEAD, MIDDLE, END)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11 juin 2023",
                "Juni 11, 2023",
                "11. Juni 2023",
                "June 11th, 2023",
                "2023-06-11",
                "11/06/2023",
                "11.06.2023",
                "2023年6月11日",
                "2023년 6월 11일",
                "11 de junio de 2023",
                "١١ يونيو ٢٠٢٣",
                "Sunday, 11 June 2023"
            })
    void cutsADateLineAtTheHeadOnly(String date) {
        assertThat(reasons(clean(article(date, LEAD, MIDDLE, END)))).containsExactly("dateline");
        assertThat(clean(article(LEAD, date, MIDDLE, END)).text()).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI in 2023", "The year 2025 and 2026", "Microsoft AI", "From Berlin to Lisbon"})
    void keepsHeadingsAtTheHead(String heading) {
        assertThat(clean(article(heading, LEAD, MIDDLE, END)).text()).startsWith(heading);
    }

    @Test
    void cutsCaptionsAndRepetitions() {
        MainText.Cleaned cleaned = clean(article(
                LEAD,
                "A hall in Oslo (pictures.example)",
                "A hall in Oslo (pictures.example)",
                MIDDLE,
                "Photo: A. Lee",
                END,
                MIDDLE));
        assertBodyOnly(cleaned);
        assertThat(reasons(cleaned)).containsExactly("caption", "caption", "caption", "repeated");
    }

    @Test
    void linesThatDifferInANumberAreNoRepetition() {
        String longer =
                "The fund will pay %d million euros to the regional offices that test systems for schools and hospitals.";
        String text = article(
                "Model 2.1", LEAD, "Version 1.4", "Version 1.5", longer.formatted(20), longer.formatted(30), END);
        assertThat(MainText.of("Model 2.2", text, "en").text()).isEqualTo(text);
        assertThat(reasons(MainText.of("Model 2.1", text, "en"))).containsExactly("title");
    }

    @Test
    void cutsButtonsInCompanyOnly() {
        assertBodyOnly(clean(article("Facebook", "Twitter", "WhatsApp", LEAD, MIDDLE, END)));
        String alone = article(LEAD, "Facebook", MIDDLE, "Twitter", END);
        assertThat(clean(alone).text()).isEqualTo(alone);
    }

    @Test
    void cutsMarkupInsideAndAroundParagraphs() {
        String text = "<!--body.begin-->\n<p>" + LEAD
                + "</p><p>Some <b>bold</b> words, and 3 < 4 stays &amp; <i>this</i> too,"
                + " in a sentence that goes on for a while.</p>\n<script>var a = \"<p>\";</script><br/>" + END
                + "<!-- two\nlines -->";
        MainText.Cleaned cleaned = clean(text);
        assertThat(cleaned.text())
                .isEqualTo(article(
                        LEAD,
                        "Some bold words, and 3 < 4 stays &amp; this too, in a sentence that goes on for a while.",
                        END));
        assertThat(reasons(cleaned)).containsOnly("markup");
        assertCovers(text, cleaned);
    }

    @Test
    void joinsLinesWrappedByHand() {
        String text = """
                The board decided on Monday that every system which ranks applicants has
                to be registered, and that the register is open to everybody who asks for
                it in writing.

                A second decision concerns schools, where the use of such systems remains
                forbidden until the inspectors have seen them at work.
                """;
        assertThat(clean(text).text().split("\n\n")).hasSize(2);
        assertThat(clean(text).text()).contains("applicants has\nto be registered");
    }

    @Test
    void leavesNothingOfAPageWithoutArticle() {
        MainText.Cleaned cleaned =
                clean(article("Sign up for our newsletter!", "We use cookies.", "All rights reserved."));
        assertThat(cleaned.text()).isEmpty();
        assertThat(cleaned.removed()).hasSize(3);
        assertThat(clean("").text()).isEmpty();
        assertThat(clean(" \n\u00a0\n").removed()).isEmpty();
    }

    @Test
    void offsetsPointIntoTheTextAsRead() {
        String text = "  \ufeff" + LEAD + "\r\n\r\n  Sign up for our newsletter! \r\n" + MIDDLE;
        MainText.Cleaned cleaned = clean(text);
        assertThat(cleaned.removed()).singleElement().satisfies(cut -> assertThat(
                        text.substring(cut.begin(), cut.end()))
                .isEqualTo("Sign up for our newsletter!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[](a)",
                "http://http://",
                "<!--",
                "<p ",
                "[a](",
                "\n",
                "\"",
                "Sign up for our newsletter! ",
                "a ",
                "By "
            })
    @Timeout(20)
    void hostileTextsTakeNoLongerThanOthers(String piece) {
        String text = piece.repeat(20_000);
        assertCovers(text, clean(text));
        String lines = (piece.repeat(90) + " x\n").repeat(200);
        assertCovers(lines, clean(lines));
    }

    static List<Long> seeds() {
        return new Random(20).longs(60).boxed().toList();
    }

    /** Whatever the text, every character is kept, or cut with a reason, or white space. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothingSilently(long seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of(
                LEAD,
                MIDDLE,
                END,
                "\n",
                "\n\n",
                "\r\n",
                " ",
                "\u00a0",
                "<p>",
                "</p>",
                "<!-- c -->",
                "<b>",
                "<br/>",
                "×",
                "By",
                "Ann Lee",
                "Sign up for our newsletter!",
                "11 June 2023",
                "Facebook",
                "2 < 3",
                "😀",
                "[1]: https://a.example/b",
                "---",
                "相关阅读",
                "اشترك الآن",
                "You may also like",
                "- item",
                "|a|b|",
                "`x`",
                "\u2028",
                "<script>x</script>",
                "\ud83d",
                "<!-- open");
        String text = random.ints(random.nextInt(40), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
        for (String language : List.of("en", "zh", "ar", "und")) {
            assertCovers(text, MainText.of("Ann Lee", text, language));
        }
    }

    private static void assertCovers(String text, MainText.Cleaned cleaned) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (MainText.Cut cut : cleaned.removed()) {
            assertThat(cut.begin()).isGreaterThanOrEqualTo(at);
            assertThat(cut.end()).isGreaterThan(cut.begin()).isLessThanOrEqualTo(text.length());
            rest.append(text, at, cut.begin());
            at = cut.end();
        }
        rest.append(text.substring(at));
        assertThat(unspaced(cleaned.text())).isEqualTo(unspaced(rest.toString()));
    }

    private static String unspaced(String text) {
        return text.codePoints()
                .filter(c -> c > 0xffff || !Paragraphs.isSpace((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
