package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policyalmanac.network.Period.Document;

/** Counting against a twin that does it as one would on paper. */
class PairCountsTest {
    private record Mention(int document, int entity, int sentence) {}

    private final Random random = new Random(11);
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Boolean> canonical = new ArrayList<>();

    private void plant(int documents, int entities) {
        for (int d = 0; d < documents; d++) {
            sources.add("outlet " + random.nextInt(5));
            canonical.add(random.nextInt(4) > 0);
            for (int m = random.nextInt(30); m > 0; m--) {
                int entity = random.nextInt(1 + random.nextInt(entities));
                mentions.add(new Mention(d, entity, random.nextInt(6) - 1));
            }
        }
    }

    private List<Document> documents() {
        return IntStream.range(0, sources.size())
                .mapToObj(d -> new Document(
                        0,
                        sources.get(d),
                        canonical.get(d),
                        Names.of(Names.of(mentions.stream()
                                        .filter(m -> m.document == d)
                                        .mapToLong(m -> Names.mention(m.entity, m.sentence))
                                        .toArray())
                                .toBytes())))
                .sorted(Comparator.comparing(Document::source))
                .toList();
    }

    private Map<Long, List<Integer>> onPaper() {
        Map<Long, Set<Integer>> documents = new TreeMap<>();
        Map<Long, Set<Integer>> inSentences = new TreeMap<>();
        for (Mention a : mentions) {
            for (Mention b : mentions) {
                if (a.document == b.document && a.entity < b.entity) {
                    long pair = (long) a.entity << 32 | b.entity;
                    documents.computeIfAbsent(pair, none -> new HashSet<>()).add(a.document);
                    if (a.sentence == b.sentence) {
                        inSentences
                                .computeIfAbsent(pair, none -> new HashSet<>())
                                .add(a.document);
                    }
                }
            }
        }
        Map<Long, List<Integer>> counts = new TreeMap<>();
        documents.forEach((pair, found) -> {
            int stories = (int) found.stream().filter(canonical::get).count();
            if (stories > 0) {
                counts.put(
                        pair,
                        List.of(
                                found.size(),
                                stories,
                                (int) inSentences.getOrDefault(pair, Set.of()).stream()
                                        .filter(canonical::get)
                                        .count(),
                                (int) found.stream()
                                        .map(sources::get)
                                        .distinct()
                                        .count()));
            }
        });
        return counts;
    }

    private static Map<Long, List<Integer>> counted(PairCounts counts) {
        PairCounts.Pairs pairs = counts.pairs();
        Map<Long, List<Integer>> result = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            result.put(
                    (long) pairs.a(i) << 32 | pairs.b(i),
                    List.of(pairs.documents(i), pairs.stories(i), pairs.sentenceStories(i), pairs.sources(i)));
            assertThat(counts.stories(pairs.key(i))).isEqualTo(pairs.stories(i));
        }
        assertThat(result).hasSize(pairs.size());
        return result;
    }

    @Test
    void pairsOfArticlesAndSentencesAreThoseOnPaper() {
        plant(120, 90);
        Period period = new Period(documents());
        assertThat(counted(period.counts())).hasSizeGreaterThan(1024).isEqualTo(onPaper());
    }

    @Test
    void aFewPairsToo() {
        plant(3, 4);
        assertThat(counted(new Period(documents()).counts())).isEqualTo(onPaper());
        assertThat(new Period(List.of()).counts().pairs().size()).isZero();
    }

    @Test
    void expectedOverAllPairsIsTheNumberOfPairs() {
        plant(120, 40);
        Period period = new Period(documents());
        double sum = 0;
        for (int a = 0; a < 40; a++) {
            for (int b = a + 1; b < 40; b++) {
                sum += period.expected(a, b);
            }
        }
        double seen =
                onPaper().values().stream().mapToInt(counts -> counts.get(1)).sum();
        assertThat(sum).isCloseTo(seen, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void ofManyEntitiesThoseMentionedMostOftenStay() {
        long[] mentions = IntStream.range(0, 100)
                .flatMap(entity -> IntStream.range(0, entity % 2 == 0 ? 3 : 1).map(i -> entity))
                .mapToLong(entity -> Names.mention(entity, entity % 10))
                .toArray();
        Names names = Names.of(Names.of(mentions).toBytes());
        assertThat(names.isCapped()).isTrue();
        // All fifty even ones, and the ten first of the odd ones.
        TreeSet<Integer> wanted = new TreeSet<>();
        IntStream.range(0, 50).forEach(i -> wanted.add(2 * i));
        IntStream.range(0, 10).forEach(i -> wanted.add(2 * i + 1));
        assertThat(Arrays.stream(names.entities()).boxed().toList()).isEqualTo(List.copyOf(wanted));
        int first = Arrays.binarySearch(names.entities(), 40);
        int second = Arrays.binarySearch(names.entities(), 50);
        assertThat(names.together()[first] >>> second & 1).isEqualTo(1);
        assertThat(names.together()[first] >>> second - 1 & 1).isZero();
        assertThat(Names.of(Arrays.copyOf(mentions, 10)).isCapped()).isFalse();
    }
}
