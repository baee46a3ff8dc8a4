package org.policyalmanac.clean;

import java.util.Locale;

/** Why a piece of an article is not main text. The names in lower case are the values stored in {@code removed}. */
enum CutReason {
    ADVERTISEMENT,
    AUTHOR_BIOGRAPHY,
    BYLINE,
    CAPTION,
    COOKIE,
    DATELINE,
    DISCLAIMER,
    MARKUP,
    NAVIGATION,
    NEWSLETTER,
    RECURRING,
    RELATED,
    REPEATED,
    SHARE,
    TITLE;

    /** The stored name. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored name. Throws {@link IllegalArgumentException} for any other word. */
    static CutReason ofLabel(String label) {
        for (CutReason reason : values()) {
            if (reason.label().equals(label)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("no such reason: " + label);
    }

    /** Whether a run of such lines at the foot of a page shows that the article is over. */
    boolean closesArticle() {
        return switch (this) {
            case ADVERTISEMENT, AUTHOR_BIOGRAPHY, COOKIE, DISCLAIMER, NAVIGATION, NEWSLETTER, RELATED, SHARE -> true;
            case BYLINE, CAPTION, DATELINE, MARKUP, RECURRING, REPEATED, TITLE -> false;
        };
    }
}
