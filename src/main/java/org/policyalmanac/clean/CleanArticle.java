package org.policyalmanac.clean;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.DateOrder;
import org.policyalmanac.text.Language;
import org.policyalmanac.text.LanguageCode;
import org.policyalmanac.text.LanguageIdentifier;
import org.policyalmanac.text.PublicationDate;
import org.policyalmanac.text.Words;

/**
 * An article as a document. Where it is none, the document's columns stand all the same, with what was found and with the reason in
 * {@code rejected}.
 */
final class CleanArticle implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** Why an article is no document: a reason of the closed list; null for a document. */
    static final String REJECTED = "rejected";

    /** The same in words. */
    static final String DETAIL = "detail";

    /** A document, and why it is none. */
    static final StructType SCHEMA = Table.DOCUMENTS
            .schema()
            .asNullable()
            .add("archive", "string")
            .add("position", "long")
            .add(REJECTED, "string")
            .add(DETAIL, "string");

    private final LocalDate latest;
    private final HashMap<String, DateOrder> orders;
    private final Broadcast<Recurring> recurring;

    /**
     * @param latest last day on which an article can have been published
     * @param orders how sources write dates, for those that have shown it
     * @param recurring boilerplate of the sources
     */
    CleanArticle(LocalDate latest, Map<String, DateOrder> orders, Broadcast<Recurring> recurring) {
        this.latest = latest;
        this.orders = new HashMap<>(orders);
        this.recurring = recurring;
    }

    @Override
    public Row call(Row article) {
        String title = text(article, "title");
        String read = article.getAs("text");
        Language asRead = LanguageIdentifier.identify(title + "\n" + read);
        MainText.Cleaned cleaned = MainText.of(title, read, asRead.code(), article.getAs("source"), recurring.value());
        boolean isEmpty = cleaned.text().isEmpty();
        Optional<String> listing = Listing.of(cleaned.text(), article.getAs("url"));
        String declared = article.getAs("declared_language");
        DocumentLanguage language = DocumentLanguage.of(asRead, title, cleaned.text(), declared);
        Dating dating = Dating.of(place(article, language), title + "\n" + read, cleaned.text(), latest);
        Optional<PublicationDate> date = dating.evidence().map(DateEvidence::date);
        return RowFactory.create(
                article.getAs("article_id"),
                article.getAs("source"),
                title.isEmpty() ? null : title,
                cleaned.text(),
                language.found().code(),
                Math.round(language.found().confidence() * 10_000) / 10_000.0,
                language.declared().orElse(null),
                language.agrees(),
                date.map(PublicationDate::low).map(Date::valueOf).orElse(null),
                date.map(found -> found.precision().token()).orElse(null),
                dating.evidence().map(DateEvidence::kind).orElse(null),
                day(dating.low()),
                day(dating.high()),
                dating.conflicts().stream()
                        .map(piece -> RowFactory.create(
                                piece.kind(),
                                day(piece.date().low()),
                                day(piece.date().high())))
                        .toArray(Row[]::new),
                date.flatMap(CleanArticle::month).map(Date::valueOf).orElse(null),
                Words.count(cleaned.text()),
                cleaned.removed().stream()
                        .map(cut -> RowFactory.create(cut.begin(), cut.end(), cut.reason()))
                        .toArray(Row[]::new),
                article.getAs("archive"),
                article.getAs("position"),
                isEmpty
                        ? "empty_after_cleaning"
                        : listing.map(none -> "not_an_article").orElse(null),
                isEmpty ? "all of the text is boilerplate" : listing.orElse(null));
    }

    private Dating.Place place(Row article, DocumentLanguage language) {
        return new Dating.Place(
                article.getAs("archive"),
                article.getAs("published_raw"),
                article.getAs("url"),
                LanguageCode.withRegion(language.found().code(), article.getAs("declared_language")),
                orders.getOrDefault(article.<String>getAs("source"), DateOrder.UNKNOWN));
    }

    private static Date day(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static String text(Row row, String column) {
        String value = row.getAs(column);
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    private static Optional<LocalDate> month(PublicationDate date) {
        return date.precision() == PublicationDate.Precision.YEAR
                ? Optional.empty()
                : Optional.of(date.low().withDayOfMonth(1));
    }
}
