package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.policyalmanac.text.Shingles;

/** Posts labelled as a translation that say, word for word or nearly so, what the English post of the same file says. */
final class Untranslated {
    /** Jaccard similarity of five-token shingles from which a post is the English one. */
    static final double SAME = .8;

    private static final String ENGLISH = "en";

    private Untranslated() {}

    private record Post(long position, String file, String language, String text) {}

    /** The positions of such posts: where their lines begin, in bytes of the decompressed file. */
    static Set<Long> positions(Path posts) {
        List<Post> all = read(posts);
        Map<String, long[]> english = new HashMap<>();
        all.stream()
                .filter(post -> post.language().equals(ENGLISH))
                .forEach(post -> english.put(post.file(), Shingles.of(post.text())));
        Set<Long> same = new HashSet<>();
        for (Post post : all) {
            long[] original = post.language().equals(ENGLISH) ? null : english.get(post.file());
            if (original != null && Shingles.jaccard(original, Shingles.of(post.text())) >= SAME) {
                same.add(post.position());
            }
        }
        return same;
    }

    private static List<Post> read(Path posts) {
        ObjectMapper json = new ObjectMapper();
        List<Post> read = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(posts)), StandardCharsets.UTF_8))) {
            long position = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode post = json.readTree(line);
                read.add(new Post(
                        position,
                        post.path("file").asText(),
                        post.path("lang").asText(),
                        post.path("text").asText()));
                position += line.getBytes(StandardCharsets.UTF_8).length + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + posts, e);
        }
        return read;
    }
}
