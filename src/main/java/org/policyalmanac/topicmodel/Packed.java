package org.policyalmanac.topicmodel;

import java.util.Arrays;

/** A long row of numbers of which most are 0, as bytes: each other number as its distance from the one before and itself. */
final class Packed {
    private Packed() {}

    /** Packs positive numbers in as few bytes as they need. */
    static final class Writer {
        private static final int MOST_BYTES = 20;

        private byte[] bytes = new byte[1 << 12];
        private int size;
        private int last = -1;

        /** @param at its place; above that of the one before */
        void put(int at, long number) {
            if (bytes.length - size < MOST_BYTES) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            put(at - last);
            put(number);
            last = at;
        }

        private void put(long number) {
            long rest = number;
            while (rest >>> 7 != 0) {
                bytes[size++] = (byte) (rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /** Goes over what {@link Writer} packed. */
    static final class Reader {
        private final byte[] bytes;
        private int position;
        private int at = -1;
        private long number;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Goes to the next number; false where there is none. */
        boolean next() {
            if (position == bytes.length) {
                return false;
            }
            at += (int) unpacked();
            number = unpacked();
            return true;
        }

        int at() {
            return at;
        }

        long number() {
            return number;
        }

        private long unpacked() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[position++];
                value |= (part & 0x7fL) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }
    }
}
