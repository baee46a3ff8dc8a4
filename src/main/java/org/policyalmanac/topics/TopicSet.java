package org.policyalmanac.topics;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policyalmanac.topicmodel.TopicModel;
import org.policyalmanac.topicmodel.WordTopics;

/**
 * Topics that belong together: one set over all languages, fitted on concepts, with the words of each language attached;
 * or, without a lexicon, the topics of one language.
 *
 * @param language {@code *}, or the one language
 * @param ids of the topics, in the order of the model
 * @param base the vocabulary that topics are fitted on: concepts, or the language's words
 * @param model of the base
 * @param vocabularies of the languages whose words are attached; empty for topics of one language
 * @param words attached, by language
 */
record TopicSet(
        String language,
        List<String> ids,
        Vocabulary base,
        TopicModel model,
        Map<String, Vocabulary> vocabularies,
        Map<String, WordTopics> words) {
    /** Articles with fewer concepts have no topic. */
    static final int FEWEST_CONCEPTS = 3;

    /** How many words of an article its concepts' shares are worth, in a language of which much has been read. */
    private static final double PRIOR_TOKENS = 20;

    /** What that much is. */
    private static final double MUCH = 500_000;

    private static final double MOST_TIMES = 10;

    /**
     * How many words of an article its concepts' shares are worth: {@value #PRIOR_TOKENS}, and more where the words' topics
     * were learned from little text, up to ten times as many. Such words would else draw translations apart.
     *
     * @param tokens that the words of the language were learned from
     */
    static double priorTokens(double tokens) {
        return PRIOR_TOKENS * Math.max(1, Math.min(MOST_TIMES, MUCH / Math.max(1, tokens)));
    }

    boolean isOfConcepts() {
        return language.equals(Vocabulary.CONCEPTS);
    }

    int size() {
        return ids.size();
    }

    /** Name of the column of {@link Bags} that the topics are fitted on. */
    static String column(boolean ofConcepts) {
        return ofConcepts ? "concepts" : "words";
    }

    /** Tokens of each term of the base over all topics. */
    double[] baseTokens() {
        return IntStream.range(0, base.size())
                .mapToDouble(number -> base.entry(number).tokens())
                .toArray();
    }

    TopicSet named(List<String> names) {
        return new TopicSet(language, names, base, model, vocabularies, words);
    }

    /** The most relevant terms of a topic, of its base. */
    List<Reading.Term> top(int topic, int count) {
        return Reading.top(model.probabilities(topic), baseTokens(), count);
    }

    /** The most relevant words of a language in a topic. */
    List<Reading.Term> top(int topic, String ofLanguage, int count) {
        Vocabulary vocabulary = vocabularies.get(ofLanguage);
        double[] tokens = IntStream.range(0, vocabulary.size())
                .mapToDouble(number -> vocabulary.entry(number).tokens())
                .toArray();
        return Reading.top(words.get(ofLanguage).probabilities(topic), tokens, count);
    }

    String label(int topic) {
        return Reading.label(top(topic, 3), base);
    }
}
