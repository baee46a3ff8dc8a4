package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A corpus in two languages made of one in English: about half of the texts pass through a cipher, a language with a word
 * of its own for each English word. Both halves are drawn from the same texts, so that a topic must be as frequent in one
 * as in the other; and some words are linked, as those of a lexicon of concepts are.
 *
 * @param documents one for each text, in their order
 * @param concepts for each linked English word its concept
 * @param coverage tokens whose word is linked, out of all tokens, from 0 to 1
 */
record Cipher(List<Document> documents, Map<String, String> concepts, double coverage) {
    static final String ENGLISH = "en";
    static final String CIPHER = "xx";

    /** No word of English texts starts like this. */
    private static final String PREFIX = "xx~";

    private static final int LEAST_TEXTS = 5;
    private static final double MOST_WIDESPREAD = 0.3;

    /**
     * A text in one of the two languages.
     *
     * @param original number of the text it was made of
     * @param language {@value Cipher#ENGLISH} or {@value Cipher#CIPHER}
     * @param concepts how often each concept stands in it, the same names in both languages
     * @param words how often each word of its language stands in it, linked ones included
     */
    record Document(int original, String language, TreeMap<String, Integer> concepts, TreeMap<String, Integer> words) {}

    /** A word's tokens and the texts that have it. */
    private record Spread(String word, long tokens, int texts) {
        /**
         * How much more often texts with the word repeat it than chance would: its tokens times the residual inverse document
         * frequency (Church and Gale 1995, <i>Poisson Mixtures</i>), in nats. Topical words lead, names of one text do not.
         */
        double unevenness(int all) {
            double byChance = -Math.expm1(-(double) tokens / all);
            return tokens * Math.log(byChance * all / texts);
        }
    }

    /**
     * @param ids of the texts: a text's language depends on its id and the seed alone
     * @param texts words of each text, in any order
     * @param share of all tokens that linked words shall cover, such as .3: the most topical words are linked, of those in
     *     at least 5 texts and in at most three tenths of them, until they cover it
     */
    static Cipher of(List<String> ids, List<List<String>> texts, double share, long seed) {
        List<Spread> spreads = spreads(texts);
        long all = spreads.stream().mapToLong(Spread::tokens).sum();
        Map<String, String> concepts = new TreeMap<>();
        long covered = 0;
        for (Spread spread : ranked(spreads, texts.size())) {
            if (covered >= share * all) {
                break;
            }
            concepts.put(spread.word(), "concept-" + concepts.size());
            covered += spread.tokens();
        }
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            documents.add(document(i, isCiphered(ids.get(i), seed) ? CIPHER : ENGLISH, texts.get(i), concepts));
        }
        return new Cipher(documents, concepts, all == 0 ? 0 : (double) covered / all);
    }

    /** Words as the cipher writes them, to be read as English again. */
    static String english(String word) {
        return word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
    }

    private static List<Spread> spreads(List<List<String>> texts) {
        Map<String, long[]> counts = new HashMap<>();
        for (List<String> text : texts) {
            text.forEach(word -> counts.computeIfAbsent(word, none -> new long[2])[0]++);
            new HashSet<>(text).forEach(word -> counts.get(word)[1]++);
        }
        return counts.entrySet().stream()
                .map(entry -> new Spread(entry.getKey(), entry.getValue()[0], (int) entry.getValue()[1]))
                .toList();
    }

    private static List<Spread> ranked(List<Spread> spreads, int texts) {
        return spreads.stream()
                .filter(spread -> spread.texts() >= LEAST_TEXTS && spread.texts() <= MOST_WIDESPREAD * texts)
                .sorted(Comparator.comparingDouble((Spread spread) -> -spread.unevenness(texts))
                        .thenComparing(Spread::word))
                .toList();
    }

    private static Document document(int original, String language, List<String> text, Map<String, String> concepts) {
        Document document = new Document(original, language, new TreeMap<>(), new TreeMap<>());
        for (String word : text) {
            document.words().merge(language.equals(CIPHER) ? PREFIX + word : word, 1, Integer::sum);
            String concept = concepts.get(word);
            if (concept != null) {
                document.concepts().merge(concept, 1, Integer::sum);
            }
        }
        return document;
    }

    private static boolean isCiphered(String id, long seed) {
        long hash = seed;
        for (int i = 0; i < id.length(); i++) {
            hash = 31 * hash + id.charAt(i);
        }
        return new SplittableRandom(hash).nextBoolean();
    }
}
