package org.policyalmanac.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines that give little but the day an article was published or changed. */
final class Dateline {
    private static final String YEAR = "[12١٢۱۲][90٩٠۹۰]\\p{Nd}{2}";
    private static final Pattern DATE =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}\\p{L}{0,2}[.º°]?\\s+(?:de\\s+)?\\p{L}[\\p{L}.'’]+,?\\s+"
                    + "(?:del?\\s+)?" + YEAR
                    + "|\\p{L}[\\p{L}.]{2,14}\\s+\\p{Nd}{1,2}(?:st|nd|rd|th|\\.)?,?\\s+" + YEAR
                    + "|(?<![\\p{Nd}/])" + YEAR + "([-/.])\\p{Nd}{1,2}\\1\\p{Nd}{1,2}(?![\\p{Nd}/])"
                    + "|(?<![\\p{Nd}/.])\\p{Nd}{1,2}([-/.])\\p{Nd}{1,2}\\2" + YEAR + "(?![\\p{Nd}/])"
                    + "|" + YEAR + "\\s*[年년]\\s*\\p{Nd}{1,2}\\s*[月월]\\s*\\p{Nd}{1,2}\\s*[日일]");
    private static final int MOST_LETTERS_BESIDE_DATE = 12;

    private Dateline() {}

    /** Whether the paragraph is a date with few words beside it, or with more when a cue says what the date is. */
    static boolean is(Paragraph paragraph, Cues cues) {
        String text = paragraph.text();
        if (text.length() > Lengths.LONGEST_BYLINE) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return false;
        }
        String beside = date.replaceAll("");
        long letters = beside.codePoints().filter(Character::isLetter).count();
        return letters == 0
                || letters <= MOST_LETTERS_BESIDE_DATE && !paragraph.endsLikeSentence()
                || letters <= 5 * MOST_LETTERS_BESIDE_DATE && !paragraph.isProse() && hasCue(paragraph, cues);
    }

    private static boolean hasCue(Paragraph paragraph, Cues cues) {
        return cues.phrases(paragraph).stream().anyMatch(found -> found.cue().reason() == CutReason.DATELINE);
    }
}
