package org.policyalmanac.ingest;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Makes of what stands at a place of the archive one row, be it of an article or of a rejection. */
final class ArticleRows implements Serializable {
    private static final long serialVersionUID = 1;

    /** Columns of both tables; {@code reason} is null in articles, and all after {@code detail} in rejections. */
    static final StructType SCHEMA = new StructType()
            .add("archive", StringType)
            .add("position", LongType)
            .add("reason", StringType)
            .add("detail", StringType)
            .add("article_id", StringType)
            .add("source", StringType)
            .add("url", StringType)
            .add("title", StringType)
            .add("text", StringType)
            .add("author", StringType)
            .add("published_raw", StringType)
            .add("declared_language", StringType)
            .add("content_hash", StringType);

    private static final Pattern HOST = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+)");

    private final FieldNames names;
    private final Limits limits;

    ArticleRows(FieldNames names, Limits limits) {
        this.names = names;
        this.limits = limits;
    }

    Row row(ArchiveFile file, Reading reading) {
        return reading instanceof Reading.Found found
                ? article(file, found)
                : refusal(file.archive(), (Reading.Refused) reading);
    }

    static Row refusal(String archive, Reading.Refused refused) {
        return RowFactory.create(
                archive,
                refused.position(),
                refused.reason().code(),
                Repairs.withoutLoneSurrogates(refused.detail()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Row article(ArchiveFile file, Reading.Found found) {
        Map<String, String> values = found.values();
        String text = names.value(Field.TEXT, values);
        if (text == null) {
            String detail = isOneArticle(file.archive())
                    ? "the file is blank"
                    : "no field " + names.phrase(Field.TEXT) + " with text in it";
            return refusal(file.archive(), new Reading.Refused(found.position(), Reason.NO_TEXT, detail));
        }
        text = Repairs.asLf(Repairs.withoutLoneSurrogates(text));
        long characters = text.codePointCount(0, text.length());
        if (characters > limits.textCharacters()) {
            String detail = characters + " characters of text";
            return refusal(file.archive(), new Reading.Refused(found.position(), Reason.TOO_LONG, detail));
        }
        String title = names.value(Field.TITLE, values);
        title = title == null ? null : Repairs.withoutLoneSurrogates(title);
        String url = stripped(Field.URL, values);
        String source = stripped(Field.SOURCE, values);
        return RowFactory.create(
                file.archive(),
                found.position(),
                null,
                null,
                hash(file.archive() + "\0" + found.position(), 16),
                source != null ? source : place(file.archive(), url),
                url,
                title,
                text,
                stripped(Field.AUTHOR, values),
                stripped(Field.PUBLISHED, values),
                stripped(Field.LANGUAGE, values),
                hash((title == null ? "" : title) + "\0" + text, 32));
    }

    private String stripped(Field field, Map<String, String> values) {
        String value = names.value(field, values);
        return value == null ? null : Repairs.withoutLoneSurrogates(value.strip());
    }

    /** What stands for the outlet where the record does not name it. */
    static String place(String archive, String url) {
        String host = url == null ? "" : host(url);
        if (!host.isEmpty()) {
            return host;
        }
        int folder = archive.lastIndexOf('/');
        return isOneArticle(archive) && folder > 0 ? archive.substring(0, folder) : Formats.withoutEndings(archive);
    }

    private static boolean isOneArticle(String archive) {
        return Formats.of(archive).map(Formats.Format::isOneArticle).orElse(false);
    }

    /** Host in lower case without {@code www.}; empty where the address has none. */
    private static String host(String url) {
        Matcher host = HOST.matcher(url.toLowerCase(Locale.ROOT));
        return host.find() ? host.group(1).replaceFirst("^www\\.(?=.)", "") : "";
    }

    private static String hash(String content, int digits) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, digits / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
