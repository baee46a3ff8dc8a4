package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;

/** Divides the archive into pieces, and the pieces among tasks. Neither changes a row. */
final class Pieces {
    /** Bytes of a piece of a large file. */
    static final long PIECE_BYTES = 32L << 20;

    private static final long TASK_BYTES = 32L << 20;
    /** What it costs to open a file, in bytes that could have been read in the time. */
    private static final long OPENING_BYTES = 256L << 10;
    /** How many bytes come, roughly, from one that is compressed. */
    private static final long EXPANSION = 4;

    private Pieces() {}

    /**
     * The files as pieces, in order.
     *
     * @param pieceBytes size above which a file is divided, where its format allows that; more than a byte order mark
     * @param moves what {@link CsvMoves} says of each of the given pieces
     */
    static List<Piece> of(
            List<ArchiveFile> files,
            long pieceBytes,
            Configuration configuration,
            Function<List<Piece>, List<int[]>> moves) {
        List<Piece> pieces = new ArrayList<>();
        for (ArchiveFile file : files) {
            switch (division(file, pieceBytes, configuration)) {
                case NONE -> pieces.add(Piece.whole(file));
                case LINES -> pieces.addAll(cut(file, pieceBytes));
                case CSV -> pieces.addAll(withStates(cut(file, pieceBytes), moves));
            }
        }
        return pieces;
    }

    /** The pieces in order, in lists that take about the same time to read. */
    static List<List<Piece>> tasks(List<Piece> pieces) {
        List<List<Piece>> tasks = new ArrayList<>();
        List<Piece> task = new ArrayList<>();
        long cost = 0;
        for (Piece piece : pieces) {
            long own = cost(piece);
            if (!task.isEmpty() && cost + own > TASK_BYTES) {
                tasks.add(task);
                task = new ArrayList<>();
                cost = 0;
            }
            task.add(piece);
            cost += own;
        }
        if (!task.isEmpty()) {
            tasks.add(task);
        }
        return tasks;
    }

    private static long cost(Piece piece) {
        ArchiveFile file = piece.file();
        long bytes = Math.min(piece.end(), file.bytes()) - piece.begin();
        return OPENING_BYTES + bytes * (Compression.of(file.archive()).isPresent() ? EXPANSION : 1);
    }

    private static Formats.Division division(ArchiveFile file, long pieceBytes, Configuration configuration) {
        Formats.Division own =
                Formats.of(file.archive()).map(Formats.Format::division).orElse(Formats.Division.NONE);
        boolean isWhole = file.bytes() <= pieceBytes
                || own == Formats.Division.NONE
                || Compression.of(file.archive()).isPresent()
                || isUtf16(file, configuration);
        return isWhole ? Formats.Division.NONE : own;
    }

    private static boolean isUtf16(ArchiveFile file, Configuration configuration) {
        try (InputStream in = new Input(Piece.whole(file), configuration).open()) {
            return Encoding.isUtf16(in.readNBytes(2));
        } catch (IOException e) {
            return true; // not to be divided: reading it whole gives the one refusal
        }
    }

    private static List<Piece> cut(ArchiveFile file, long pieceBytes) {
        List<Piece> pieces = new ArrayList<>();
        for (long begin = 0; begin < file.bytes(); begin += pieceBytes) {
            long end = begin + pieceBytes < file.bytes() ? begin + pieceBytes : Long.MAX_VALUE;
            pieces.add(new Piece(file, begin, end, CsvMachine.RECORD_START));
        }
        return pieces;
    }

    /** Each piece begins in the state in which the one before it ended. */
    private static List<Piece> withStates(List<Piece> pieces, Function<List<Piece>, List<int[]>> allMoves) {
        List<int[]> moves = allMoves.apply(pieces);
        if (moves.contains(null)) {
            return List.of(Piece.whole(pieces.get(0).file()));
        }
        List<Piece> result = new ArrayList<>();
        int state = CsvMachine.RECORD_START;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            result.add(new Piece(piece.file(), piece.begin(), piece.end(), state));
            state = moves.get(i)[state];
        }
        return result;
    }
}
