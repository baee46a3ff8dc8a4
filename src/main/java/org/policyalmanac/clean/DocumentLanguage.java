package org.policyalmanac.clean;

import java.util.Optional;
import org.policyalmanac.text.Language;
import org.policyalmanac.text.LanguageCode;
import org.policyalmanac.text.LanguageIdentifier;

/**
 * The language found in an article beside the one declared for it, which is checked and never believed: it decides
 * nothing, not even where the text is too short.
 *
 * @param found what the text is written in
 * @param declared ISO 639-1 code, empty where nothing readable is declared
 */
record DocumentLanguage(Language found, Optional<String> declared) {
    /** Below this the text as read is in doubt. */
    private static final double SURE = 0.75;

    /**
     * The language of the text as read; where a quarter of that speaks otherwise, that of the main text alone, if it
     * tells: the rest may be boilerplate in the language of the site. (On short texts the whole is the better witness:
     * cleaning takes some of the little evidence away.)
     */
    static DocumentLanguage of(Language asRead, String title, String mainText, String declared) {
        Language found = asRead;
        if (asRead.confidence() < SURE) {
            Language ofMainText = LanguageIdentifier.identify(title + "\n" + mainText);
            found = ofMainText.isDetermined() ? ofMainText : asRead;
        }
        return new DocumentLanguage(found, LanguageCode.of(declared));
    }

    /** Null where nothing is declared or nothing was found. */
    Boolean agrees() {
        return found.isDetermined() ? declared.map(found.code()::equals).orElse(null) : null;
    }
}
