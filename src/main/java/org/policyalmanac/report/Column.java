package org.policyalmanac.report;

/**
 * A column of a table on the page.
 *
 * @param head what stands above it
 * @param type how its cells are written and what a chart reads out of them
 * @param field name under which a chart finds it; null where none needs it
 */
record Column(String head, Type type, String field) {
    /** Kinds of cells. */
    enum Type {
        WORDS,
        /** Words that stay on one line. */
        LINE,
        MONTH,
        NUMBER,
        PERCENT,
        NOTES
    }

    static Column words(String head) {
        return new Column(head, Type.WORDS, null);
    }

    static Column number(String head) {
        return new Column(head, Type.NUMBER, null);
    }

    static Column of(String head, Type type, String field) {
        return new Column(head, type, field);
    }

    static Column line(String head) {
        return new Column(head, Type.LINE, null);
    }

    /** Class of its cells; empty for none. */
    String style() {
        return switch (type) {
            case NUMBER, PERCENT -> "r";
            case LINE -> "l";
            default -> "";
        };
    }
}
