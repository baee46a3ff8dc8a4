package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A corpus as it stands in its file, read without the program that is measured. */
final class CorpusFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CorpusFile() {}

    /** The records of a gzipped JSON Lines file by their byte offset in the decompressed file, which {@code articles.position} is. */
    static Map<Long, JsonNode> byPosition(Path file) {
        Map<Long, JsonNode> records = new TreeMap<>();
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long begin = 0;
            long at = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                at++;
                if (next == '\n') {
                    records.put(begin, JSON.readTree(line.toByteArray()));
                    line.reset();
                    begin = at;
                } else {
                    line.write(next);
                }
            }
            if (line.size() > 0) {
                records.put(begin, JSON.readTree(line.toByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
