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

    private static final Pattern BEFORE_HOST = Pattern.compile("^(?:https?://)?(?:www\\.)?");
    private static final Pattern AFTER_PATH = Pattern.compile("(?:[?#].*|[.,;:!*_]+$)");
    private static final Pattern END_OF_FOLDER = Pattern.compile("/+$");

    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[A-Za-z]+\\d|\\d+[A-Za-z]+\\d|[A-Z][A-Za-z]*-\\d)[A-Za-z\\d]*(?:[-_][A-Za-z\\d]+)*(?![A-Za-z\\d])"
                    + "|(?<![\\p{L}\\d])(?=[a-fA-F]*\\d)[a-fA-F\\d]{12,}(?![A-Za-z\\d])");

    private Codes() {}

    /** Takes codes out of the text and adds them to the anchors. */
    static void take(Clearing text, List<Clearing.Found> found) {
        String whole = text.left();
        if (whole.contains("://") || whole.contains("www.") || whole.contains("WWW.")) {
            takeAddresses(text, ADDRESS.matcher(whole), found);
        }
        String left = text.left();
        Matcher code = CODE.matcher(left).useTransparentBounds(true);
        for (int i = 0; i < left.length(); i++) {
            if (left.charAt(i) >= '0' && left.charAt(i) <= '9') {
                int end = endOfToken(left, i);
                takeCodes(text, code.region(beginOfToken(left, i), end), found);
                i = end;
            }
        }
    }

    private static void takeAddresses(Clearing text, Matcher address, List<Clearing.Found> found) {
        while (address.find()) {
            String key = address(address.group());
            if (!key.isEmpty()) {
                found.add(new Clearing.Found(address.start(), new Anchor(Anchor.Kind.CODE, key, address.group())));
            }
            text.clear(address.start(), address.end());
        }
    }

    private static void takeCodes(Clearing text, Matcher code, List<Clearing.Found> found) {
        while (code.find()) {
            String key = code.group().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
            if (key.length() > 2 || Character.isUpperCase(code.group().charAt(0))) {
                found.add(new Clearing.Found(code.start(), new Anchor(Anchor.Kind.CODE, key, code.group())));
                text.clear(code.start(), code.end());
            }
        }
    }

    private static int beginOfToken(String text, int at) {
        int begin = at;
        while (begin > 0 && isOfToken(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static int endOfToken(String text, int at) {
        int end = at;
        while (end < text.length() && isOfToken(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfToken(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** Host and path, without what differs between the languages of one page. */
    private static String address(String address) {
        String bare = BEFORE_HOST.matcher(address.toLowerCase(Locale.ROOT)).replaceFirst("");
        bare = AFTER_PATH.matcher(bare).replaceFirst("");
        return END_OF_FOLDER
                .matcher(LANGUAGE_SEGMENT.matcher(bare).replaceAll(""))
                .replaceFirst("");
    }
}
