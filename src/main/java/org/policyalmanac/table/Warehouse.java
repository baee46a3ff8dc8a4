package org.policyalmanac.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A folder of runs, and the one file that says which of them is current. Runs are written once and never changed;
 * {@code current.json} is replaced in one atomic step, so that a reader sees the last good run or the next one, whole.
 */
public final class Warehouse {
    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path root;
    private final FileSystem files;

    private Warehouse(Path root, FileSystem files) {
        this.root = root;
        this.files = files;
    }

    /**
     * The warehouse in {@code folder}, a path or Hadoop URI; it need not exist yet.
     *
     * @throws UserMistake where the folder is a file or its file system is unknown
     */
    public static Warehouse at(String folder, Configuration configuration) {
        try {
            Path path = new Path(folder);
            FileSystem files = path.getFileSystem(configuration);
            // Checksum files beside current.json could not be replaced together with it.
            files = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
            Path root = files.makeQualified(path);
            if (files.exists(root) && !files.getFileStatus(root).isDirectory()) {
                throw new UserMistake("--warehouse " + folder + " is a file; give a folder.");
            }
            return new Warehouse(root, files);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserMistake("--warehouse " + folder + " cannot be used: " + e.getMessage());
        }
    }

    /** What {@code current.json} says, if a run has been completed. */
    public Optional<Current> current() {
        return json("current.json").map(Current::of);
    }

    /** The manifest of a run. */
    public Optional<JsonNode> manifest(String runId) {
        return json("runs/" + runId + "/manifest.json");
    }

    /** Completed runs, oldest first. */
    List<String> runs() {
        Path runs = new Path(root, "runs");
        try {
            List<String> ids = new ArrayList<>();
            if (files.exists(runs)) {
                for (FileStatus folder : files.listStatus(runs)) {
                    if (files.exists(new Path(folder.getPath(), "manifest.json"))) {
                        ids.add(folder.getPath().getName());
                    }
                }
            }
            return ids.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + runs, e);
        }
    }

    /** Whether there are {@code folders}, and all of them are still there. */
    boolean hasAll(List<String> folders) {
        try {
            for (String folder : folders) {
                if (!files.exists(new Path(root, folder))) {
                    return false;
                }
            }
            return !folders.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + display(), e);
        }
    }

    /** Where the warehouse is, for people. */
    public String display() {
        return display(root);
    }

    /** A path of this warehouse, for people. */
    String display(String relative) {
        return display(new Path(root, relative));
    }

    private String display(Path path) {
        return isLocal() ? path.toUri().getPath() : path.toString();
    }

    /** A path of this warehouse, for Spark. */
    String uri(String relative) {
        return new Path(root, relative).toString();
    }

    List<String> uris(List<String> relatives) {
        return relatives.stream().map(this::uri).toList();
    }

    /** A new file. */
    OutputStream create(String relative) {
        try {
            return files.create(new Path(root, relative), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String relative, JsonNode content) {
        try (OutputStream out = create(relative)) {
            out.write(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes {@code current} the current state, for every reader at once. */
    void replaceCurrent(Current current) {
        try {
            replace("current.json", JSON.writeValueAsBytes(current.toJson()), current.run());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file that people's decisions are kept in, such as {@code lexicon/added.yaml}, if it is there. */
    public Optional<byte[]> file(String relative) {
        Path path = new Path(root, relative);
        try {
            if (!files.exists(path)) {
                return Optional.empty();
            }
            try (InputStream in = files.open(path)) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Replaces such a file in one step: a reader sees the old content or the new one, whole. */
    public void replaceFile(String relative, byte[] content) {
        replace(relative, content, String.valueOf(System.nanoTime()));
    }

    private void replace(String relative, byte[] content, String version) {
        String next = relative + "." + version + ".next";
        Path from = new Path(root, next);
        Path to = new Path(root, relative);
        try {
            try (OutputStream out = create(next)) {
                out.write(content);
            }
            if (isLocal()) {
                Files.move(
                        java.nio.file.Path.of(from.toUri().getPath()),
                        java.nio.file.Path.of(to.toUri().getPath()),
                        StandardCopyOption.ATOMIC_MOVE);
            } else {
                FileContext.getFileContext(root.toUri(), files.getConf()).rename(from, to, Options.Rename.OVERWRITE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLocal() {
        URI uri = root.toUri();
        return uri.getScheme() == null || uri.getScheme().equals("file");
    }

    private Optional<JsonNode> json(String relative) {
        return file(relative).map(content -> {
            try {
                return JSON.readTree(content);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + relative, e);
            }
        });
    }

    /**
     * The current run, and for each table the folders that hold its rows.
     *
     * @param run the run that was completed last
     * @param tables table name to folders, relative to the warehouse
     */
    public record Current(String run, Map<String, List<String>> tables) {
        private static Current of(JsonNode json) {
            return new Current(json.get("run").asText(), tables(json.get("tables")));
        }

        static Map<String, List<String>> tables(JsonNode json) {
            Map<String, List<String>> tables = new TreeMap<>();
            for (var field : json.properties()) {
                List<String> folders = new ArrayList<>();
                field.getValue().forEach(folder -> folders.add(folder.asText()));
                tables.put(field.getKey(), List.copyOf(folders));
            }
            return tables;
        }

        private ObjectNode toJson() {
            ObjectNode json = JSON.createObjectNode().put("run", run);
            json.set("tables", JSON.valueToTree(tables));
            return json;
        }
    }
}
