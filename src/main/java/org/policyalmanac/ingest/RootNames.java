package org.policyalmanac.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/** By which names the archives go in tables: their last path component, and as many before it as tell them apart. */
final class RootNames {
    private final List<Path> roots;
    private final Map<Path, Integer> lengths = new HashMap<>();

    private RootNames(List<Path> roots) {
        this.roots = roots;
        roots.forEach(root -> lengths.put(root, 1));
    }

    /** @param roots absolute paths, each once */
    static Map<Path, String> of(List<Path> roots) {
        RootNames names = new RootNames(roots);
        List<Path> alike = names.alike();
        while (!alike.isEmpty()) {
            alike.forEach(root -> names.lengths.merge(root, 1, Integer::sum));
            alike = names.alike();
        }
        Map<Path, String> result = new HashMap<>();
        roots.forEach(root -> result.put(root, names.name(root)));
        return result;
    }

    /** Those that are not yet told from all others, and can be lengthened. */
    private List<Path> alike() {
        return roots.stream()
                .filter(root -> lengths.get(root) <= depth(root))
                .filter(root -> roots.stream().anyMatch(other -> !other.equals(root) && clash(name(root), name(other))))
                .toList();
    }

    /** Two names clash where they are the same, or one is a folder that the other would lie in. */
    private static boolean clash(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }

    /** The last components, or where they are all used up the whole address. */
    private String name(Path root) {
        int length = lengths.get(root);
        if (length > depth(root)) {
            return root.toString();
        }
        String[] components = components(root);
        return String.join("/", List.of(components).subList(components.length - length, components.length));
    }

    private static int depth(Path root) {
        return components(root).length;
    }

    private static String[] components(Path root) {
        return root.toUri().getPath().replaceFirst("^/+", "").split("/");
    }
}
