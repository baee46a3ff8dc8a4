package org.policyalmanac.stories;

/**
 * What is found in a text and survives its translation.
 *
 * @param kind what it is
 * @param key equal for what is the same in two languages
 * @param surface as the text has it, for people
 */
record Anchor(Kind kind, String key, String surface) {
    /** Kinds of anchors, told apart because they survive translation unequally often. */
    enum Kind {
        /** Number of one digit. */
        DIGIT('1'),
        /** Number of two digits. */
        TWO_DIGITS('2'),
        /** Number of three digits or more, separators and magnitude worked in. */
        NUMBER('#'),
        COUNTRY('C'),
        MONTH('M'),
        /** Skeleton of a name's consonants. */
        NAME('@'),
        /** Web address, or a word of letters and digits such as the name of a model. */
        CODE('U'),
        /** Entity of the lexicon that is no country. */
        ENTITY('L');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        /** The character that stands for the kind in stored anchors. */
        char sign() {
            return sign;
        }

        static Kind of(char sign) {
            for (Kind kind : values()) {
                if (kind.sign == sign) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of anchor: " + sign);
        }
    }

    /** Kind and key in one string: what two texts share when they share the anchor. */
    String id() {
        return kind.sign() + key;
    }
}
