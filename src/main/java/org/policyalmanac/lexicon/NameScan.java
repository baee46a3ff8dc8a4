package org.policyalmanac.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.policyalmanac.text.Folded;

/** One text in which names are looked for: the longest at each place; of two of one length, the one that stands as listed. */
final class NameScan extends Walk {
    private final String written;
    private final String language;
    private final Supplier<BitSet> clues;
    private Names.Name exact;
    private int exactBegin;
    private int exactEnd;
    private Names.Name inflected;
    private int inflectedBegin;
    private int inflectedEnd;
    /** End of a listed name that does not count here for want of a clue: nor does another's inflected form of that length. */
    private int refusedEnd;

    NameScan(Names names, String written, String language, Supplier<BitSet> clues) {
        super(names, Folded.of(written), language);
        this.written = written;
        this.language = language;
        this.clues = clues;
    }

    List<Matcher.Match> matches() {
        List<Matcher.Match> matches = new ArrayList<>();
        int length = text.length();
        for (int i = 0; i < length; ) {
            int end = i + 1;
            int hash = WordForms.hash(0, text.charAt(i));
            if (text.isWord(i)) {
                for (; end < length && text.isWord(end); end++) {
                    hash = WordForms.hash(hash, text.charAt(end));
                }
            } else if (!text.isUnspaced(i)) {
                i++;
                continue;
            }
            forget();
            at(i, end, hash);
            if (isFound(1)) {
                boolean other = exact == null || inflectedEnd > exactEnd;
                Alias alias = other ? inflected.alias() : exact.alias();
                end = other ? inflectedEnd : exactEnd;
                if (!alias.isNever()) {
                    int begin = other ? inflectedBegin : exactBegin;
                    matches.add(Matcher.Match.of(text.origin(begin), text.originEnd(end, written), alias, other));
                }
            }
            i = end;
        }
        return matches;
    }

    private void forget() {
        exact = null;
        exactEnd = 0;
        inflected = null;
        inflectedEnd = 0;
        refusedEnd = 0;
    }

    @Override
    boolean isFound(int fewestLetters) {
        if (inflectedEnd == refusedEnd || inflectedEnd - inflectedBegin < fewestLetters) {
            inflected = null;
            inflectedEnd = 0;
        }
        if (exactEnd - exactBegin < fewestLetters) {
            exact = null;
            exactEnd = 0;
        }
        return exact != null || inflected != null;
    }

    /** A guarded name whose clue is there goes before one that is never to match, and that before all others. */
    @Override
    void reached(int node, int begin, int end, boolean isInflected) {
        Names.Name[] at = names.at(node);
        if (at == null || end < (isInflected ? inflectedEnd : exactEnd)) {
            return;
        }
        Names.Name best = isInflected && end == inflectedEnd ? inflected : null;
        for (Names.Name name : at) {
            boolean fits = name.alias().fits(language) && agreesInCase(name, begin, end, isInflected);
            if (fits && (best == null || name.rank() < best.rank())) {
                if (isBackedUp(name)) {
                    best = name;
                } else if (!isInflected) {
                    refusedEnd = end;
                }
            }
        }
        if (best != null && isInflected) {
            inflected = best;
            inflectedBegin = begin;
            inflectedEnd = end;
        } else if (best != null) {
            exact = best;
            exactBegin = begin;
            exactEnd = end;
        }
    }

    private boolean agreesInCase(Names.Name name, int begin, int end, boolean isInflected) {
        return switch (name.requiredCase()) {
            case ANY -> true;
            case INITIAL -> text.isCapital(begin);
            case ALL -> {
                int last = isInflected ? end - 1 : end; // LLMs
                for (int i = begin; i < last; i++) {
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
