package org.policyalmanac.clean;

/**
 * How long a paragraph may be to pass for what a rule takes it for, in letters of an alphabet
 * ({@link Paragraph#length()}). These are the lengths that several rules share.
 */
final class Lengths {
    static final int LONGEST_LABEL = 60;
    static final int LONGEST_BYLINE = 120;
    static final int LONGEST_LINK = 160;
    static final int LONGEST_NOTICE = 250;

    private Lengths() {}
}
