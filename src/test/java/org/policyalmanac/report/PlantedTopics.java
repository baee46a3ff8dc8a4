package org.policyalmanac.report;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.policyalmanac.table.Table;

/** Topics as an archive might have them, over all languages or of each language. Nothing in them is real. */
final class PlantedTopics {
    static final String PERSON = "A. <b>Person</b>";
    static final int SHARED = 20;

    private static final String ALL = "*";
    private static final String LAST = "20260801T120000Z-0002";
    private static final List<String> CONCEPTS = List.of(
            "export controls",
            "semiconductors",
            "copyright",
            "training data",
            "facial recognition",
            "AI safety",
            "elections",
            "deepfakes",
            "data centres",
            "liability",
            "AI Act",
            "procurement");
    private static final List<String> ENGLISH =
            List.of("chip", "licence", "court", "licensing deal", "camera", "red team", "voter", "synthetic video");
    private static final List<String> ARABIC = List.of(
            "الرقائق", "التصدير", "حقوق النشر", "المحكمة", "الكاميرات", "الانتخابات", "مراكز البيانات", "المسؤولية");
    private static final List<String> CHINESE = List.of("芯片", "出口管制", "版权", "法院", "人脸识别", "选举", "数据中心", "责任");
    private static final List<String> OTHERS =
            List.of("licence d’exportation", "droit d’auteur", "jugement", "caméras", "élection", "sûreté", "serveurs");

    private final PlantedTables tables;

    PlantedTopics(PlantedTables tables) {
        this.tables = tables;
    }

    /** One set over all languages, with everything that is known of topics. */
    void shared() {
        for (int k = 0; k < SHARED; k++) {
            String id = "t%03d".formatted(k + 1);
            String label = label(k);
            lived(id, label, ALL, k);
            for (String language : List.of(ALL, "en", "ar", "zh", "fr")) {
                terms(id, language, label, k);
            }
            tables.trend("topic", id, label, ALL, k == 4 ? 0.02 : 0.2 / (k + 1.5), 0.5 * Math.sin(2 * k));
            tables.trend("topic", id, label, "en", 0.2 / (k + 1.5), 0.5 * Math.sin(2 * k));
            toRead(id, k);
            years(id, k);
            audited(id, label, k);
        }
        registered("t077", LAST, "dormant", List.of(), null, "a dead topic", "auto", ALL, null);
        tables.trend("topic", "unassigned", "unassigned: too few concepts", ALL, 0.22, -0.4);
        tables.trend("topic", "unassigned", "unassigned: too few concepts", "en", 0.18, -0.4);
        for (int i = 0; i < 8; i++) {
            int topics = List.of(5, 8, 12, 16, 20, 30, 40, 60).get(i);
            tables.add(
                    Table.TOPIC_CHOICE,
                    ALL,
                    topics,
                    0.81 - 0.02 * i * (i - 3),
                    -7.1 - 0.02 * (i - 5) * (i - 5),
                    i == 4);
        }
        reach();
    }

    /** A set for each of four languages. */
    void ofLanguages() {
        for (String language : List.of("en", "ar", "zh", "fr")) {
            for (int k = 0; k < 14; k++) {
                String id = "%s-%03d".formatted(language, k + 1);
                String label = String.join(" · ", words(language, k).subList(0, 3)) + " " + k;
                lived(id, label, language, k);
                terms(id, language, label, k);
                tables.trend("topic", id, label, language, 0.3 / (k + 1), 0.2 * Math.sin(k));
            }
        }
        for (String language : List.of("en", "zh", "pt")) {
            tables.trend("topic", "unassigned", "unassigned: too few concepts", language, 0.1, 0.1);
        }
    }

    private static String label(int k) {
        return switch (k) {
            case 1 -> PlantedTables.HOSTILE;
            case 2 -> "الرقائق وحقوق النشر";
            case 3 -> "芯片与出口管制";
            default -> String.join(", ", words(ALL, k).subList(0, 3));
        };
    }

    private static List<String> words(String language, int k) {
        List<String> all =
                switch (language) {
                    case ALL -> CONCEPTS;
                    case "ar" -> ARABIC;
                    case "zh" -> CHINESE;
                    case "fr" -> OTHERS;
                    default -> ENGLISH;
                };
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> all.get((i * 5 + k * 3) % all.size()))
                .toList();
    }

    private void lived(String id, String label, String language, int k) {
        tables.add(Table.ARTICLE_TOPICS, "2020-01-01-en-" + k, id, 0.9, true, null, 0.1);
        registered(id, "20260101T000000Z-0001", "born", List.of(), null, "an older label", "auto", language, 0.9);
        String event = k == 2 ? "named" : k == 3 ? "split" : k == 5 ? "merged" : k == 6 ? "born" : "continued";
        List<String> parents =
                k == 3 ? List.of("t001") : k == 5 ? List.of("t001", "t099") : k == 6 ? List.of() : List.of(id);
        registered(
                id,
                LAST,
                event,
                parents,
                k == 2 || k == 6 ? null : 0.97 - 0.01 * k,
                label,
                k == 2 ? PERSON : "auto",
                language,
                k == 7 ? null : (Double) (0.95 - 0.06 * (k % 9)));
    }

    private void registered(
            String id,
            String run,
            String event,
            List<String> parents,
            Double match,
            String label,
            String author,
            String language,
            Double stability) {
        tables.add(
                Table.TOPIC_REGISTRY,
                id,
                run,
                event,
                parents.toArray(String[]::new),
                match,
                label,
                author,
                !author.equals("auto"),
                language,
                1,
                0.3,
                0.01,
                50L,
                stability,
                stability == null ? null : (Boolean) (stability >= 0.6));
    }

    private void terms(String id, String language, String label, int k) {
        List<String> words = words(language, k);
        for (int rank = 1; rank <= words.size(); rank++) {
            String kind = language.equals(ALL) ? "concept" : "word";
            tables.add(Table.TOPICS, id, language, rank, label, words.get(rank - 1), kind, 0.1 / rank, -0.5 * rank);
        }
    }

    private void toRead(String id, int k) {
        List<String> titles = List.of(
                "Chip makers ask for clearer export licences before the new rules come into force",
                "الهيئة الوطنية تنشر قواعد جديدة للذكاء الاصطناعي",
                "人工智能治理委员会发布新规",
                "Les juges demandent d’où viennent les données",
                PlantedTables.HOSTILE);
        List<String> languages = List.of("en", "ar", "zh", "fr", "en");
        for (int i = 0; i < 10; i++) {
            int j = (i + k) % 5;
            Date day = i == 3 ? null : Date.valueOf(PlantedTables.DENSE.plusDays(90L * i + k));
            String title = i == 7 ? null : titles.get(j);
            String outlet = j == 2 ? "晨策观察" : "outlet-" + i + ".example";
            tables.add(Table.TOPIC_STORIES, id, i + 1, "s" + i, "s" + i, languages.get(j), outlet, title, day, 0.9);
        }
    }

    private void years(String id, int k) {
        for (int year = 2018; year <= 2026; year++) {
            for (String language : List.of(ALL, "en", "ar", "zh")) {
                List<String> words = words(language, k + year);
                for (int rank = 1; rank <= 5; rank++) {
                    long total = language.equals(ALL) ? 60 : 20;
                    long stories = total / (rank + 2);
                    Date first = Date.valueOf(LocalDate.of(year, 1, 1));
                    tables.add(
                            Table.TOPIC_PERIODS,
                            id,
                            first,
                            language,
                            rank,
                            words.get(rank),
                            stories,
                            total,
                            3.2 / rank);
                }
            }
        }
    }

    private void audited(String id, String label, int k) {
        double share = 0.95 - 0.04 * k;
        tables.add(Table.TOPIC_DRIFT, id, k + 1, label, label, 90L - 4 * k, share, 0.99 - 0.03 * k, true);
        tables.add(Table.TOPIC_DRIFT, id, 40, label, "the fresh rest", 5L + 4 * k, 1 - share, 0.2, false);
    }

    private void reach() {
        for (int i = 0; i < PlantedTables.LANGUAGES.size() - 1; i++) {
            String language = PlantedTables.LANGUAGES.get(i);
            double share = 0.12 - 0.01 * i;
            for (LocalDate month = PlantedTables.DENSE;
                    !month.isAfter(PlantedTables.LAST);
                    month = month.plusMonths(1)) {
                covered(
                        Date.valueOf(month),
                        language,
                        30 / (i + 1),
                        share + 0.01 * Math.sin(month.getMonthValue() + i));
            }
            covered(null, language, 9, share);
        }
    }

    private void covered(Date month, String language, long articles, double share) {
        long tokens = 400 * articles;
        long covered = (long) (share * tokens);
        Double exact = tokens == 0 ? null : (Double) ((double) covered / tokens);
        tables.add(Table.LEXICON_COVERAGE, month, language, articles, tokens, covered, exact, articles / 5);
    }
}
