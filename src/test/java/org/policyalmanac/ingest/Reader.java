package org.policyalmanac.ingest;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;

/** Reads a file of a temporary folder as a run would, without Spark. */
final class Reader {
    static final FieldNames NAMES = FieldNames.of(List.of());
    private static final Limits LIMITS = new Limits(1_000, 4_000);
    private static final Configuration CONFIGURATION = new Configuration();

    private final Path folder;

    Reader(Path folder) {
        this.folder = folder;
    }

    List<Reading> read(String name, String content) {
        return read(name, bytes(content));
    }

    List<Reading> read(String name, byte[] content) {
        return read(name, content, Long.MAX_VALUE);
    }

    /** In pieces of so many bytes. */
    List<Reading> read(String name, byte[] content, long pieceBytes) {
        ArchiveFile file = file(name, content);
        List<Reading> all = new ArrayList<>();
        CsvMoves moves = new CsvMoves(LIMITS.recordBytes(), CONFIGURATION);
        List<Piece> pieces = Pieces.of(List.of(file), pieceBytes, CONFIGURATION, cut -> cut.stream()
                .map(moves::call)
                .toList());
        for (Piece piece : pieces) {
            new Readings(piece, NAMES, LIMITS, CONFIGURATION).forEachRemaining(all::add);
        }
        return all;
    }

    /** The value of a field, in each record that could be read. */
    static List<String> values(List<Reading> readings, Field field) {
        List<String> values = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Found found) {
                values.add(NAMES.value(field, found.values()));
            }
        }
        return values;
    }

    static List<Reason> reasons(List<Reading> readings) {
        List<Reason> reasons = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Refused refused) {
                reasons.add(refused.reason());
            }
        }
        return reasons;
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] compressed(String ending, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = compressing(ending, out)) {
            packed.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static OutputStream compressing(String ending, OutputStream out) throws IOException {
        return switch (ending) {
            case "gz" -> new GZIPOutputStream(out);
            case "bz2" -> new BZip2CompressorOutputStream(out, 1);
            case "zst" -> new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
            default -> throw new IllegalArgumentException(ending);
        };
    }

    private ArchiveFile file(String name, byte[] content) {
        try {
            Path path = Files.write(folder.resolve(name), content);
            return new ArchiveFile(path.toUri().toString(), "archive/" + name, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
