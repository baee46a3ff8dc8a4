package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A part of a corpus as a file of its own, for a run that is to see no more. */
final class SplitCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SplitCorpus() {}

    static Path write(Path file, List<JsonNode> records) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                for (JsonNode record : records) {
                    out.write(JSON.writeValueAsBytes(record));
                    out.write('\n');
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
