package org.policyalmanac.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/** One text in which names are looked for: the longest at each place; of two of one length, the one that stands as listed. */
final class NameScan extends Walk {
    private static final int NONE = -1;

    private final String written;
    private final int language;
    private final Supplier<BitSet> clues;
    private Names.Name exact;
    private int exactBegin;
    private int exactLast;
    private Names.Name inflected;
    private int inflectedBegin;
    private int inflectedLast;
    /** Last token of a listed name that does not count here for want of a clue: nor does another's inflected form that ends there. */
    private int refusedLast;

    NameScan(Names names, String written, NameTokens tokens, String language, Supplier<BitSet> clues) {
        super(names, names.trie, WordForms.BEGINS_NAME, tokens, language);
        this.written = written;
        this.language = Names.code(language);
        this.clues = clues;
        forget();
    }

    List<Matcher.Match> matches() {
        List<Matcher.Match> matches = new ArrayList<>();
        for (int token = next(0); token < tokens.count(); token = next(token + 1)) {
            at(token);
            if (isFound(1)) {
                boolean other = exact == null || inflectedLast > exactLast;
                Names.Name name = other ? inflected : exact;
                token = other ? inflectedLast : exactLast;
                if (!name.isNever()) {
                    int begin = text.origin(other ? inflectedBegin : exactBegin);
                    int end = text.originEnd(tokens.end(token), written);
                    matches.add(Matcher.Match.of(begin, end, name.alias(), other));
                }
            }
            forget();
        }
        return matches;
    }

    private void forget() {
        exact = null;
        exactLast = NONE;
        inflected = null;
        inflectedLast = NONE;
        refusedLast = NONE;
    }

    @Override
    boolean isFound(int fewestLetters) {
        if (inflected != null
                && (inflectedLast == refusedLast || tokens.end(inflectedLast) - inflectedBegin < fewestLetters)) {
            inflected = null;
            inflectedLast = NONE;
        }
        if (exact != null && tokens.end(exactLast) - exactBegin < fewestLetters) {
            exact = null;
            exactLast = NONE;
        }
        return exact != null || inflected != null;
    }

    /** A guarded name whose clue is there goes before one that is never to match, and that before all others. */
    @Override
    void reached(int node, int begin, int last, boolean isInflected) {
        Names.Name[] at = names.at(node);
        if (at == null || last < (isInflected ? inflectedLast : exactLast)) {
            return;
        }
        int end = tokens.end(last);
        if (!WordEdges.isEdge(text, end)) {
            return;
        }
        Names.Name best = isInflected && last == inflectedLast ? inflected : null;
        for (Names.Name name : at) {
            boolean fits = !(isInflected && name.isNever())
                    && (name.language() == 0 || name.language() == language || language == 0)
                    && agreesInCase(name, begin, end, isInflected);
            if (fits && (best == null || name.rank() < best.rank())) {
                if (isBackedUp(name)) {
                    best = name;
                } else if (!isInflected) {
                    refusedLast = last;
                }
            }
        }
        if (best != null && isInflected) {
            inflected = best;
            inflectedBegin = begin;
            inflectedLast = last;
        } else if (best != null) {
            exact = best;
            exactBegin = begin;
            exactLast = last;
        }
    }

    private boolean agreesInCase(Names.Name name, int begin, int end, boolean isInflected) {
        return switch (name.requiredCase()) {
            case ANY -> true;
            case INITIAL -> text.isCapital(begin);
            case ALL -> {
                int capitals = isInflected ? end - 1 : end; // LLMs
                for (int i = begin; i < capitals; i++) {
                    if (!text.isCapital(i) && Character.isLetter(text.charAt(i))) {
                        yield false;
                    }
                }
                yield true;
            }
        };
    }

    private boolean isBackedUp(Names.Name name) {
        if (name.clues().length == 0) {
            return true;
        }
        BitSet present = clues.get();
        for (int clue : name.clues()) {
            if (present.get(clue)) {
                return true;
            }
        }
        return false;
    }
}
