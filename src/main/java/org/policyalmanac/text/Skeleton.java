package org.policyalmanac.text;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The consonants of a name in Latin letters, in which its spellings in many scripts agree: ph is f, c, ch and q are k, w
 * is v, z is s, j and y are i; doubles are one; vowels after the first letter go.
 */
public final class Skeleton {
    private static final int MOST_KEPT = 20_000;

    /** A transliterator is not to be shared, and slow: a thread keeps its own, with the names it met last. */
    private static final ThreadLocal<Skeleton> OF_THREAD = ThreadLocal.withInitial(Skeleton::new);

    private final Transliterator toLatin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private final Map<String, String> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Skeleton() {}

    /** The skeleton of one word; may be empty. */
    public static String of(String word) {
        Skeleton mine = OF_THREAD.get();
        String skeleton = mine.known.get(word);
        if (skeleton == null) {
            skeleton = ofLatin(mine.toLatin.transliterate(word));
            mine.known.put(word, skeleton);
        }
        return skeleton;
    }

    private static String ofLatin(String latin) {
        String plain = latin.replaceAll("[^a-z0-9]", "")
                .replace("ph", "f")
                .replaceAll("ch|c|q", "k")
                .replace('w', 'v')
                .replace('z', 's')
                .replaceAll("[jy]", "i");
        StringBuilder skeleton = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isDouble = i > 0 && plain.charAt(i - 1) == c;
            boolean isVowelInside = i > 0 && "aeiou".indexOf(c) >= 0;
            if (!isDouble && !isVowelInside) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }
}
