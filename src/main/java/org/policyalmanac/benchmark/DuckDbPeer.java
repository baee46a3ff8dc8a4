package org.policyalmanac.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * DuckDB, a database in this process whose threads {@link CpuClock} sees. It lies beside Spark's jars in the project's own
 * runtime only; elsewhere it may be missing, which {@link #isThere} tells.
 */
final class DuckDbPeer implements AutoCloseable {
    private static final String VIEWS = """
            create view mentions as select * from '%1$s/runs/*/mentions/*.parquet';
            create view documents as select * from '%1$s/runs/*/documents/*.parquet';
            create view stories as select * from '%1$s/runs/*/stories/*.parquet';
            """;

    private static final String JOIN = """
            create table counted as
            with told as (
                select stories.article_id, is_canonical, documents.source, original.month
                from stories
                join documents using (article_id)
                join documents as original on original.article_id = stories.story_id
                where original.month is not null
            ),
            named as (select distinct article_id, entity_id from mentions)
            select
                month,
                a.entity_id as entity_a,
                b.entity_id as entity_b,
                count(*) as documents,
                count(*) filter (where is_canonical) as stories
                %s
            from told
            join named as a on a.article_id = told.article_id
            join named as b on b.article_id = told.article_id and a.entity_id < b.entity_id
            group by month, a.entity_id, b.entity_id
            having stories > 0
            """;

    private static final String DIFFERING = """
            select count(*)
            from counted
            full join '%s/*.parquet' as ours using (month, entity_a, entity_b)
            where counted.documents is distinct from ours.documents
                or counted.stories is distinct from ours.stories
                or counted.sources is distinct from ours.sources
            """;

    private final Connection connection;

    private DuckDbPeer(Connection connection) {
        this.connection = connection;
    }

    static boolean isThere() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Pairs by month as a self-join counts them, and what that took, files read and a table of the answer made.
     *
     * @param warehouse with one run
     * @param withSources whether each pair's outlets are counted too
     */
    static CpuClock.Timed<DuckDbPeer> joined(Path warehouse, boolean withSources) {
        try {
            DuckDbPeer peer = new DuckDbPeer(DriverManager.getConnection("jdbc:duckdb:"));
            peer.execute(VIEWS.formatted(warehouse));
            String join = JOIN.formatted(withSources ? ", count(distinct source) as sources" : "");
            return new CpuClock.Timed<>(peer, CpuClock.seconds(() -> peer.execute(join)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pairs that it counted. */
    long rows() {
        return number("select count(*) from counted");
    }

    /** Pairs that are missing, or counted otherwise, on either side. */
    long differing(Path ours) {
        return number(DIFFERING.formatted(ours));
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
