package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first article of a source: nothing recurs yet, and menus are told by their shape. */
class FirstArticleTest {
    private static final String BODY = "The council has adopted a register of public algorithms after a long debate."
            + " Members expect the first entries before the summer.";

    private static String cleaned(String title, String text, String language) {
        return MainText.of(title, text, language).text();
    }

    @Test
    void theTitleEndsTheMenu() {
        String title = "Council adopts a register of public algorithms";
        String menu = "Front page Wards Budget desk Night shift Maps Tides Ferry times Masthead";
        assertThat(cleaned(title, menu + " " + title + " " + BODY, "en")).isEqualTo(title + " " + BODY);
    }

    @Test
    void wordsOfMenusEndTheMenu() {
        assertThat(cleaned("", "Home News Politics Business Technology Science Opinion Sport " + BODY, "en"))
                .isEqualTo(BODY);
        assertThat(cleaned(
                        "",
                        "Accueil Actualités Politique Économie Culture Sport Vidéos Le conseil a voté la loi. Elle"
                                + " entre en vigueur demain.",
                        "fr"))
                .endsWith("Elle entre en vigueur demain.")
                .startsWith("Le conseil");
    }

    @Test
    void itemsInCapitalsAfterTheLastSentenceAreAMenu() {
        String foot = "About Us Masthead Ferry Times Tide Tables Night Desk Letters Page Harbour Maps Ward Guide City"
                + " Archive Photo Desk";
        assertThat(cleaned("", BODY + " " + foot, "en")).isEqualTo(BODY);
    }

    @Test
    void proseIsNoMenu() {
        assertThat(cleaned("", BODY, "en")).isEqualTo(BODY);
        String named = "Anna Berg, Tomas Lind and Mira Holm of the Harbour Council met the press. " + BODY;
        assertThat(cleaned("Anna Berg, Tomas Lind and Mira Holm", named, "en")).isEqualTo(named);
        String title = "A register of public algorithms for the harbour";
        String late = "After a long debate, and against advice, the council has approved: " + title + ". " + BODY;
        assertThat(cleaned(title, late, "en")).isEqualTo(late);
    }
}
