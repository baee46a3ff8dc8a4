package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoryClustersTest {
    private final Map<String, String> languages = new TreeMap<>();
    private final List<StoryClusters.Pair> pairs = new ArrayList<>();

    @Test
    void versionsOfOneArticleAreOneStory() {
        texts("a-en", "a-fr", "a-de", "a-zh");
        all("a-en a-fr a-de a-zh", 30);
        assertThat(stories()).containsOnly("a-de");
    }

    @Test
    void oneWrongLinkChainsNoStories() {
        texts("a-en", "a-fr", "a-de", "b-en", "b-ar", "b-zh");
        all("a-en a-fr a-de", 30);
        all("b-en b-ar b-zh", 30);
        pair("a-fr", "b-ar", 25);
        assertThat(stories()).containsExactly("a-de", "a-de", "a-de", "b-ar", "b-ar", "b-ar");
    }

    @Test
    void theBetterOfTwoReportsOfOneEventIsTheTranslation() {
        texts("a-en", "a-fr", "b-fr");
        pair("a-en", "a-fr", 40);
        pair("a-en", "b-fr", 10);
        assertThat(stories()).containsExactly("a-en", "a-en", "b-fr");
    }

    @Test
    void aSecondTranslationIntoOneLanguageBelongsToo() {
        texts("a-en", "a-de", "a-fr", "again-fr");
        all("a-en a-de a-fr", 40);
        pair("a-en", "again-fr", 35);
        pair("a-de", "again-fr", 33);
        assertThat(stories()).containsOnly("a-de");
    }

    @Test
    void theOrderOfPairsDecidesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            for (String language : List.of("en", "fr", "de", "ru")) {
                languages.put(i + "-" + language, language);
            }
        }
        List<String> texts = new ArrayList<>(languages.keySet());
        for (String a : texts) {
            for (String b : texts) {
                if (a.compareTo(b) < 0 && !languages.get(a).equals(languages.get(b)) && random.nextInt(8) == 0) {
                    pair(a, b, random.nextInt(20));
                }
            }
        }
        List<String> before = stories();
        Collections.shuffle(pairs, random);
        assertThat(stories()).isEqualTo(before);
    }

    private void texts(String... names) {
        for (String name : names) {
            languages.put(name, name.substring(name.indexOf('-') + 1));
        }
    }

    private void all(String names, double score) {
        String[] each = names.split(" ");
        for (int i = 0; i < each.length; i++) {
            for (int j = i + 1; j < each.length; j++) {
                pair(each[i], each[j], score + i);
            }
        }
    }

    private void pair(String a, String b, double score) {
        pairs.add(a.compareTo(b) < 0 ? new StoryClusters.Pair(a, b, score) : new StoryClusters.Pair(b, a, score));
    }

    /** Names of the stories of the texts in their order. */
    private List<String> stories() {
        return List.copyOf(StoryClusters.of(languages, pairs).values());
    }
}
