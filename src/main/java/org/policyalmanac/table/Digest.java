package org.policyalmanac.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.isnull;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A table's rows and digest, taken while the table is written, so that they cost no pass of their own. The digest is
 * two sums over the rows' 64-bit hashes, each under its own seed: sums do not depend on the order of rows, and decimals
 * are exact. It tells equal tables from different ones; it is no signature against forgery.
 */
final class Digest {
    /** Columns that say which run wrote a row: they differ between runs that are otherwise the same. */
    private static final Set<String> PROVENANCE = Set.of("ingested_run", "run_id", "compared_run");

    private final Observation observation = new Observation();

    /** {@code rows}, observed: {@link #rows} and {@link #hexadecimal} answer once they have been written. */
    Dataset<Row> observe(Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>();
        for (String name : rows.columns()) {
            if (!PROVENANCE.contains(name)) {
                columns.add(col(name));
                columns.add(isnull(col(name))); // xxhash64 passes over nulls, so that (null, x) would equal (x, null)
            }
        }
        return rows.observe(
                observation, count(lit(1)).as("rows"), sumOfHashes("first", columns), sumOfHashes("second", columns));
    }

    long rows() {
        return (Long) observed("rows");
    }

    String hexadecimal() {
        return sixteenDigits("first") + sixteenDigits("second");
    }

    /** The digest of two tables' rows together. */
    static String together(String a, String b) {
        return sum(a.substring(0, 16), b.substring(0, 16)) + sum(a.substring(16), b.substring(16));
    }

    private static String sum(String a, String b) {
        return HexFormat.of().toHexDigits(Long.parseUnsignedLong(a, 16) + Long.parseUnsignedLong(b, 16));
    }

    private static Column sumOfHashes(String name, List<Column> columns) {
        List<Column> seeded = new ArrayList<>(List.of(lit(name)));
        seeded.addAll(columns);
        Column hash = xxhash64(seeded.toArray(Column[]::new)).cast("decimal(20,0)");
        return coalesce(functions.sum(hash), lit(BigDecimal.ZERO)).as(name);
    }

    private String sixteenDigits(String name) {
        BigDecimal total = (BigDecimal) observed(name);
        long low = total.toBigInteger().mod(BigInteger.ONE.shiftLeft(64)).longValue();
        return HexFormat.of().toHexDigits(low);
    }

    private Object observed(String name) {
        try {
            return observation.getAsJava().get(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a table was being written", e);
        }
    }
}
