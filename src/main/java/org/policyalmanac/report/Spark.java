package org.policyalmanac.report;

import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.policyalmanac.report.Almanac.Month;
import org.policyalmanac.report.Almanac.Subject;

/** A share over time as small as a word. It is drawn in the page itself, so that it stands there without scripts and on paper. */
final class Spark {
    private static final int WIDTH = 132;
    private static final int HEIGHT = 30;
    private static final int MARGIN = 3;
    private static final int SMOOTHED = 40;

    private Spark() {}

    /** The share of a series between two months; many months are gathered, so that the line stays one. */
    static DomContent of(Subject series, YearMonth from, YearMonth to) {
        long length = from.until(to, ChronoUnit.MONTHS) + 1;
        int step = (int) Math.max(1, (length + SMOOTHED - 1) / SMOOTHED);
        int places = (int) ((length + step - 1) / step);
        long[] stories = new long[places];
        long[] totals = new long[places];
        for (Month month : series.months()) {
            long at = from.until(month.month(), ChronoUnit.MONTHS);
            if (at >= 0 && at < length && month.complete()) {
                stories[(int) (at / step)] += month.stories();
                totals[(int) (at / step)] += month.total();
            }
        }
        return drawn(stories, totals, Words.month(from) + " to " + Words.month(to));
    }

    private static DomContent drawn(long[] stories, long[] totals, String span) {
        double most = 0;
        for (int i = 0; i < totals.length; i++) {
            most = Math.max(most, totals[i] == 0 ? 0 : (double) stories[i] / totals[i]);
        }
        StringBuilder path = new StringBuilder();
        boolean isBroken = true;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] > 0) {
                double x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / Math.max(1, totals.length - 1);
                double share = most == 0 ? 0 : (double) stories[i] / totals[i] / most;
                double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * share;
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", isBroken ? "M" : "L", x, y));
            }
            isBroken = totals[i] == 0;
        }
        return rawHtml(List.of(
                        "<svg class=\"spark\" role=\"img\" aria-label=\"Share from " + span + ", at most "
                                + Words.hundredths(most) + " per cent\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                                + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\">",
                        "<line x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + (HEIGHT - MARGIN) + "\" y2=\"" + (HEIGHT - MARGIN)
                                + "\"/>",
                        "<path d=\"" + path + "\"/></svg>")
                .stream()
                .reduce("", String::concat));
    }
}
