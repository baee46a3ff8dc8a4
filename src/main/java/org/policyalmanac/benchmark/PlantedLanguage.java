package org.policyalmanac.benchmark;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A language of made-up words that bears the code of a real one: each meaning has one word of a few syllables, longer in
 * some languages than in others. Names and numbers are the same in all of them, and countries have their real names.
 */
final class PlantedLanguage {
    private static final String[] COUNTRIES = {
        "AR", "AT", "AU", "BD", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "DZ", "EG", "ES",
                "ET",
        "FI", "FR", "GB", "GH", "GR", "HU", "ID", "IE", "IL", "IN", "IQ", "IR", "IT", "JP", "KE", "KR", "KZ", "LB",
                "LT",
        "MA", "MX", "MY", "NG", "NL", "NO", "NZ", "PE", "PH", "PK", "PL", "PT", "RO", "RS", "SA", "SE", "SG", "TH",
                "TN",
        "TR", "UA", "VN"
    };

    private final String code;
    private final int longest;
    private final Locale locale;
    private final Map<Long, String> forms = new HashMap<>();

    /**
     * @param code ISO 639-1
     * @param longest syllables in the longest words, at least 2
     */
    PlantedLanguage(String code, int longest) {
        this.code = code;
        this.longest = longest;
        this.locale = Locale.forLanguageTag(code);
    }

    String code() {
        return code;
    }

    /** A part of a text in this language, with white space and full stops. */
    String written(PlantedText text, int begin, int end) {
        StringBuilder written = new StringBuilder(8 * (end - begin));
        for (int i = begin; i < end; i++) {
            long meaning = text.meaning(i);
            boolean isStop = PlantedText.kind(meaning) == PlantedText.STOP;
            if (i > begin && !isStop) {
                written.append(' ');
            }
            written.append(forms.computeIfAbsent(meaning, this::form));
        }
        return written.toString();
    }

    private String form(long meaning) {
        int number = PlantedText.number(meaning);
        return switch (PlantedText.kind(meaning)) {
            case PlantedText.WORD -> syllables(code.hashCode() * 31L + number, longest);
            case PlantedText.NAME -> capitalised(syllables(number, 3)) + " " + capitalised(syllables(~number, 3));
            case PlantedText.NUMBER -> String.valueOf(number);
            case PlantedText.COUNTRY -> new Locale("", COUNTRIES[number]).getDisplayCountry(locale);
            default -> ".";
        };
    }

    private static String syllables(long seed, int longest) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(2, longest + 1); i > 0; i--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append(random.nextBoolean() ? "n" : "").toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
