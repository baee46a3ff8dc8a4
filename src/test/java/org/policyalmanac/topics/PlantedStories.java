package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/**
 * Stories of three themes in English, two of three also in French, word by word. Each sentence has a name that the lexicon
 * knows and two words that it does not, nine times in ten of the story's theme. Some articles have nothing to go by.
 */
final class PlantedStories {
    static final int THEMES = 3;

    private static final String[][] CONCEPTS = {
        {"judge", "lawyer", "prosecutor", "jury", "prison", "tribunal", "police"},
        {"investor", "shareholder", "merger", "banker", "salary", "bankruptcy", "profit"},
        {"software", "compiler", "developer", "server", "password", "bug", "download"}
    };
    private static final String[][] CONCEPTS_FR = {
        {"juge", "avocat", "procureur", "jury", "prison", "tribunal", "police"},
        {"investisseur", "actionnaire", "fusion", "banquier", "salaire", "faillite", "profit"},
        {"logiciel", "compilateur", "développeur", "serveur", "mot de passe", "bogue", "téléchargement"}
    };
    private static final String[][] WORDS = {
        {"heather", "thistle", "bramble", "clover", "bracken"},
        {"rudder", "anchor", "keel", "mast", "oar"},
        {"granite", "basalt", "marble", "slate", "quartz"}
    };
    private static final String[][] WORDS_FR = {
        {"bruyère", "chardon", "ronce", "trèfle", "fougère"},
        {"gouvernail", "ancre", "quille", "mât", "aviron"},
        {"granit", "basalte", "marbre", "ardoise", "quartz"}
    };

    private final List<String> documents = new ArrayList<>();
    private final List<String> stories = new ArrayList<>();

    /** Stories {@code s000} and so on, of theme {@code number % 3}; their articles are {@code s000-en} and {@code s000-fr}. */
    static PlantedStories first(int size) {
        PlantedStories planted = new PlantedStories();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < size; i++) {
            planted.add("s%03d".formatted(i), i % THEMES, i, random, "", "");
        }
        return planted.addBare("bare");
    }

    /** Stories {@code u000} and so on, half of which have a word and a name that is new. */
    static PlantedStories later(int size) {
        PlantedStories planted = new PlantedStories();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < size; i++) {
            boolean isNew = i % 4 == 0;
            planted.add(
                    "u%03d".formatted(i),
                    i % THEMES,
                    i,
                    random,
                    isNew ? " A refugee sold juniper." : "",
                    isNew ? " Un réfugié vendait du genévrier." : "");
        }
        return planted.addBare("later");
    }

    /** The same and one article more, in a story of its own or not. */
    PlantedStories with(String id, String story, String language, int theme) {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            text.append(sentence(language, theme, random.nextInt(7), random.nextInt(5), random.nextInt(5)));
        }
        article(id, story, language, text.toString(), 5);
        return this;
    }

    private void add(String story, int theme, int number, SplittableRandom random, String more, String moreFrench) {
        StringBuilder english = new StringBuilder();
        StringBuilder french = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            int own = random.nextInt(10) == 0 ? random.nextInt(THEMES) : theme;
            int concept = random.nextInt(7);
            int first = random.nextInt(5);
            int second = random.nextInt(5);
            english.append(sentence("en", own, concept, first, second));
            french.append(sentence("fr", own, concept, first, second));
        }
        article(story + "-en", story + "-en", "en", english + more, number);
        if (number % 9 < 6) {
            article(story + "-fr", story + "-en", "fr", french + moreFrench, number);
        }
    }

    private static String sentence(String language, int theme, int concept, int first, int second) {
        return language.equals("en")
                ? "The %s spoke of %s and of %s.\n\n"
                        .formatted(CONCEPTS[theme][concept], WORDS[theme][first], WORDS[theme][second])
                : "Le %s parlait de %s et de %s.\n\n"
                        .formatted(CONCEPTS_FR[theme][concept], WORDS_FR[theme][first], WORDS_FR[theme][second]);
    }

    private PlantedStories addBare(String id) {
        article(id + "-en", id + "-en", "en", "The judge spoke of heather. A lawyer left.", 1);
        article(id + "-de", id + "-de", "de", "Das Heidekraut blühte am Hang, und niemand kam.", 2);
        article(id + "-und", id + "-und", "und", "The judge, the jury, the prison, the police.", 3);
        return this;
    }

    private void article(String id, String story, String language, String text, int number) {
        String month = "20%d-%02d-01".formatted(22 + number % 2, 1 + number % 12);
        documents.add(
                ("{\"article_id\":\"%s\",\"source\":\"%s.example\",\"title\":null,\"text\":\"%s\",\"language\":\"%s\","
                                + "\"language_confidence\":1,\"published\":\"%s\",\"published_conflicts\":[],\"month\":\"%s\",\"words\":72,"
                                + "\"removed\":[]}")
                        .formatted(id, language, text.strip().replace("\n", "\\n"), language, month, month));
        stories.add(("{\"article_id\":\"%1$s\",\"text_id\":\"%1$s\",\"story_id\":\"%2$s\",\"relation\":\"original\","
                        + "\"similarity\":1,\"evidence\":\"\",\"is_canonical\":%3$s,\"original_language\":\"en\"}")
                .formatted(id, story, id.equals(story)));
    }

    Dataset<Row> documents() {
        return Sparks.rows(Table.DOCUMENTS, String.join("\n", documents));
    }

    Dataset<Row> stories() {
        return Sparks.rows(Table.STORIES, String.join("\n", stories));
    }
}
