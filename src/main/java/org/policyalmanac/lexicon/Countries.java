package org.policyalmanac.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries and territories of ISO 3166-1 with the names that CLDR gives them in many languages. */
final class Countries {
    /** Languages that documents can be found to be in, and Chinese in both of its scripts. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sv", "da", "fi", "no", "ro", "hu", "el",
            "tr", "bg", "id", "vi", "ja", "ko", "zh", "zh_Hant", "ar", "fa", "he", "hi", "ca", "th");

    private Countries() {}

    static List<Entity> entities() {
        LocaleDisplayNames english = names("en", DisplayContext.LENGTH_FULL);
        return Arrays.stream(ULocale.getISOCountries())
                .map(code -> new Entity(id(code), english.regionDisplayName(code), code, null))
                .toList();
    }

    static List<Alias> aliases() {
        List<Alias> aliases = new ArrayList<>();
        for (String language : LANGUAGES) {
            LocaleDisplayNames full = names(language, DisplayContext.LENGTH_FULL);
            LocaleDisplayNames brief = names(language, DisplayContext.LENGTH_SHORT);
            for (String code : ULocale.getISOCountries()) {
                for (String name : forms(full.regionDisplayName(code), brief.regionDisplayName(code), code)) {
                    aliases.add(new Alias(id(code), name, language.substring(0, 2), List.of(), "cldr"));
                }
            }
        }
        return aliases;
    }

    /** Both names, and of one like "Myanmar (Burma)" the two names in it. A bare code is no name. */
    private static Set<String> forms(String full, String brief, String code) {
        Set<String> forms = new LinkedHashSet<>();
        for (String name : List.of(full, brief)) {
            String[] parts = name.split("\\s*[(（]|[)）]\\s*");
            for (String part : parts) {
                if (part.length() > 1 && !part.equals(code)) {
                    forms.add(part);
                }
            }
        }
        return forms;
    }

    private static LocaleDisplayNames names(String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(
                new ULocale(language), DisplayContext.CAPITALIZATION_NONE, length, DisplayContext.NO_SUBSTITUTE);
    }

    private static String id(String code) {
        return "place:" + code.toLowerCase(Locale.ROOT);
    }
}
