package org.policyalmanac.clean;

import java.util.Set;

/**
 * Finds the menu that a scraper has glued to the beginning or the end of an article, by signs that need no other article of
 * the source: items in capitals side by side, words that menus of the language are made of, and the title, which comes
 * after the menu.
 */
final class GluedMenu {
    private static final int SHORTEST_BEFORE_TITLE = 8;

    /** The title is looked for so far into the text, in words. */
    private static final int LONGEST = 200;

    private static final int LEAST_TITLE_WORDS = 4;

    /** The same in a script without spaces, in characters. */
    private static final int LEAST_TITLE_CHARACTERS = 10;

    /** So much of the title has to stand there. */
    private static final int MOST_TITLE_WORDS = 12;

    private static final int SHORTEST_IN_CAPITALS = 16;
    private static final int SHORTEST_OF_CUES = 6;

    /** Words from one that is known to the next. */
    private static final int LONGEST_ITEM = 3;

    /** Words of the same line after a menu that is glued to them; a menu in a line of its own is a paragraph. */
    private static final int LEAST_AFTER_MENU = 5;

    /** So many of the words of a menu are known from menus. */
    private static final double LEAST_CUES = 0.4;

    private final PlacedWords tokens;
    private final Sentences sentences;
    private final Set<String> menuWords;

    /** @param menuWords single words that are buttons or items of menus, in {@link PlainForm} */
    GluedMenu(PlacedWords tokens, Sentences sentences, Set<String> menuWords) {
        this.tokens = tokens;
        this.sentences = sentences;
        this.menuWords = menuWords;
    }

    /** How many words at the beginning are a menu. */
    int atHead(PlacedWords title) {
        int end = Math.min(LONGEST, sentences.end(0));
        int beforeTitle = beforeTitle(title, end);
        return beforeTitle > 0 ? beforeTitle : ofCues(end);
    }

    /** Words before the title, where they are no prose. */
    private int beforeTitle(PlacedWords title, int end) {
        int least = title.unspaced(0, title.size()) > 0 ? LEAST_TITLE_CHARACTERS : LEAST_TITLE_WORDS;
        if (title.size() < least) {
            return 0;
        }
        for (int at = SHORTEST_BEFORE_TITLE; at < end; at++) {
            if (tokens.matches(at, title, MOST_TITLE_WORDS)) {
                return Shape.stops(tokens, 0, at) == 0 ? at : 0;
            }
        }
        return 0;
    }

    /** The longest beginning that ends with a word known from menus and is made of them for a good part. */
    private int ofCues(int end) {
        int cues = 0;
        int menu = 0;
        int last = -1;
        for (int i = 0; i < end && i - last <= LONGEST_ITEM; i++) {
            String word = tokens.text().substring(tokens.begin(i), tokens.end(i));
            if (menuWords.contains(PlainForm.of(word))) {
                cues++;
                last = i;
                menu = i + 1 >= SHORTEST_OF_CUES && cues >= LEAST_CUES * (i + 1) ? i + 1 : menu;
            }
        }
        boolean isGlued = end - menu >= LEAST_AFTER_MENU;
        return isGlued && Shape.stops(tokens, 0, menu) == 0 ? menu : 0;
    }

    /** How many words at the end are a menu: they follow the end of a sentence and are no sentence. */
    int atTail() {
        int begin = sentences.lastBegin();
        boolean isAfterEnd = begin > 0 && sentences.hasEnd(begin - 1, begin);
        boolean isMenu = tokens.size() - begin >= SHORTEST_IN_CAPITALS
                && !sentences.hasEnd(begin, tokens.size())
                && Shape.isMenu(tokens, begin, tokens.size());
        return isAfterEnd && isMenu ? tokens.size() - begin : 0;
    }
}
