package org.policyalmanac.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuotationTest {
    private static String sentence(String text, String name) {
        int begin = text.indexOf(name);
        return Quotation.around(text, begin, begin + name.length());
    }

    @Test
    void theSentenceAroundAName() {
        String text = "Nobody spoke. The court heard  Acme Robotics on Monday. It rose.";
        assertEquals("The court heard Acme Robotics on Monday.", sentence(text, "Acme"));
        assertEquals("It rose.", sentence(text, "rose"));
    }

    @Test
    void aLongSentenceIsCutAtWordsOnBothSides() {
        String text = "word ".repeat(100) + "Acme " + "tail ".repeat(100) + "end.";
        String cut = sentence(text, "Acme");
        assertTrue(cut.startsWith("…word ") && cut.endsWith(" tail…"), cut);
        assertTrue(cut.contains(" Acme ") && cut.length() <= 310, cut);
    }

    @Test
    void aLongTextWithoutSpacesIsCutBetweenCharacters() {
        String text = "𠀀".repeat(300) + "公司" + "𠀁".repeat(300);
        String cut = sentence(text, "公司");
        assertTrue(cut.contains("公司") && cut.length() <= 310, cut);
        assertEquals(
                cut,
                new String(
                        cut.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
