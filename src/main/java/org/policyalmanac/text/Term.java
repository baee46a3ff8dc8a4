package org.policyalmanac.text;

/**
 * A content word, or a phrase of them, where it stands in a text.
 *
 * @param stem the key under which it is counted
 * @param surface the text from {@code begin} to {@code end}, as it is written there
 * @param begin offset in UTF-16 units
 * @param end offset in UTF-16 units, exclusive
 * @param adjacent whether only white space, or one hyphen, stands between the term before and this one
 */
public record Term(String stem, String surface, int begin, int end, boolean adjacent) {}
