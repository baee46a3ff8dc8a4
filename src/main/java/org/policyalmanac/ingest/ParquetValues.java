package org.policyalmanac.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Values of a Parquet row as text: dates and instants in ISO 8601, numbers in decimal, lists joined with commas. */
final class ParquetValues {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private ParquetValues() {}

    /** The value of a column, or null where there is none or it is a structure. */
    static String text(Group row, int column) throws CharacterCodingException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < row.getFieldRepetitionCount(column); i++) {
            String one = row.getType().getType(column).isPrimitive()
                    ? primitive(row, column, i)
                    : list(row.getGroup(column, i));
            if (one != null) {
                all.add(one);
            }
        }
        return all.isEmpty() ? null : String.join(", ", all);
    }

    /** The elements of a list, which is a group around a repeated group (or value) around the element. */
    private static String list(Group group) throws CharacterCodingException {
        if (!(group.getType().getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation)) {
            return null;
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
            boolean isBare = group.getType().getType(0).isPrimitive();
            String one = isBare ? primitive(group, 0, i) : element(group.getGroup(0, i));
            if (one != null) {
                all.add(one);
            }
        }
        return String.join(", ", all);
    }

    private static String element(Group group) throws CharacterCodingException {
        boolean isValue = group.getType().getFieldCount() == 1
                && group.getType().getType(0).isPrimitive();
        return isValue && group.getFieldRepetitionCount(0) == 1 ? primitive(group, 0, 0) : null;
    }

    private static String primitive(Group row, int column, int i) throws CharacterCodingException {
        PrimitiveType type = row.getType().getType(column).asPrimitiveType();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveTypeName stored = type.getPrimitiveTypeName();
        return switch (stored) {
            case BOOLEAN -> String.valueOf(row.getBoolean(column, i));
            case FLOAT -> String.valueOf(row.getFloat(column, i));
            case DOUBLE -> String.valueOf(row.getDouble(column, i));
            case INT32 -> integer(row.getInteger(column, i), meaning);
            case INT64 -> integer(row.getLong(column, i), meaning);
            case INT96 -> julian(row.getInt96(column, i));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(row.getBinary(column, i), meaning);
        };
    }

    private static String integer(long value, LogicalTypeAnnotation meaning) {
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(value).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            long perSecond =
                    switch (timestamp.getUnit()) {
                        case MILLIS -> 1_000L;
                        case MICROS -> 1_000_000L;
                        case NANOS -> 1_000_000_000L;
                    };
            Instant instant = Instant.ofEpochSecond(
                    Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond));
            return timestamp.isAdjustedToUTC()
                    ? instant.toString()
                    : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
        return meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? BigDecimal.valueOf(value, decimal.getScale()).toPlainString()
                : String.valueOf(value);
    }

    /** The form of timestamps before Parquet had a type for them: nanoseconds of the day, then the Julian day. */
    private static String julian(Binary value) {
        var bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanoseconds = bytes.getLong(bytes.position());
        long day = bytes.getInt(bytes.position() + Long.BYTES) - JULIAN_DAY_OF_EPOCH;
        return Instant.EPOCH.plusSeconds(day * 86_400).plusNanos(nanoseconds).toString();
    }

    private static String binary(Binary value, LogicalTypeAnnotation meaning) throws CharacterCodingException {
        byte[] bytes = value.getBytes();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString();
        }
        String text = Encoding.decode(bytes, bytes.length);
        if (text == null) {
            throw new MalformedInputException(1);
        }
        return text;
    }
}
