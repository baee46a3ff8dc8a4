package org.policyalmanac.text;

import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/** Chinese words by Lucene's hidden Markov model, which was trained on simplified characters. */
final class ChineseWords extends DictionaryWords {
    ChineseWords(StopList stops) {
        super(new HMMChineseTokenizer(), stops);
    }

    @Override
    String readable(String text) {
        return Simplified.of(text);
    }

    @Override
    void found(String text, int begin, int end, TermList terms) {
        add(text, token(), begin, end, terms);
    }
}
