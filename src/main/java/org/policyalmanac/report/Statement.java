package org.policyalmanac.report;

/**
 * One sentence of the summary.
 *
 * @param about what it is about, a name out of the archive or the lexicon; empty where the words say it
 * @param words the rest of the sentence
 * @param chart id of the element that shows it
 * @param evidence id of the element with the articles behind it; empty where the chart has its table alone
 * @param stories how many articles that element holds
 */
record Statement(String about, String words, String chart, String evidence, int stories) {
    static Statement of(String words, String chart) {
        return new Statement("", words, chart, "", 0);
    }

    /** The whole sentence. */
    String whole() {
        return about.isEmpty() ? words : about + ": " + words;
    }
}
