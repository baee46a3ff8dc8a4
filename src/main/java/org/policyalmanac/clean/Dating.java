package org.policyalmanac.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.policyalmanac.text.DateOrder;
import org.policyalmanac.text.DateParser;
import org.policyalmanac.text.PublicationDate;

/**
 * When an article was published, and how that is known.
 *
 * @param evidence what the date is taken from; empty where there is nothing admissible
 * @param conflicts evidence that excludes this date, and evidence passed over because it lies in the future
 * @param low earliest day the article can be from, or null
 * @param high latest day it can be from, or null
 */
record Dating(Optional<DateEvidence> evidence, List<DateEvidence> conflicts, LocalDate low, LocalDate high) {
    private static final Comparator<DateEvidence> FINEST_FIRST =
            Comparator.comparing(evidence -> evidence.date().precision());

    /**
     * The finest date there is evidence for; among equally fine ones the record's own date field before the URL, the URL
     * before a dateline in the text. A scraper's bare year thus gives way to the day in the publisher's own URL. The name
     * of the file speaks only where it holds this one article and nothing else is known. Dates after {@code latest} are
     * no dates of publication and are passed over.
     *
     * <p>Without a date there may be bounds: the last day the name of the archive's file speaks of, and a day before
     * which the text was hardly written, by the days it names ({@link DateParser#notBefore}).
     *
     * @param text title and text as read
     * @param mainText what is left of it without boilerplate, whose dates are not of the article
     */
    static Dating of(Place place, String text, String mainText, LocalDate latest) {
        List<DateEvidence> found = new ArrayList<>();
        DateParser.parse(place.publishedRaw(), place.language(), place.order()).ifPresent(add(found, "metadata"));
        DateParser.inUrl(place.url()).ifPresent(add(found, "url"));
        DateParser.dateline(text, place.language(), place.order()).ifPresent(add(found, "text"));
        Optional<DateEvidence> file = place.isOneArticle()
                ? DateParser.inFileName(place.archive()).map(date -> new DateEvidence("file", date))
                : Optional.empty();
        Optional<DateEvidence> best = found.stream()
                .filter(piece -> !piece.isAfter(latest))
                .min(FINEST_FIRST) // of equals, the first
                .or(() -> file.filter(piece -> !piece.isAfter(latest)));
        List<DateEvidence> conflicts = new ArrayList<>();
        found.stream()
                .filter(piece ->
                        piece.isAfter(latest) || best.filter(piece::excludes).isPresent())
                .forEach(conflicts::add);
        // A file may be named after the day it was fetched: only a day before the publication is a contradiction.
        file.filter(piece -> best.filter(piece::isBefore).isPresent()).ifPresent(conflicts::add);
        return best.map(piece -> new Dating(
                        best, conflicts, piece.date().low(), piece.date().high()))
                .orElseGet(() -> undated(conflicts, place, mainText));
    }

    private static Consumer<PublicationDate> add(List<DateEvidence> found, String kind) {
        return date -> found.add(new DateEvidence(kind, date));
    }

    /** No clock has a say in these: the same archive gives the same bounds on any day. */
    private static Dating undated(List<DateEvidence> conflicts, Place place, String mainText) {
        Optional<LocalDate> high = DateParser.lastDayOfFile(place.archive());
        Optional<LocalDate> low = DateParser.notBefore(mainText, place.language(), high.orElse(LocalDate.MAX));
        return new Dating(Optional.empty(), conflicts, low.orElse(null), high.orElse(null));
    }

    /**
     * What is known of an article outside its text.
     *
     * @param language of the article, with a region where one is declared
     * @param order how its source writes dates of two small numbers and a year
     */
    record Place(String archive, String publishedRaw, String url, String language, DateOrder order) {
        private boolean isOneArticle() {
            return archive.replaceFirst("\\.(gz|zst|bz2)$", "").matches(".*\\.(txt|md)");
        }
    }
}
