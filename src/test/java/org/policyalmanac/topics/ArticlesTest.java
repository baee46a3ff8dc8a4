package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.lexicon.Concepts;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;
import org.policyalmanac.text.Phrases;

/** What is read of articles, from their rows to their bags. */
class ArticlesTest {
    private static final String TEXT =
            "The judge praised orange thistles. A lawyer noticed the thistle. Thistles near prison, orange thistles and the judge.";

    private static Broadcast<Concepts> concepts;

    @BeforeAll
    static void load() {
        concepts = JavaSparkContext.fromSparkContext(Sparks.session().sparkContext())
                .broadcast(new Concepts(Lexicon.builtIn()));
    }

    @AfterAll
    static void free() {
        concepts.destroy();
    }

    private static Dataset<Row> read(String title, String text) {
        String given = title == null ? "" : ",\"title\":\"" + title + "\"";
        Dataset<Row> articles = Articles.read(
                Sparks.rows(
                        Table.DOCUMENTS.schema().asNullable().add("story_id", "string"),
                        "{\"article_id\":\"a\",\"story_id\":\"s\",\"language\":\"en\",\"month\":\"2024-05-01\",\"text\":\"%s\"%s}"
                                .formatted(text, given)),
                concepts);
        return Sparks.session().createDataFrame(articles.collectAsList(), Articles.SCHEMA);
    }

    @Test
    void oneDocumentStandsForAStoryInALanguage() {
        Dataset<Row> documents = Sparks.rows(Table.DOCUMENTS, """
                {"article_id":"a","language":"en","text":"x"}
                {"article_id":"b","language":"en","text":"x"}
                {"article_id":"d","language":"fr","text":"x"}
                {"article_id":"c","language":"fr","text":"x"}
                {"article_id":"e","language":"und","text":"x"}
                {"article_id":"f","language":"en","text":"x"}
                """);
        Dataset<Row> stories = Sparks.rows(Table.STORIES, """
                {"article_id":"a","story_id":"b","is_canonical":false}
                {"article_id":"b","story_id":"b","is_canonical":true}
                {"article_id":"c","story_id":"b","is_canonical":false}
                {"article_id":"d","story_id":"b","is_canonical":false}
                {"article_id":"e","story_id":"e","is_canonical":true}
                {"article_id":"f","story_id":"f","is_canonical":true}
                """);
        assertThat(representatives(documents, stories, stories.limit(0))).containsExactly("b of b", "c of b", "f of f");
        assertThat(representatives(documents, stories, stories.where("article_id in ('d', 'f')")))
                .as("where one has stood for its story before")
                .containsExactly("b of b", "d of b", "f of f");
    }

    private static List<String> representatives(Dataset<Row> documents, Dataset<Row> stories, Dataset<Row> known) {
        return Articles.representatives(documents, stories, known).sort("article_id").collectAsList().stream()
                .map(row -> row.getAs("article_id") + " of " + row.getAs("story_id"))
                .toList();
    }

    @Test
    void wordsAndConceptsInOrderWithTheirSentences() {
        Row article = read(null, TEXT).first();
        List<String> stems = article.getList(article.fieldIndex("stems"));
        byte[] flags = article.getAs("flags");
        List<String> concepts = article.getList(article.fieldIndex("concepts"));
        byte[] conceptFlags = article.getAs("concept_flags");
        assertThat(article.getList(article.fieldIndex("surfaces")))
                .containsExactly(
                        "judge",
                        "praised",
                        "orange",
                        "thistles",
                        "lawyer",
                        "noticed",
                        "thistle",
                        "Thistles",
                        "prison",
                        "orange",
                        "thistles",
                        "judge");
        assertThat(stems.get(3)).isEqualTo(stems.get(6)).isEqualTo(stems.get(7));
        assertThat(odd(flags)).containsExactly(0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0);
        assertThat(flags[2] & Articles.ADJACENT).as("orange after praised").isPositive();
        assertThat(flags[9] & Articles.ADJACENT).as("orange after a comma").isZero();
        assertThat(flags[4] & Articles.ADJACENT).as("in a new sentence").isZero();
        assertThat(concepts).containsExactly("theme:judge", "theme:lawyer", "theme:prison", "theme:judge");
        assertThat(odd(conceptFlags)).containsExactly(0, 1, 0, 0);
        assertThat(article.<Integer>getAs("covered"))
                .as("words that are concepts")
                .isEqualTo(4);
    }

    @Test
    void aTitleIsASentenceOfItsOwn() {
        Row article = read("Judge in thistle", "A lawyer came.").first();
        assertThat(article.<String>getAs("story_id")).isEqualTo("s");
        assertThat(article.<java.sql.Date>getAs("month")).hasToString("2024-05-01");
        assertThat(odd(article.<byte[]>getAs("concept_flags"))).containsExactly(0, 1);
        assertThat(article.getList(article.fieldIndex("concepts"))).containsExactly("theme:judge", "theme:lawyer");
    }

    @Test
    void allWordsOfALongNameAreCovered() {
        Row article = read(null, "Lawyers of the European Commission walked.").first();
        assertThat(article.getList(article.fieldIndex("concepts"))).hasSize(2);
        assertThat(article.<Integer>getAs("covered")).isEqualTo(3);
    }

    private static int[] odd(byte[] flags) {
        int[] odd = new int[flags.length];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = (flags[i] & Articles.ODD) == 0 ? 0 : 1;
        }
        return odd;
    }

    @Test
    void termsAreJoinedInPhrases() {
        Row article = read(null, TEXT).first();
        List<String> stems = article.getList(article.fieldIndex("stems"));
        assertThat(Terms.of(article, Phrases.of(List.of())).terms())
                .extracting(term -> term.stem())
                .isEqualTo(stems);
        Terms terms = Terms.of(article, Phrases.of(List.of(new Phrases.Phrase(stems.get(2), stems.get(3), 1))));
        assertThat(terms.terms()).hasSize(10);
        assertThat(terms.terms().get(2).surface()).isEqualTo("orange thistles");
        assertThat(terms.terms().get(2).stem()).isEqualTo(stems.get(2) + " " + stems.get(3));
        assertThat(terms.isOdd()).containsExactly(false, false, false, true, true, true, false, false, false, false);
    }

    @Test
    void bagsCountWholeArticlesAndOddSentences() {
        Dataset<Row> article = read(null, TEXT);
        List<String> stems = article.first().getList(article.first().fieldIndex("stems"));
        Vocabulary concepts = vocabulary("*", "theme:prison", "theme:judge", "theme:tax", "theme:lawyer");
        Vocabulary words = vocabulary("en", stems.get(3), "nowhere", stems.get(5), stems.get(2));
        Row bag = Bags.of(article, Map.of("*", concepts, "en", words)).first();
        assertThat(bag.<Vector>getAs("concepts").toArray()).containsExactly(1, 2, 0, 1);
        assertThat(bag.<Vector>getAs("odd_concepts").toArray()).containsExactly(0, 0, 0, 1);
        assertThat(bag.<Integer>getAs("concept_tokens")).isEqualTo(4);
        assertThat(bag.<Vector>getAs("words").toArray()).containsExactly(4, 0, 1, 2);
        assertThat(bag.<Vector>getAs("odd_words").toArray()).containsExactly(1, 0, 1, 0);
        assertThat(bag.<Integer>getAs("word_tokens")).isEqualTo(7);
        Row without = Bags.of(article, Map.of("fr", words)).first();
        assertThat(without.<Vector>getAs("concepts").size()).isZero();
        assertThat(without.<Integer>getAs("word_tokens")).isZero();
    }

    private static Vocabulary vocabulary(String language, String... terms) {
        return new Vocabulary(
                language,
                java.util.Arrays.stream(terms)
                        .map(term -> new Vocabulary.Entry(term, term, "word", null, 1, 1))
                        .toList());
    }
}
