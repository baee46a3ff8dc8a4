package org.policyalmanac.stories;

/**
 * How probably an anchor of a text survives its translation, by kind of anchor and by the scripts translated from and
 * to. Measured on human and machine translations of news in English, German, French, Czech, Spanish, Russian, Chinese,
 * Japanese and Arabic; of scripts that were not measured together, the nearest that were.
 */
enum Survival {
    LATIN_TO_LATIN(.88, .92, .72, .84, .85, .31),
    LATIN_TO_CYRILLIC(.89, .95, .72, .77, .83, .26),
    LATIN_TO_CJK(.84, .87, .74, .89, .39, .07),
    CJK_TO_LATIN(.81, .88, .32, .64, .98, .62),
    LATIN_TO_ARABIC(.89, .67, .40, .54, .40, .25);

    /** A translator does not touch them, an editor may. */
    private static final double CODES = 0.9;

    private final double numbers;
    private final double twoDigits;
    private final double digits;
    private final double countries;
    private final double months;
    private final double names;

    Survival(double numbers, double twoDigits, double digits, double countries, double months, double names) {
        this.numbers = numbers;
        this.twoDigits = twoDigits;
        this.digits = digits;
        this.countries = countries;
        this.months = months;
        this.names = names;
    }

    /** Families of scripts. */
    enum Family {
        LATIN,
        CYRILLIC,
        CJK,
        OTHER;

        /** The family of the script a language is written in. */
        static Family of(String language) {
            return switch (language) {
                case "ru", "uk", "bg", "be", "mk", "sr", "kk", "mn", "el" -> CYRILLIC;
                case "zh", "ja", "ko" -> CJK;
                case "ar", "fa", "ur", "he", "hi", "bn", "ta", "te", "mr", "gu", "kn", "ml", "pa", "ne", "th", "km" ->
                    OTHER;
                default -> LATIN;
            };
        }
    }

    /** What is known of translations from texts in one family of scripts into another. */
    static Survival between(Family from, Family to) {
        if (from == Family.OTHER || to == Family.OTHER) {
            return LATIN_TO_ARABIC;
        }
        if (to == Family.CJK) {
            return LATIN_TO_CJK;
        }
        if (from == Family.CJK) {
            return CJK_TO_LATIN;
        }
        return from == Family.LATIN && to == Family.LATIN ? LATIN_TO_LATIN : LATIN_TO_CYRILLIC;
    }

    /** Probability, from 0 to 1, that an anchor of that kind is in the translation too. */
    double of(Anchor.Kind kind) {
        return switch (kind) {
            case NUMBER -> numbers;
            case TWO_DIGITS -> twoDigits;
            case DIGIT -> digits;
            case COUNTRY, ENTITY -> countries;
            case MONTH -> months;
            case NAME -> names;
            case CODE -> CODES;
        };
    }
}
