package org.policyalmanac.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file, of which only the wanted columns are read. Positions are row numbers from 0. */
final class ParquetRows implements RecordReader {
    private final Path copy;
    private final FieldNames names;
    private final Reading.Refused refusal;
    private final ParquetReader<Group> rows;
    private long position;
    private boolean isDone;

    ParquetRows(Input input, FieldNames names, Limits limits) throws IOException {
        this.names = names;
        if (input.piece().file().bytes() == 0) {
            copy = null;
            rows = null;
            refusal = null;
            isDone = true;
            return;
        }
        copy = Compression.of(input.name()).isPresent() ? unpacked(input) : null;
        input.openStored().close(); // a file that may not be opened is unreadable, not wrongly formed
        ParquetReader<Group> opened = null;
        Reading.Refused refused = null;
        try {
            InputFile file = copy == null
                    ? HadoopInputFile.fromPath(input.path(), input.configuration())
                    : new LocalInputFile(copy);
            opened = new Builder(file)
                    .set(ReadSupport.PARQUET_READ_SCHEMA, wanted(file).toString())
                    .build();
        } catch (IOException | RuntimeException e) {
            refused = new Reading.Refused(
                    -1, Reason.NOT_PARQUET, Failures.sentence(e, input.piece().file()));
        }
        rows = opened;
        refusal = refused;
    }

    @Override
    public Reading next() throws IOException {
        if (isDone) {
            return null;
        }
        if (refusal != null) {
            isDone = true;
            return refusal;
        }
        Group row;
        try {
            row = rows.read();
        } catch (RuntimeException e) { // Parquet's own, for bytes that are not what the footer promises
            throw new IOException(e.getMessage(), e);
        }
        return row == null ? null : reading(row);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        try {
            if (rows != null) {
                rows.close();
            }
        } finally {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private Reading reading(Group row) {
        Map<String, String> values = new HashMap<>();
        List<Type> columns = row.getType().getFields();
        for (int i = 0; i < columns.size(); i++) {
            String name = FieldNames.key(columns.get(i).getName());
            if (!names.wants(name)) {
                continue;
            }
            try {
                String value = ParquetValues.text(row, i);
                if (value != null && !value.isBlank()) {
                    values.putIfAbsent(name, value);
                }
            } catch (java.nio.charset.CharacterCodingException e) {
                return new Reading.Refused(position++, Reason.BAD_ENCODING, "column " + name + " is not UTF-8");
            }
        }
        return new Reading.Found(position++, values);
    }

    private MessageType wanted(InputFile file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(file)) {
            MessageType all = reader.getFooter().getFileMetaData().getSchema();
            List<Type> columns = all.getFields().stream()
                    .filter(column -> names.wants(FieldNames.key(column.getName())))
                    .toList();
            return columns.isEmpty() ? all : new MessageType(all.getName(), columns);
        }
    }

    /** Parquet is read from its end, which a compressed stream cannot be. */
    private static Path unpacked(Input input) throws IOException {
        Path copy = Files.createTempFile("almanac", ".parquet");
        try (InputStream stream = input.open()) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}
