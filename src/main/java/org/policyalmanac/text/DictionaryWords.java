package org.policyalmanac.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What readers of scripts without spaces, and of Korean, have in common: one of Lucene's tokenizers, used again and again. */
abstract class DictionaryWords implements WordReader {
    private final Tokenizer tokenizer;
    private final CharTermAttribute term;
    private final OffsetAttribute offsets;
    private final StopList stops;

    DictionaryWords(Tokenizer tokenizer, StopList stops) {
        this.tokenizer = tokenizer;
        this.term = tokenizer.addAttribute(CharTermAttribute.class);
        this.offsets = tokenizer.addAttribute(OffsetAttribute.class);
        this.stops = stops;
    }

    @Override
    public List<Term> read(String text) {
        TermList terms = new TermList(text);
        Addresses addresses = Addresses.of(text);
        try {
            tokenizer.setReader(new StringReader(readable(text)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (!addresses.contain(offsets.startOffset())) {
                    found(text, offsets.startOffset(), offsets.endOffset(), terms);
                }
            }
            tokenizer.end();
            return terms.terms();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    /** The text as the tokenizer is to read it, of the same length. */
    String readable(String text) {
        return text;
    }

    /** What the tokenizer stands at, as a term or part of one. */
    abstract void found(String text, int begin, int end, TermList terms);

    /** The token itself, as the tokenizer gives it. */
    final String token() {
        return term.toString();
    }

    /** Adds a word that tells something. @param key under which it is counted, in any case */
    final void add(String text, String key, int begin, int end, TermList terms) {
        String stem = key.toLowerCase(Locale.ROOT);
        if (WordShape.tells(text.substring(begin, end)) && !stops.contains(stem) && !touchesDigit(text, begin, end)) {
            terms.add(stem, begin, end);
        }
    }

    /** These tokenizers cut GPT4 in two; spaced scripts drop it. */
    private static boolean touchesDigit(String text, int begin, int end) {
        return text.charAt(begin) < 0x80
                && (begin > 0 && isPartOfCode(text.charAt(begin - 1))
                        || end < text.length() && isPartOfCode(text.charAt(end)));
    }

    private static boolean isPartOfCode(char neighbour) {
        return neighbour >= '0' && neighbour <= '9' || neighbour == '_';
    }

    private void close() {
        try {
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
