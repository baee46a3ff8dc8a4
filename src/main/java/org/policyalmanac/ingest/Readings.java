package org.policyalmanac.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;

/** All that stands in a piece of a file; where its bytes cannot be read on, one refusal for all that would follow. */
final class Readings implements Iterator<Reading>, Closeable {
    private final Piece piece;
    private RecordReader reader;
    private Reading next;

    Readings(Piece piece, FieldNames names, Limits limits, Configuration configuration) {
        this.piece = piece;
        this.next = first(names, limits, configuration);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Reading next() {
        if (next == null) {
            throw new NoSuchElementException(piece.file().archive());
        }
        Reading result = next;
        next = reader == null ? null : following();
        return result;
    }

    @Override
    public void close() {
        if (reader == null) {
            return;
        }
        try {
            reader.close();
        } catch (IOException e) {
            // All was read that could be; how a stream closes changes nothing of that.
        }
        reader = null;
    }

    private Reading first(FieldNames names, Limits limits, Configuration configuration) {
        String archive = piece.file().archive();
        Formats.Format format = Formats.of(archive).orElse(null);
        if (format == null) {
            String ending = archive.substring(archive.lastIndexOf('/') + 1);
            return new Reading.Refused(-1, Reason.UNKNOWN_FORMAT, "no format goes by the ending of " + ending);
        }
        try {
            reader = format.opener().open(new Input(piece, configuration), names, limits);
        } catch (IOException e) {
            return refused(piece.isWhole() ? -1 : piece.begin(), e);
        }
        return following();
    }

    private Reading following() {
        Reading reading;
        try {
            reading = reader.next();
        } catch (IOException e) {
            reading = refused(reader.position(), e);
            close();
        }
        if (reading == null) {
            close();
        }
        return reading;
    }

    private Reading refused(long position, IOException failure) {
        return failure instanceof CharacterCodingException
                ? new Reading.Refused(position, Reason.BAD_ENCODING, "not UTF-16 as its byte order mark says")
                : new Reading.Refused(position, Reason.UNREADABLE, Failures.sentence(failure, piece.file()));
    }
}
