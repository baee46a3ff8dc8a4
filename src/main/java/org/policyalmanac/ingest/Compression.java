package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.hadoop.io.compress.DecompressorStream;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;

/** How a file may be compressed, told by its last ending. A stream of several members is read to the end of the last. */
enum Compression {
    GZ(1 << 16) {
        @Override
        InputStream unpack(InputStream in) throws IOException {
            return new DecompressorStream(in, new BuiltInGzipDecompressor(), BUFFER);
        }
    },
    ZST(1 << 16) {
        @Override
        InputStream unpack(InputStream in) throws IOException {
            return new ZstdFrames(in);
        }
    },
    BZ2(1) {
        @Override
        InputStream unpack(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    };

    private static final int BUFFER = 1 << 16;

    /** Most bytes asked for at a time: what a fault may take with it. The streams of gzip and Zstandard lose none. */
    private final int portion;

    Compression(int portion) {
        this.portion = portion;
    }

    abstract InputStream unpack(InputStream in) throws IOException;

    /** The decompressed bytes; whatever could be decompressed before a cut or a fault is read before that is thrown. */
    InputStream open(InputStream in) throws IOException {
        try {
            return new Salvage(unpack(in), portion);
        } catch (RuntimeException e) {
            throw new IOException(e.toString(), e);
        }
    }

    static Optional<Compression> of(String fileName) {
        return Arrays.stream(values())
                .filter(one -> fileName.toUpperCase(Locale.ROOT).endsWith("." + one.name()))
                .findFirst();
    }

    /** The name the file would have if it were not compressed. */
    static String nameWithin(String fileName) {
        return of(fileName)
                .map(one -> fileName.substring(0, fileName.length() - one.name().length() - 1))
                .orElse(fileName);
    }
}
