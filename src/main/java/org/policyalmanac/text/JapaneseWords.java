package org.policyalmanac.text;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;

/** Japanese nouns, verbs and adjectives in their base form, by Kuromoji; suffixes of nouns stay with them (開発者). */
final class JapaneseWords extends DictionaryWords {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final PartOfSpeechAttribute part;
    private final BaseFormAttribute base;

    JapaneseWords(StopList stops) {
        this(new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.NORMAL), stops);
    }

    private JapaneseWords(JapaneseTokenizer tokenizer, StopList stops) {
        super(tokenizer, stops);
        this.part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
        this.base = tokenizer.addAttribute(BaseFormAttribute.class);
    }

    @Override
    void found(String text, int begin, int end, TermList terms) {
        String kind = part.getPartOfSpeech();
        if (isSuffix(kind)) {
            Term noun = terms.endingAt(begin);
            if (noun != null) {
                terms.extend(noun.stem() + token(), end);
            }
        } else if (tells(kind)) {
            String form = base.getBaseForm();
            add(text, COMPATIBLE.normalize(form == null ? token() : form), begin, end, terms);
        }
    }

    private static boolean isSuffix(String kind) {
        return kind.startsWith("名詞-接尾-一般") || kind.startsWith("名詞-接尾-サ変") || kind.startsWith("名詞-接尾-地域");
    }

    private static boolean tells(String kind) {
        if (kind.startsWith("名詞")) {
            return kind.startsWith("名詞-一般")
                    || kind.startsWith("名詞-固有名詞")
                    || kind.startsWith("名詞-サ変接続")
                    || kind.startsWith("名詞-形容動詞語幹");
        }
        return kind.startsWith("動詞-自立") || kind.startsWith("形容詞-自立");
    }
}
