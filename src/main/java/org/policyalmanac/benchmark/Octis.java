package org.policyalmanac.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A corpus as OCTIS publishes it (Terragni, Fersini, Galuzzi, Tropeano and Candelieri 2021, <i>OCTIS: Comparing and
 * Optimizing Topic Models is Simple!</i>): {@code vocabulary.txt}, a word a line, and {@code corpus.tsv}, a text a line:
 * words parted by spaces, the split, the label.
 *
 * @param vocabulary words in the order of their numbers
 */
record Octis(List<String> vocabulary, List<Text> texts) {
    /** The number of a word outside the vocabulary. */
    static final int UNKNOWN = -1;

    /**
     * A text.
     *
     * @param line in the file, from 0: the text's name
     * @param words numbers in the vocabulary, in the order of the text; {@link #UNKNOWN} for others
     * @param split {@code train}, {@code val} or {@code test}
     * @param label what it is about; empty where the corpus does not say
     */
    record Text(int line, int[] words, String split, String label) {}

    /** @param folder such as {@code octis/BBC_News} */
    static Octis read(Path folder) {
        try {
            List<String> vocabulary = Files.readAllLines(folder.resolve("vocabulary.txt"));
            Map<String, Integer> numbers = new HashMap<>();
            vocabulary.forEach(word -> numbers.put(word, numbers.size()));
            List<Text> texts = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("corpus.tsv"))) {
                String[] columns = line.split("\t", -1);
                int[] words = Arrays.stream(columns[0].split(" "))
                        .filter(word -> !word.isEmpty())
                        .mapToInt(word -> numbers.getOrDefault(word, UNKNOWN))
                        .toArray();
                texts.add(new Text(texts.size(), words, columns[1], columns.length > 2 ? columns[2] : ""));
            }
            return new Octis(vocabulary, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** The texts of some splits, in the order of the file. */
    List<Text> of(String... splits) {
        Set<String> wanted = Set.of(splits);
        return texts.stream().filter(text -> wanted.contains(text.split())).toList();
    }

    /** The words of {@link #of}. */
    List<int[]> words(String... splits) {
        return of(splits).stream().map(Text::words).toList();
    }
}
