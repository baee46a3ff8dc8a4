package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A passage of an article and the entities that a person marked in it. The text itself stays in the corpus.
 *
 * @param sample which passages it is one of
 * @param language ISO 639-1 code
 * @param file of the corpora
 * @param record number of the record in the file, from 0
 * @param begin of the passage, in UTF-16 units of the record's text
 * @param end offset after the passage
 */
record AnnotatedPassage(Sample sample, String language, String file, int record, int begin, int end, List<Mark> marks) {
    /** Passages that the lexicon was mended on, and passages drawn and read after it had been. */
    enum Sample {
        MENDED_ON("entities.tsv", ""),
        FRESH("entities-fresh.tsv", "fresh ");

        private final String resource;
        private final String name;

        Sample(String resource, String name) {
            this.resource = resource;
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** An entity named from {@code begin} to before {@code end}, in UTF-16 units of the record's text. */
    record Mark(int begin, int end, String entity) {
        boolean isSameAs(Mark other) {
            return entity.equals(other.entity) && begin < other.end && other.begin < end;
        }
    }

    /** Whether it is one of the five articles with which the almanac began, annotated as a whole. */
    boolean isSeed() {
        return file.startsWith("seeds/");
    }

    /** The passage with the marks of some kinds of entities alone. */
    AnnotatedPassage of(Set<String> kinds) {
        return new AnnotatedPassage(
                sample,
                language,
                file,
                record,
                begin,
                end,
                marks.stream()
                        .filter(mark -> kinds.contains(
                                mark.entity().substring(0, mark.entity().indexOf(':'))))
                        .toList());
    }

    /** Names the passage's article in tables. */
    String article() {
        return language + ":" + file + ":" + record;
    }

    /** All passages; those in which nothing is marked among them. */
    static List<AnnotatedPassage> all() {
        Map<String, AnnotatedPassage> passages = new LinkedHashMap<>();
        for (Sample sample : Sample.values()) {
            for (String[] row : Lines.columns(sample.resource)) {
                AnnotatedPassage passage = new AnnotatedPassage(
                        sample,
                        row[0],
                        row[1],
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4]),
                        new ArrayList<>());
                List<Mark> marks = passages.computeIfAbsent(passage.article(), none -> passage)
                        .marks();
                if (!row[7].isEmpty()) {
                    marks.add(new Mark(Integer.parseInt(row[5]), Integer.parseInt(row[6]), row[7]));
                }
            }
        }
        return List.copyOf(passages.values());
    }
}
