package org.policyalmanac.stories;

import java.nio.ByteBuffer;

/** Arrays of longs as bytes, which Spark hands on as they are where it would box every element of an array column. */
final class Longs {
    private Longs() {}

    static byte[] bytes(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    static long[] of(byte[] bytes) {
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }
}
