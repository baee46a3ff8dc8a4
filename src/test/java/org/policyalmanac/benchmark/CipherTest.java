package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CipherTest {
    private static final List<String> IDS =
            IntStream.range(0, 400).mapToObj(i -> "text-" + i).toList();
    private static final List<List<String>> TEXTS = texts();
    private static final Cipher CIPHER = Cipher.of(IDS, TEXTS, .3, 1);

    /** Ten themes with ten words each, every one in a tenth of the texts; two hundred words that stand anywhere. */
    private static List<List<String>> texts() {
        SplittableRandom random = new SplittableRandom(9);
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            List<String> text = new ArrayList<>();
            for (int token = 0; token < 60; token++) {
                text.add(token % 2 == 0 ? "theme-" + i % 10 + "-" + random.nextInt(10) : "any-" + random.nextInt(200));
            }
            texts.add(text);
        }
        return texts;
    }

    @Test
    void halfOfTheTextsAreInAnotherLanguage() {
        assertThat(CIPHER.documents()).hasSize(400);
        assertThat(CIPHER.documents().stream()
                        .filter(document -> document.language().equals(Cipher.CIPHER))
                        .count())
                .isBetween(170L, 230L);
        List<String> again = new ArrayList<>(IDS.subList(100, 200));
        Cipher part = Cipher.of(again, TEXTS.subList(100, 200), .3, 1);
        assertThat(part.documents().stream().map(Cipher.Document::language).toList())
                .isEqualTo(CIPHER.documents().subList(100, 200).stream()
                        .map(Cipher.Document::language)
                        .toList());
    }

    @Test
    void topicalWordsAreLinkedUntilTheyCoverEnough() {
        assertThat(CIPHER.coverage()).isBetween(.3, .31);
        assertThat(CIPHER.concepts().keySet()).allMatch(word -> word.startsWith("theme-"));
        assertThat(Cipher.of(IDS, TEXTS, 0, 1).concepts()).isEmpty();
    }

    @Test
    void theCipherIsATranslationWordByWord() {
        for (Cipher.Document document : CIPHER.documents()) {
            TreeMap<String, Integer> words = new TreeMap<>();
            TEXTS.get(document.original()).forEach(word -> words.merge(word, 1, Integer::sum));
            TreeMap<String, Integer> english = new TreeMap<>();
            document.words().forEach((word, count) -> english.put(Cipher.english(word), count));
            assertThat(english).isEqualTo(words);
            assertThat(document.words().keySet().stream().anyMatch(words::containsKey))
                    .isEqualTo(document.language().equals(Cipher.ENGLISH));
            int linked = words.entrySet().stream()
                    .filter(entry -> CIPHER.concepts().containsKey(entry.getKey()))
                    .mapToInt(java.util.Map.Entry::getValue)
                    .sum();
            assertThat(document.concepts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(linked);
        }
    }
}
