package org.policyalmanac.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an article is made of, with the names it goes by in archives; the first that is there and not blank counts. */
enum Field {
    TITLE("title", "headline", "name", "subject"),
    TEXT("text", "body", "content", "article_text", "maintext"),
    PUBLISHED(
            "published",
            "date",
            "published_at",
            "publication_date",
            "pub_date",
            "pubdate",
            "time",
            "timestamp",
            "datetime",
            "created",
            "year"),
    LANGUAGE("language", "lang"),
    URL("url", "link", "href", "uri"),
    SOURCE("source", "src", "outlet", "publisher", "authority", "site"),
    AUTHOR("author", "authors", "byline", "creator", "speaker");

    private final List<String> aliases;

    Field(String... aliases) {
        this.aliases = List.of(aliases);
    }

    /** Lower case, in the order in which they are tried. */
    List<String> aliases() {
        return aliases;
    }

    /** The name in options, such as {@code published}. */
    String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.optionName().equals(name))
                .findFirst();
    }
}
