package org.policyalmanac.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Rows {@code (band, key, sketch)} of common bands, sorted by band and key, to pairs worth comparing. What makes a
 * band common is a news agency's story that hundreds have copied, or a template that different texts are written from.
 *
 * <p>The members of a band are taken in the order of their keys. Each is compared, by sketch, with the leaders among
 * those before it, and paired with the {@value #PAIRS} leaders most like it, if they are like it at all; where none is
 * very like it, it becomes a leader itself. So copies gather round few leaders, and texts from a template, each a
 * leader, are compared with all others at the price of a sketch. A band with more than {@value #LARGEST} members is
 * first divided by a further place of the sketch, then by a next one. Nothing depends on the order of tasks.
 */
final class PairsOfCommonBands implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType().add("a", "long").add("b", "long");

    private static final int PAIRS = 3;
    private static final int LARGEST = 2_000;
    private static final int DIVISIONS = 6;

    /** Equal places of {@link Sketch#SIZE} from which a pair is worth comparing: two standard errors under the rule. */
    private static final int WORTH_COMPARING = (int) (0.45 * Sketch.SIZE);

    /** Equal places from which a member needs not be a leader: its leader answers for it. */
    private static final int VERY_LIKE = (int) (0.85 * Sketch.SIZE);

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        List<Row> pairs = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        long band = 0;
        while (sorted.hasNext()) {
            Row row = sorted.next();
            if (row.getLong(0) != band) {
                pair(members, 0, pairs);
                members.clear();
                band = row.getLong(0);
            }
            members.add(new Member(row.getLong(1), Longs.of(row.getAs(2))));
        }
        pair(members, 0, pairs);
        return pairs.iterator();
    }

    private static void pair(List<Member> members, int divisions, List<Row> pairs) {
        if (members.size() <= LARGEST || divisions == DIVISIONS) {
            pairWithLeaders(members, pairs);
            return;
        }
        for (Collection<Member> part : divided(members, divisions)) {
            pair(List.copyOf(part), divisions + 1, pairs);
        }
    }

    private static Collection<List<Member>> divided(List<Member> members, int divisions) {
        TreeMap<Long, List<Member>> parts = new TreeMap<>();
        int place = place(members, divisions);
        members.forEach(member -> parts.computeIfAbsent(member.sketch()[place], none -> new ArrayList<>())
                .add(member));
        return parts.values();
    }

    /** The first place, after as many as were used, in which the members are not all equal; else any. */
    private static int place(List<Member> members, int divisions) {
        long[] first = members.get(0).sketch();
        int used = divisions;
        for (int place = 0; place < Sketch.SIZE; place++) {
            int here = place;
            if (members.stream().anyMatch(member -> member.sketch()[here] != first[here]) && used-- == 0) {
                return place;
            }
        }
        return Sketch.SIZE - 1;
    }

    private static void pairWithLeaders(List<Member> members, List<Row> pairs) {
        List<Member> leaders = new ArrayList<>();
        for (Member member : members) {
            List<Like> like = new ArrayList<>();
            for (Member leader : leaders) {
                int equal = Sketch.equal(member.sketch(), leader.sketch());
                if (equal >= WORTH_COMPARING) {
                    like.add(new Like(equal, leader.key()));
                }
            }
            like.sort(Comparator.comparingInt(Like::equal).reversed().thenComparingLong(Like::key));
            like.stream().limit(PAIRS).forEach(leader -> pairs.add(RowFactory.create(leader.key(), member.key())));
            if (like.isEmpty() || like.get(0).equal() < VERY_LIKE) {
                leaders.add(member);
            }
        }
    }

    private record Member(long key, long[] sketch) {}

    private record Like(int equal, long key) {}
}
