package org.policyalmanac.text;

import java.util.List;

/** Finds the content words of a text, in order. Not thread-safe: {@link Analysis} keeps one for each thread. */
interface WordReader {
    List<Term> read(String text);
}
