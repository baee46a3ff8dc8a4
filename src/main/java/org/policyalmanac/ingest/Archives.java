package org.policyalmanac.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.policyalmanac.table.NothingToRead;
import org.policyalmanac.table.UserMistake;

/** Finds the files of the archive. */
final class Archives {
    private final List<ArchiveFile> files = new ArrayList<>();
    private final List<Unopened> unopened = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Archives() {}

    /**
     * What was found.
     *
     * @param files each file once, sorted by where it is
     * @param unopened folders that could not be listed
     */
    record Listing(List<ArchiveFile> files, List<Unopened> unopened) {}

    /**
     * A folder that could not be listed.
     *
     * @param archive its name in tables
     * @param detail why not
     */
    record Unopened(String archive, String detail) {}

    /**
     * Sees to it that there is something to read.
     *
     * @throws UserMistake where a path is not there or may not be read
     * @throws NothingToRead where it is a folder without files
     */
    static void check(List<String> paths, Configuration configuration) {
        for (String path : paths) {
            boolean isEmpty;
            try {
                isEmpty = isEmpty(new Path(path), configuration);
            } catch (IOException | RuntimeException e) { // the latter of bad addresses and missing file systems
                throw new UserMistake("--archive " + path + " " + complaint(e) + ".");
            }
            if (isEmpty) {
                throw new NothingToRead("--archive " + path + " is a folder without any file to read.");
            }
        }
    }

    /** All files of the archives but hidden ones, in an order that does not depend on how the paths were given. */
    static Listing list(List<String> paths, Configuration configuration) throws IOException {
        Archives archives = new Archives();
        List<Path> roots = new ArrayList<>();
        for (String path : paths) {
            Path root = Input.files(new Path(path), configuration).makeQualified(new Path(path));
            if (!roots.contains(root)) {
                roots.add(root);
            }
        }
        roots.sort(Comparator.comparing(Path::toString));
        Map<Path, String> names = RootNames.of(roots);
        for (Path root : roots) {
            FileSystem system = Input.files(root, configuration);
            archives.add(system, system.getFileStatus(root), names.get(root));
        }
        return new Listing(archives.files, archives.unopened);
    }

    private static boolean isEmpty(Path root, Configuration configuration) throws IOException {
        FileSystem system = Input.files(root, configuration);
        FileStatus status = system.getFileStatus(root);
        if (status.isFile()) {
            system.open(root).close();
            return false;
        }
        return new Archives().isWithoutFiles(system, system.listStatus(root));
    }

    private void add(FileSystem system, FileStatus status, String name) {
        Path path = status.getPath();
        if (!seen.add(identity(path))) {
            return; // an archive within another, or a link back up
        }
        if (status.isFile()) {
            files.add(new ArchiveFile(path.toUri().toString(), name, status.getLen()));
            return;
        }
        try {
            for (FileStatus child : visible(system.listStatus(path))) {
                String childName = child.getPath().getName();
                add(system, child, name.isEmpty() ? childName : name + "/" + childName);
            }
        } catch (IOException e) {
            ArchiveFile folder = new ArchiveFile(path.toUri().toString(), name, 0);
            unopened.add(new Unopened(name, Failures.sentence(e, folder)));
        }
    }

    private boolean isWithoutFiles(FileSystem system, FileStatus[] children) {
        for (FileStatus child : visible(children)) {
            try {
                if (child.isFile()) {
                    return false;
                }
                if (seen.add(identity(child.getPath()))
                        && !isWithoutFiles(system, system.listStatus(child.getPath()))) {
                    return false;
                }
            } catch (IOException e) {
                return false; // there is something to report, if not to read
            }
        }
        return true;
    }

    private static List<FileStatus> visible(FileStatus[] children) {
        return Arrays.stream(children)
                .filter(child -> !child.getPath().getName().matches("[._].*"))
                .sorted(Comparator.comparing(child -> child.getPath().getName()))
                .toList();
    }

    /** One name for a file or folder of this machine however links lead to it. */
    private static String identity(Path path) {
        if ("file".equals(path.toUri().getScheme())) {
            try {
                return Paths.get(path.toUri().getPath()).toRealPath().toString();
            } catch (IOException e) {
                return path.toString();
            }
        }
        return path.toString();
    }

    private static String complaint(Exception e) {
        if (Failures.isDenial(e)) {
            return "may not be read: permission denied";
        }
        if (e instanceof FileNotFoundException) {
            return "is not there";
        }
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return "cannot be read: " + message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
