package org.policyalmanac.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The bytes of a piece of the archive, decompressed. */
final class Input {
    private static final int BUFFER = 1 << 16;

    private final Piece piece;
    private final Configuration configuration;

    Input(Piece piece, Configuration configuration) {
        this.piece = piece;
        this.configuration = configuration;
    }

    Piece piece() {
        return piece;
    }

    /** Path in the archive, with all endings. */
    String name() {
        return piece.file().archive();
    }

    /** The bytes from the beginning of the file. */
    InputStream open() throws IOException {
        return openAt(0);
    }

    /** The bytes from an offset on, which must be 0 in a compressed file. */
    InputStream openAt(long offset) throws IOException {
        if (piece.file().bytes() == 0) {
            return InputStream.nullInputStream();
        }
        FSDataInputStream stored = openStored();
        try {
            Optional<Compression> compression = Compression.of(name());
            if (compression.isPresent()) {
                return compression.get().open(new BufferedInputStream(stored, BUFFER));
            }
            stored.seek(offset);
            return stored;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** The bytes as they are stored. */
    FSDataInputStream openStored() throws IOException {
        return files(path(), configuration).open(path());
    }

    Path path() {
        return new Path(URI.create(piece.file().uri()));
    }

    Configuration configuration() {
        return configuration;
    }

    /** The file system of a path; that of this machine without the checksum files it may have kept beside a file. */
    static FileSystem files(Path path, Configuration configuration) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    }
}
