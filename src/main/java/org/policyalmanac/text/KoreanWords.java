package org.policyalmanac.text;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;

/** Korean nouns without their particles, by Nori; compounds that its dictionary knows stay whole. */
final class KoreanWords extends DictionaryWords {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

    private final PartOfSpeechAttribute part;

    KoreanWords(StopList stops) {
        this(
                new KoreanTokenizer(
                        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false, true),
                stops);
    }

    private KoreanWords(KoreanTokenizer tokenizer, StopList stops) {
        super(tokenizer, stops);
        this.part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    }

    @Override
    void found(String text, int begin, int end, TermList terms) {
        if (tells(part.getLeftPOS()) && tells(part.getRightPOS())) {
            add(text, COMPATIBLE.normalize(token()), begin, end, terms);
        }
    }

    private static boolean tells(POS.Tag tag) {
        return switch (tag) {
            case NNG, NNP, XR, SL, SH -> true;
            default -> false;
        };
    }
}
