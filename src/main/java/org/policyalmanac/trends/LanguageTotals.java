package org.policyalmanac.trends;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All stories of one language, or of all, by bin and stratum (an outlet in one language), and what is wrong with them. */
final class LanguageTotals implements Serializable {
    private static final long serialVersionUID = 1;

    /** A panel outlet has stories in so many of ten bins. */
    private static final int OF_TEN = 9;

    private final int[] strata;
    private final long[][] stories;
    private final long[] sums;
    private final boolean[] isPanel;
    private final long[] undatedHere;
    private final String[][] broken;
    private final boolean[] changes;
    private long dated;

    /** @param strata which of all strata are those of the language */
    LanguageTotals(int bins, int... strata) {
        this.strata = strata;
        this.stories = new long[bins][strata.length];
        this.sums = new long[bins];
        this.isPanel = new boolean[strata.length];
        this.undatedHere = new long[bins];
        this.broken = new String[bins][0];
        this.changes = new boolean[bins];
    }

    void add(int stratum, int bin, long count) {
        dated += count;
        if (bin >= 0 && bin < sums.length) {
            stories[bin][stratum] += count;
            sums[bin] += count;
        }
    }

    void addUndated(int from, int until, long count) {
        for (int bin = from; bin < until; bin++) {
            undatedHere[bin] += count;
        }
    }

    /** Takes over the breaks of the outlets, and says which of them are the panel. */
    void judge(List<Breaks.Outlet> all, Breaks breaks, Calendar calendar) {
        List<TreeSet<String>> sources = IntStream.range(0, sums.length)
                .mapToObj(bin -> new TreeSet<String>())
                .toList();
        int first = firstBin();
        boolean[] counting = counting(calendar);
        for (int s = 0; s < strata.length; s++) {
            Breaks.Outlet outlet = all.get(strata[s]);
            boolean isSteady = true;
            for (Breaks.Spell spell : breaks.of(outlet)) {
                // With its first outlet a language begins: nothing of it is broken.
                if (!spell.isStart() || firstBin(s) > first) {
                    mark(spell, outlet.source(), calendar, sources);
                }
                isSteady &= spell.isStart() || !spell.isLasting();
            }
            isPanel[s] = isSteady && hasStories(s, counting);
        }
        for (int bin = 0; bin < sums.length; bin++) {
            broken[bin] = sources.get(bin).toArray(String[]::new);
        }
    }

    private void mark(Breaks.Spell spell, String source, Calendar calendar, List<? extends Set<String>> sources) {
        int from = calendar.index(spell.firstDay());
        int until = calendar.index(spell.lastDay()) + 1;
        for (int bin = Math.max(0, from); bin < Math.min(sums.length, until); bin++) {
            sources.get(bin).add(source);
        }
        if (from >= 0 && from < sums.length) {
            changes[from] = true;
        }
        int after = calendar.index(spell.lastDay().plusDays(1));
        if (spell.isOver() && after >= 0 && after < sums.length) {
            changes[after] = true;
        }
    }

    /** The bins that say who is there: complete, and with enough stories where any has enough. */
    private boolean[] counting(Calendar calendar) {
        boolean[] complete = new boolean[sums.length];
        boolean[] supported = new boolean[sums.length];
        boolean isAny = false;
        for (int bin = 0; bin < sums.length; bin++) {
            complete[bin] = calendar.isComplete(bin) && sums[bin] > 0;
            supported[bin] = complete[bin] && sums[bin] >= SubjectBins.FEWEST_STORIES;
            isAny |= supported[bin];
        }
        return isAny ? supported : complete;
    }

    private boolean hasStories(int stratum, boolean... counting) {
        int bins = 0;
        int with = 0;
        for (int bin = 0; bin < counting.length; bin++) {
            bins += counting[bin] ? 1 : 0;
            with += counting[bin] && stories[bin][stratum] > 0 ? 1 : 0;
        }
        return bins > 0 && 10 * with >= OF_TEN * bins;
    }

    private int firstBin(int stratum) {
        int bin = 0;
        while (bin < sums.length && stories[bin][stratum] == 0) {
            bin++;
        }
        return bin;
    }

    /** The first bin with a story; past the end where there is none. */
    int firstBin() {
        int bin = 0;
        while (bin < sums.length && sums[bin] == 0) {
            bin++;
        }
        return bin;
    }

    /** Numbers, among all strata, of those of the language. */
    int[] strata() {
        return strata;
    }

    /** Stories of each stratum in a bin. */
    long[] ofStrata(int bin) {
        return stories[bin];
    }

    long stories(int bin) {
        return sums[bin];
    }

    /** All stories that have a bin, also one outside the calendar. */
    long dated() {
        return dated;
    }

    long undatedHere(int bin) {
        return undatedHere[bin];
    }

    boolean isPanel(int stratum) {
        return isPanel[stratum];
    }

    boolean hasPanel() {
        return IntStream.range(0, isPanel.length).anyMatch(s -> isPanel[s]);
    }

    /** Stories in a bin of each stratum that is in the panel, 0 of the others. */
    long[] ofPanel(int bin) {
        long[] panel = new long[isPanel.length];
        for (int s = 0; s < isPanel.length; s++) {
            panel[s] = isPanel[s] ? stories[bin][s] : 0;
        }
        return panel;
    }

    /** Stories of the panel in a bin. */
    long panel(int bin) {
        long sum = 0;
        for (int s = 0; s < isPanel.length; s++) {
            sum += isPanel[s] ? stories[bin][s] : 0;
        }
        return sum;
    }

    /** Outlets with a break in the bin. */
    String[] broken(int bin) {
        return Arrays.copyOf(broken[bin], broken[bin].length);
    }

    /** Whether a break begins or ends in the bin. */
    boolean changes(int bin) {
        return changes[bin];
    }
}
