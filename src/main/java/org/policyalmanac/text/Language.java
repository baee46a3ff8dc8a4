package org.policyalmanac.text;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 code in lower case, or {@value #UNDETERMINED} when the evidence is too thin
 * @param confidence in [0, 1]; 0 exactly when the code is {@value #UNDETERMINED}
 */
public record Language(String code, double confidence) {
    /** The ISO 639 code of a text whose language could not be told. */
    public static final String UNDETERMINED = "und";

    static final Language UNKNOWN = new Language(UNDETERMINED, 0);

    public Language {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + confidence);
        }
        if (code.equals(UNDETERMINED) != (confidence == 0)) {
            throw new IllegalArgumentException("code " + code + " with confidence " + confidence);
        }
    }

    public boolean isDetermined() {
        return !code.equals(UNDETERMINED);
    }
}
