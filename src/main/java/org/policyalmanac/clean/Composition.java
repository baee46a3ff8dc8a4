package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.List;

/** Composes what is left of an article from its paragraphs, and lists what was cut: paragraphs and markup. */
final class Composition {
    private Composition() {}

    /** Markup inside a paragraph that is cut is part of that cut. */
    static MainText.Cleaned of(MarkedText marked, List<Markup.Span> markup) {
        List<String> kept = new ArrayList<>();
        List<MainText.Cut> removed = new ArrayList<>();
        int span = 0;
        for (int i = 0; i < marked.size(); i++) {
            Paragraph paragraph = marked.paragraph(i);
            int until = marked.isCut(i) ? paragraph.begin() : paragraph.end();
            while (span < markup.size() && markup.get(span).begin() < until) {
                removed.add(markupCut(markup.get(span++)));
            }
            if (!marked.isCut(i)) {
                kept.add(paragraph.text());
                continue;
            }
            removed.add(new MainText.Cut(
                    paragraph.begin(), paragraph.end(), marked.reason(i).label()));
            while (span < markup.size() && markup.get(span).begin() < paragraph.end()) {
                span++;
            }
        }
        while (span < markup.size()) {
            removed.add(markupCut(markup.get(span++)));
        }
        return new MainText.Cleaned(String.join("\n\n", kept), List.copyOf(removed));
    }

    private static MainText.Cut markupCut(Markup.Span span) {
        return new MainText.Cut(span.begin(), span.end(), CutReason.MARKUP.label());
    }
}
