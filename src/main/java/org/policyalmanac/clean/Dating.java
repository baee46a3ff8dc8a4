package org.policyalmanac.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.text.DateParser;
import org.policyalmanac.text.PublicationDate;

/**
 * When an article was published, and how that is known.
 *
 * @param date the date
 * @param evidence {@code metadata}, {@code url}, {@code text} or {@code file}
 */
record Dating(PublicationDate date, String evidence) {
    private static final Comparator<Dating> FINEST_FIRST =
            Comparator.comparing(dating -> dating.date().precision());

    /**
     * The finest date there is evidence for; among equally fine ones the record's own date field before the URL, the URL
     * before a dateline in the text. A scraper's bare year thus gives way to the day in the publisher's own URL. The name
     * of the file speaks only where it holds this one article and nothing else is known. Dates after {@code latest} are
     * no dates of publication and are passed over.
     */
    static Optional<Dating> of(Place place, String text, String language, LocalDate latest) {
        List<Dating> datings = new ArrayList<>();
        DateParser.parse(place.publishedRaw(), language).ifPresent(date -> datings.add(new Dating(date, "metadata")));
        DateParser.inUrl(place.url()).ifPresent(date -> datings.add(new Dating(date, "url")));
        DateParser.dateline(text, language).ifPresent(date -> datings.add(new Dating(date, "text")));
        datings.removeIf(dating -> dating.date().low().isAfter(latest));
        if (datings.isEmpty() && place.isOneArticle()) {
            DateParser.inFileName(place.archive())
                    .filter(date -> !date.low().isAfter(latest))
                    .ifPresent(date -> datings.add(new Dating(date, "file")));
        }
        return datings.stream().min(FINEST_FIRST); // of equals, the first
    }

    /** What an article says of itself outside its text. */
    record Place(String archive, String publishedRaw, String url) {
        private boolean isOneArticle() {
            return archive.replaceFirst("\\.(gz|zst|bz2)$", "").matches(".*\\.(txt|md)");
        }
    }
}
