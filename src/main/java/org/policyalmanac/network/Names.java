package org.policyalmanac.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The entities that one document names, by number, and which of them share a sentence. It travels as bytes: a row for
 * each mention would cost more than counting it.
 *
 * @param entities numbers, ascending, each once, at most {@value #MOST_ENTITIES}
 * @param together for each of them the set of those (by place in {@code entities}, bit 0 the first) that are named in a
 *     sentence with it, itself among them
 * @param isCapped whether the document names more, and only those mentioned most often are here
 */
record Names(int[] entities, long[] together, boolean isCapped) {
    /** A list of a hundred companies would drown every other article; its most mentioned entities speak for it. */
    static final int MOST_ENTITIES = 60;

    private static final int BYTES_OF_ONE = Integer.BYTES + Long.BYTES;

    /** A mention as one number; sorting these sorts by entity. */
    static long mention(int entity, int sentence) {
        return (long) entity << Integer.SIZE | sentence & 0xFFFFFFFFL;
    }

    /** Of mentions in any order; the title is a sentence as any other. The array is sorted. */
    static Names of(long[] mentions) {
        Arrays.sort(mentions);
        int[] found = new int[mentions.length];
        int[] times = new int[mentions.length];
        int size = 0;
        for (long mention : mentions) {
            int entity = (int) (mention >> Integer.SIZE);
            if (size == 0 || found[size - 1] != entity) {
                found[size++] = entity;
            }
            times[size - 1]++;
        }
        int[] kept = kept(found, times, size);
        return new Names(kept, together(kept, mentions), size > MOST_ENTITIES);
    }

    /** Those mentioned most often, of equals the smaller numbers. */
    private static int[] kept(int[] found, int[] times, int size) {
        if (size <= MOST_ENTITIES) {
            return Arrays.copyOf(found, size);
        }
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) -times[i] << Integer.SIZE | found[i];
        }
        Arrays.sort(order);
        return Arrays.stream(order, 0, MOST_ENTITIES)
                .mapToInt(packed -> (int) packed)
                .sorted()
                .toArray();
    }

    private static long[] together(int[] entities, long[] mentions) {
        Map<Integer, Long> sentences = new HashMap<>();
        for (long mention : mentions) {
            int place = Arrays.binarySearch(entities, (int) (mention >> Integer.SIZE));
            if (place >= 0) {
                sentences.merge((int) mention, 1L << place, (a, b) -> a | b);
            }
        }
        long[] together = new long[entities.length];
        for (long set : sentences.values()) {
            for (long rest = set; rest != 0; rest &= rest - 1) {
                together[Long.numberOfTrailingZeros(rest)] |= set;
            }
        }
        return together;
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(entities.length * BYTES_OF_ONE + 1);
        bytes.put((byte) (isCapped ? 1 : 0));
        bytes.asIntBuffer().put(entities);
        bytes.position(1 + entities.length * Integer.BYTES);
        bytes.asLongBuffer().put(together);
        return bytes.array();
    }

    static Names of(byte[] bytes) {
        int size = (bytes.length - 1) / BYTES_OF_ONE;
        int[] entities = new int[size];
        long[] together = new long[size];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        boolean isCapped = buffer.get() == 1;
        buffer.asIntBuffer().get(entities);
        buffer.position(1 + size * Integer.BYTES);
        buffer.asLongBuffer().get(together);
        return new Names(entities, together, isCapped);
    }
}
