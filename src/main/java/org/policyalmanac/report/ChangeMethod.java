package org.policyalmanac.report;

import java.util.List;

/** How change is told: name, definition, test with its thresholds, and weak point of each number. */
final class ChangeMethod {
    static final List<String[]> CARDS = List.of(
            new String[] {
                "Trend",
                "The Theil-Sen slope of the logit of the share: the median slope over all pairs of months (or what else is"
                        + " counted by). The page writes it as odds a year: ×1.25 is a quarter more each year.",
                "Mann-Kendall, two-sided; p by a bootstrap that keeps the series' autocorrelation (AR(1) sieve; Noguchi,"
                        + " Gel and Duguay 2011). Claimed where q is under .05 and nothing else speaks against it: enough"
                        + " periods and stories, a stable topic, the fixed panel and the fixed mix of languages move the"
                        + " same way, and no break in coverage explains it.",
                "It tells one direction over the whole time. What rose and fell again has no trend; look at bursts and new"
                        + " levels. An unfinished last period is left out."
            },
            new String[] {
                "q",
                "p corrected for all that was tested with it (Benjamini and Hochberg 1995). The family is named in each row"
                        + " and in section 2.",
                "Under .05 at most one in twenty of the claims of a family is expected to be chance.",
                "It says how unlikely chance is, not how large or how important a change is, nor why it came."
            },
            new String[] {
                "Effective number of stories",
                "Stories of one outlet resemble one another, so that a month says less than its number of stories. The"
                        + " dispersion of a subject is how many times more its share varies between outlets than"
                        + " independent stories would; stories / dispersion is the effective number.",
                "The 95\u00a0% intervals (Wilson 1927) are as wide as for the effective number, where the table has it.",
                "Dispersion is one number for the whole archive; a month in which one outlet brings everything is less sure"
                        + " than its interval."
            },
            new String[] {
                "Fixed panel",
                "Outlets that have stories in nine tenths of the complete periods, and their stories alone.",
                "A trend is claimed only where the slope on the panel, if there is one, has the same sign.",
                "The panel may be small, or of one language; an archive whose outlets all come and go has none."
            },
            new String[] {
                "Rate and composition",
                "The difference of two shares, split (Kitagawa 1955) into what changed within outlets and languages, and what"
                        + " changed because each brings more or less than it did. Both add up to the whole.",
                "The summary says so where composition is the larger part.",
                "The split is of the first and last third of the time, not of what lies between."
            },
            new String[] {
                "Burst",
                "A time in which a subject takes at least twice its usual part of all stories: the best path through two"
                        + " states (Kleinberg 2003, counts in batches). Its weight is by how much the higher rate explains"
                        + " its stories better, in nats.",
                "p is the share of simulated series without a burst, as dispersed as the subject, that have one of this weight"
                        + " or more anywhere. Claimed where q is under .05, with at least 3 stories of at least 2 outlets.",
                "A burst that reaches the end may go on. One outlet's campaign is a burst too: open the stories."
            },
            new String[] {
                "New level",
                "Periods from which on the share keeps another level: weighted least squares with a penalty for each change"
                        + " (Killick, Fearnhead and Eckley 2012), at least three periods a level.",
                "It has no q of its own and is told only of subjects whose trend is claimed.",
                "A steady trend can look like a stair."
            },
            new String[] {
                "Stories to open",
                "For each claim at most five stories, outlets and languages in turn, originals first, each with the sentence"
                        + " that names the subject and its place in the archive.",
                "All are of the time that the claim is about: the burst, the new level, the last third of the trend.",
                "They show what the claim counts, not what is typical of it."
            },
            new String[] {
                "Since the run before",
                "The difference of a number between two runs, split into new, late and removed articles, and into articles that"
                        + " are read otherwise: stories, dates, topics, lexicon, text.",
                "The parts are counts and add up to the difference; nothing is estimated.",
                "Where several things changed for one article, its difference counts for the first of them."
            });

    private ChangeMethod() {}
}
