package org.policyalmanac.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.UserMistake;

/** All score cards, by name. */
public final class Benchmarks {
    private static final List<Benchmark> ALL = List.of(
            new LanguageCard(),
            new DateStringsCard(),
            new DatesCard(),
            new DatelinesCard(),
            new CleaningCard(),
            new NearCopiesCard(),
            new TranslationsCard(),
            new DigestsCard(),
            new CandidatesCard(),
            new CostCard(),
            new GrowthCard(),
            new MatcherSpeedCard(),
            new TopicsPeersCard(),
            new TopicsSpeedCard(),
            new TopicsSameCard(),
            new TopicsLanguagesCard(),
            new TopicsTranslationsCard(),
            new TopicsSentencesCard(),
            new TopicsStabilityCard(),
            new TopicsTimeCard(),
            new TopicsMemoryCard(),
            new AnnotatedEntitiesCard(),
            new NetworkPairsCard(),
            new NetworkNullCard(),
            new NetworkPlantedCard(),
            new TrendsCard(),
            new TrendsCoverageCard());

    private Benchmarks() {}

    /** Names in the order in which they run, each with what it measures. */
    public static Map<String, String> sentences() {
        return ALL.stream()
                .collect(Collectors.toMap(
                        Benchmark::name, Benchmark::sentence, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /**
     * The named score cards; with no name, all that can be made with what is at hand.
     *
     * @param corpora folder of corpora, or null
     * @throws UserMistake for a name that is none, and for a named card whose corpus is not there
     */
    public static Selection select(List<String> names, Path corpora) {
        if (names.isEmpty()) {
            return new Selection(
                    ALL.stream()
                            .filter(card -> missing(card, corpora).isEmpty())
                            .toList(),
                    corpora);
        }
        Map<String, Benchmark> byName = ALL.stream().collect(Collectors.toMap(Benchmark::name, Function.identity()));
        return new Selection(
                names.stream()
                        .flatMap(name -> parts(name, byName).stream())
                        .map(name -> named(name, byName, corpora))
                        .toList(),
                corpora);
    }

    /** A name such as {@code topics} stands for all cards that begin with it. */
    private static List<String> parts(String name, Map<String, Benchmark> byName) {
        List<String> parts = ALL.stream()
                .map(Benchmark::name)
                .filter(card -> card.startsWith(name + "-") && !byName.containsKey(name))
                .toList();
        return parts.isEmpty() ? List.of(name) : parts;
    }

    private static Benchmark named(String name, Map<String, Benchmark> byName, Path corpora) {
        Benchmark card = byName.get(name);
        if (card == null) {
            throw new UserMistake("There is no benchmark '" + name + "'; there are "
                    + String.join(", ", sentences().keySet()) + ".");
        }
        List<String> missing = missing(card, corpora);
        if (!missing.isEmpty()) {
            throw new UserMistake("benchmark " + name + " needs --corpora with " + String.join(", ", missing) + ".");
        }
        return card;
    }

    private static List<String> missing(Benchmark card, Path corpora) {
        return card.needs().stream()
                .filter(file -> corpora == null || !Files.exists(corpora.resolve(file)))
                .toList();
    }

    /** Score cards that can be made. */
    public static final class Selection {
        private final List<Benchmark> cards;
        private final Path corpora;

        private Selection(List<Benchmark> cards, Path corpora) {
            this.cards = cards;
            this.corpora = corpora;
        }

        public int size() {
            return cards.size();
        }

        /**
         * Makes them one after the other and hands each on as text when it is done.
         *
         * @param work folder for the tables they are made from
         */
        public void measure(SparkSession spark, Progress progress, Path work, Consumer<String> out) {
            Workbench bench = new Workbench(spark, progress, corpora, work);
            for (Benchmark card : cards) {
                progress.step(card.name());
                out.accept(ScoreCard.of(card, card.measure(bench)));
            }
        }
    }
}
