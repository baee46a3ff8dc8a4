package org.policyalmanac.lexicon;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The countries and territories of ISO 3166-1 with the names that CLDR gives them in many languages. */
final class Countries {
    /** Languages that documents can be found to be in, and Chinese in both of its scripts. */
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "pt", "it", "nl", "pl", "ru", "uk", "cs", "sv", "da", "fi", "no", "ro", "hu", "el",
            "tr", "bg", "id", "vi", "ja", "ko", "zh", "zh_Hant", "ar", "fa", "he", "hi", "ca", "th");

    private static final Pattern BRACKETED = Pattern.compile("(.*)[(（](.*)[)）](.*)");

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
            names(language)
                    .forEach((code, names) -> names.forEach(name ->
                            aliases.add(new Alias(id(code), name, language.substring(0, 2), List.of(), Alias.CLDR))));
        }
        return aliases;
    }

    /** Names of each country in a language: as CLDR has them, and parts of them that belong to one country alone. */
    static Map<String, Set<String>> names(String language) {
        LocaleDisplayNames full = names(language, DisplayContext.LENGTH_FULL);
        LocaleDisplayNames brief = names(language, DisplayContext.LENGTH_SHORT);
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Map<String, Set<String>> owners = new HashMap<>();
        for (String code : ULocale.getISOCountries()) {
            // A bare code is no name.
            Set<String> forms = new LinkedHashSet<>();
            for (String name : List.of(full.regionDisplayName(code), brief.regionDisplayName(code))) {
                if (name.length() > 1 && !name.equals(code)) {
                    forms.addAll(forms(name));
                }
            }
            names.put(code, forms);
            forms.forEach(
                    form -> owners.computeIfAbsent(form, key -> new HashSet<>()).add(code));
        }
        // Russian "Виргинские о-ва (США)" is neither "США" nor "Виргинские о-ва", which are two countries'.
        names.values().forEach(forms -> {
            String whole = forms.stream().findFirst().orElse("");
            forms.removeIf(form -> owners.get(form).size() > 1 && !form.equals(whole));
        });
        return names;
    }

    /** A name like "Myanmar (Burma)" is two names; "Cocos (Keeling) Islands" can go without what is in the brackets. */
    private static List<String> forms(String name) {
        Matcher bracketed = BRACKETED.matcher(name);
        if (!bracketed.matches()) {
            return List.of(name);
        }
        String before = bracketed.group(1).strip();
        String after = bracketed.group(3).strip();
        if (!after.isEmpty()) {
            boolean spaced = bracketed.group(3).startsWith(" ");
            return List.of(name, spaced ? before + " " + after : before + after);
        }
        String inside = bracketed.group(2).strip();
        return isName(inside) ? List.of(name, before, inside) : List.of(name, before);
    }

    /** Not "partie néerlandaise", "special administrative region of China", nor the sign that tells two Congos apart. */
    private static boolean isName(String inside) {
        return inside.length() > 1 && !Character.isLowerCase(inside.charAt(0)) && inside.split(" ").length <= 2;
    }

    private static LocaleDisplayNames names(String language, DisplayContext length) {
        return LocaleDisplayNames.getInstance(
                new ULocale(language), DisplayContext.CAPITALIZATION_NONE, length, DisplayContext.NO_SUBSTITUTE);
    }

    private static String id(String code) {
        return "place:" + code.toLowerCase(Locale.ROOT);
    }
}
