package org.policyalmanac.stories;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no translator touches: web addresses, and words of letters and digits such as names of models and file numbers. */
final class Codes {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"'`\\[\\](){}|\\\\^（），。、；：」』”’]+");

    /** Path segments by which sites part their languages. */
    private static final Pattern LANGUAGE_SEGMENT = Pattern.compile("/[a-z]{2}(?:[-_][a-z]{2,4})?(?=/|$)");

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[A-Za-z]+\\d|\\d+[A-Za-z]+\\d|[A-Z][A-Za-z]*-\\d)[A-Za-z\\d]*(?:[-_][A-Za-z\\d]+)*(?![A-Za-z\\d])"
                    + "|(?<![\\p{L}\\d])(?=[a-fA-F]*\\d)[a-fA-F\\d]{12,}(?![A-Za-z\\d])");

    private Codes() {}

    /** Takes codes out of the text and adds them to the anchors. */
    static void take(Clearing text, List<Clearing.Found> found) {
        Matcher address = ADDRESS.matcher(text.left());
        while (address.find()) {
            String key = address(address.group());
            if (!key.isEmpty()) {
                found.add(new Clearing.Found(address.start(), new Anchor(Anchor.Kind.CODE, key, address.group())));
            }
            text.clear(address.start(), address.end());
        }
        Matcher code = CODE.matcher(text.left());
        while (code.find()) {
            String key = code.group().toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
            if (key.length() > 2 || Character.isUpperCase(code.group().charAt(0))) {
                found.add(new Clearing.Found(code.start(), new Anchor(Anchor.Kind.CODE, key, code.group())));
                text.clear(code.start(), code.end());
            }
        }
    }

    /** Host and path, without what differs between the languages of one page. */
    private static String address(String address) {
        String bare = address.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("[.,;:!*_]+$", "");
        return LANGUAGE_SEGMENT.matcher(bare).replaceAll("").replaceFirst("/+$", "");
    }
}
