package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * A file that is one article: front matter where there is one, the title as the first line that is not blank, and the
 * rest as text. A file of a single line has text and no title. Its position is 0.
 */
final class TextFile implements RecordReader {
    private final InputStream stream;
    private final boolean isMarkdown;
    private final FieldNames names;
    private final int limit;
    private final int offset;
    private boolean isDone;

    TextFile(Input input, FieldNames names, Limits limits) throws IOException {
        this.names = names;
        this.limit = limits.recordBytes();
        this.isMarkdown = Formats.ending(Compression.nameWithin(input.name())).equals("md");
        InputStream file = input.open();
        try {
            Encoding.Utf8 utf8 = Encoding.utf8(file);
            this.stream = utf8.stream();
            this.offset = utf8.offset();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Reading next() throws IOException {
        if (isDone) {
            return null;
        }
        isDone = true;
        byte[] bytes = stream.readNBytes(limit);
        if (bytes.length == limit && stream.read() >= 0) {
            return new Reading.Refused(0, Reason.TOO_LONG, "a file of more than " + limit + " bytes");
        }
        String content = Encoding.decode(bytes, bytes.length);
        if (content == null) {
            int fault = offset + Encoding.firstFault(bytes, bytes.length);
            return new Reading.Refused(0, Reason.BAD_ENCODING, "not UTF-8 at byte " + fault);
        }
        return new Reading.Found(0, values(Repairs.asLf(content)));
    }

    @Override
    public long position() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Map<String, String> values(String content) {
        FrontMatter matter = FrontMatter.of(content, names, limit);
        Map<String, String> values = new HashMap<>(matter.values());
        String body = matter.body();
        if (names.value(Field.TITLE, values) == null) {
            String first = firstLine(body);
            String rest = afterTitle(body.substring(body.indexOf(first) + first.length()));
            if (!rest.isBlank()) {
                values.put("title", isMarkdown ? heading(first) : first);
                body = rest;
            }
        }
        values.put("text", body);
        return values;
    }

    private static String firstLine(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Without the blank lines that set the title off, and what Markdown may underline it with. */
    private String afterTitle(String rest) {
        String text = rest.replaceFirst("^[^\\S\\n]*\\n", "");
        text = isMarkdown ? text.replaceFirst("^(={2,}|-{2,})[^\\S\\n]*(\\n|$)", "") : text;
        return text.replaceFirst("^(\\s*\\n)+", "");
    }

    private static String heading(String line) {
        String title = line.replaceFirst("^#{1,6}\\s+", "").replaceFirst("\\s+#+$", "");
        return title.isBlank() ? line : title;
    }
}
