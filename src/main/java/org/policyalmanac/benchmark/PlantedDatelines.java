package org.policyalmanac.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policyalmanac.text.Shingles;

/**
 * Articles put together from parts, some with a line that says when they were published, some without; sentences of
 * all of them name other days.
 */
final class PlantedDatelines {
    static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "zh");

    static final int ARTICLES = 48;

    private static final int FORMS = 18;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3_900;

    private PlantedDatelines() {}

    /**
     * An article.
     *
     * @param name tells it from all others
     * @param published the day its dateline says; null where it has none
     */
    record Article(String name, String title, String text, LocalDate published) {}

    /** The articles of a language; every fourth has no dateline. */
    static List<Article> of(String language) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String[] row : Lines.columns("datelines/" + language + ".tsv")) {
            parts.computeIfAbsent(row[0], kind -> new ArrayList<>()).add(row[1]);
        }
        List<Article> articles = new ArrayList<>();
        int dated = 0;
        for (int i = 0; i < ARTICLES; i++) {
            String name = "planted " + language + " " + i;
            boolean isDated = i % 4 != 3;
            int form = isDated ? dated++ % FORMS : i / 4;
            articles.add(article(name, isDated, form, parts));
        }
        return articles;
    }

    private static Article article(String name, boolean isDated, int form, Map<String, List<String>> parts) {
        List<String> dates = parts.get("date");
        String way = dates.get(form / pick(parts, isDated).size() % dates.size());
        LocalDate day = day(name, 0);
        String head =
                written(pick(parts, isDated).get(form % pick(parts, isDated).size()), way, day, parts);
        StringBuilder text = new StringBuilder(head).append("\n\n");
        List<String> sentences = parts.get("sentence");
        for (int i = 0; i < sentences.size() - 1; i++) {
            String sentence = sentences.get((form + i) % sentences.size());
            text.append(written(sentence, dates.get(0), day(name, i + 1), parts))
                    .append("\n\n");
        }
        List<String> titles = parts.get("title");
        return new Article(
                name, titles.get(form % titles.size()), text.toString().strip(), isDated ? day : null);
    }

    private static List<String> pick(Map<String, List<String>> parts, boolean isDated) {
        return parts.get(isDated ? "dateline" : "other");
    }

    /** Some day, always the same for the same name and number. */
    private static LocalDate day(String name, int number) {
        long hash = Shingles.mix(Shingles.mix(name.hashCode()) + number);
        return FIRST.plusDays(Math.floorMod(hash, DAYS));
    }

    private static String written(String line, String way, LocalDate day, Map<String, List<String>> parts) {
        List<String> months = parts.get("months");
        int month = day.getMonthValue() - 1;
        String date = way.replace("{dd}", two(day.getDayOfMonth()))
                .replace("{d}", Integer.toString(day.getDayOfMonth()))
                .replace("{mm}", two(month + 1))
                .replace("{m}", Integer.toString(month + 1))
                .replace("{month}", months.get(0).split(",")[month])
                .replace("{other month}", months.get(months.size() - 1).split(",")[month])
                .replace("{y}", Integer.toString(day.getYear()));
        return line.replace("{date}", date).replace("{y}", Integer.toString(day.getYear()));
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
