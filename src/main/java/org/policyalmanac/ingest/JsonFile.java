package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;

/** A {@code .json} file: an array of objects, one object, or JSON Lines under another name. */
final class JsonFile {
    private JsonFile() {}

    static RecordReader open(Input input, FieldNames names, Limits limits) throws IOException {
        return holdsLines(input, limits) ? new JsonLines(input, names, limits) : new JsonArray(input, names, limits);
    }

    /** True where the first line is an object by itself and there is another: one object over many lines is not. */
    private static boolean holdsLines(Input input, Limits limits) throws IOException {
        try (InputStream file = input.open()) {
            Frames lines = Frames.lines(Encoding.utf8(file).stream(), 0, limits.recordBytes());
            boolean isObject = false;
            while (lines.next()) {
                if (lines.isBlank()) {
                    continue;
                }
                if (isObject) {
                    return true;
                }
                String line = Encoding.decode(lines.bytes(), lines.length());
                isObject = line != null
                        && line.stripLeading().startsWith("{")
                        && line.stripTrailing().endsWith("}");
                if (!isObject) {
                    return false;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // whoever reads the file meets it again, and knows where
        }
    }
}
