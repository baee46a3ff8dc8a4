package org.policyalmanac.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text names addresses of the net, of mail, or of people on platforms: their parts are no words. */
final class Addresses {
    private static final Addresses NONE = new Addresses(new int[0], 0);
    /** Ends before letters outside ASCII: scripts without spaces go on right after an address. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]{1,15}://|www\\.)[!-~&&[^<>\"'`(){}\\[\\]]]+"
                    + "|[A-Za-z0-9._%+-]{0,64}@[A-Za-z0-9._-]+");

    private final int[] bounds;
    private final int length;

    private Addresses(int[] bounds, int length) {
        this.bounds = bounds;
        this.length = length;
    }

    static Addresses of(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://") && !text.contains("www.")) {
            return NONE;
        }
        int[] bounds = new int[16];
        int length = 0;
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            if (length + 2 > bounds.length) {
                bounds = java.util.Arrays.copyOf(bounds, 2 * length);
            }
            bounds[length++] = found.start();
            bounds[length++] = found.end();
        }
        return new Addresses(bounds, length);
    }

    boolean contain(int offset) {
        if (length == 0) {
            return false;
        }
        int at = java.util.Arrays.binarySearch(bounds, 0, length, offset);
        int before = at >= 0 ? at : -at - 2;
        return before >= 0 && before % 2 == 0;
    }
}
