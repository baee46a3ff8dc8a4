package org.policyalmanac.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

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
                .forEach(post -> english.put(post.file(), Shingles.of(Tokens.of(post.text()))));
        Set<Long> same = new HashSet<>();
        for (Post post : all) {
            long[] original = post.language().equals(ENGLISH) ? null : english.get(post.file());
            if (original != null && Shingles.jaccard(original, Shingles.of(Tokens.of(post.text()))) >= SAME) {
                same.add(post.position());
            }
        }
        return same;
    }

    private static List<Post> read(Path posts) {
        List<Post> read = new ArrayList<>();
        CorpusFile.byPosition(posts)
                .forEach((position, post) -> read.add(new Post(
                        position,
                        post.path("file").asText(),
                        post.path("lang").asText(),
                        post.path("text").asText())));
        return read;
    }
}
