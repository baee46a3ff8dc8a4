package org.policyalmanac.text;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What archives write for a language – a tag, a code of two or three letters, a name – as the code our tables use. */
public final class LanguageCode {
    private static final Pattern TAG = Pattern.compile("\\p{Alpha}{2,3}(?:[-_]\\p{Alnum}{1,8})*");
    private static final Pattern NOTE = Pattern.compile("[(,;].*", Pattern.DOTALL);

    /** Codes that our identifier knows under the name of the language they are written forms of. */
    private static final Map<String, String> WRITTEN_FORMS = Map.of("nb", "no", "nn", "no");

    private static final Map<String, String> NAMES = names();

    private LanguageCode() {}

    /**
     * The ISO 639-1 code of a declared language: {@code fra}, {@code fr-CA}, {@code fr_FR}, {@code French} and
     * {@code français} are {@code fr}; {@code zh_tw} and {@code cmn} are {@code zh}; {@code nb} is {@code no}.
     *
     * @param declared as read, or null
     * @return empty where nothing is declared, or no language with a code of two letters
     */
    public static Optional<String> of(String declared) {
        String text = declared == null ? "" : declared.strip();
        String code = TAG.matcher(text).matches() ? twoLetters(text) : "";
        if (code.isEmpty()) {
            code = NAMES.getOrDefault(key(NOTE.matcher(text).replaceFirst("")), "");
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(WRITTEN_FORMS.getOrDefault(code, code));
    }

    /** The code with the region that is declared for the same language, if any: {@code en} with {@code en_GB} is {@code en-GB}. */
    public static String withRegion(String code, String declared) {
        boolean isTag = declared != null && TAG.matcher(declared.strip()).matches();
        String region = isTag && of(declared).filter(code::equals).isPresent()
                ? ULocale.createCanonical(declared.strip()).getCountry()
                : "";
        return region.isEmpty() ? code : code + "-" + region;
    }

    private static String twoLetters(String tag) {
        String code = ULocale.createCanonical(tag).getLanguage();
        return NAMES.containsValue(code) ? code : "";
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : ULocale.getISOLanguages()) {
            if (code.length() == 2) {
                names.putIfAbsent(key(ULocale.getDisplayLanguage(code, ULocale.ENGLISH)), code);
                names.putIfAbsent(key(ULocale.getDisplayLanguage(code, code)), code);
            }
        }
        return Map.copyOf(names);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
