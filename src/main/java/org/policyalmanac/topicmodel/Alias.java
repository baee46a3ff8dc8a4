package org.policyalmanac.topicmodel;

/** Walker's (1977) alias method: draws from a distribution in constant time. */
final class Alias {
    private final int[] other;
    private final float[] keep;
    private final double mass;

    private Alias(int[] other, float[] keep, double mass) {
        this.other = other;
        this.keep = keep;
        this.mass = mass;
    }

    static Alias of(double[] weights, int size) {
        Builder builder = new Builder(size);
        double mass = builder.build(weights, size);
        return new Alias(builder.other.clone(), builder.keep.clone(), mass);
    }

    double mass() {
        return mass;
    }

    int draw(long bits) {
        int at = Numbers.below(bits, keep.length);
        return (bits & 0xffffffffL) * 0x1.0p-32 < keep[at] ? at : other[at];
    }

    /** Builds tables one after the other in the same memory. */
    static final class Builder {
        private final int[] other;
        private final float[] keep;
        private final double[] scaled;
        private final int[] small;
        private final int[] large;

        Builder(int most) {
            other = new int[most];
            keep = new float[most];
            scaled = new double[most];
            small = new int[most];
            large = new int[most];
        }

        int alias(int index) {
            return other[index];
        }

        float keep(int index) {
            return keep[index];
        }

        /** Builds the table of the first {@code size} weights (Vose 1991) and returns their sum. */
        double build(double[] weights, int size) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weights[i];
            }
            int smalls = 0;
            int larges = 0;
            for (int i = 0; i < size; i++) {
                scaled[i] = weights[i] * size / sum;
                if (scaled[i] < 1) {
                    small[smalls++] = i;
                } else {
                    large[larges++] = i;
                }
            }
            while (smalls > 0 && larges > 0) {
                int less = small[--smalls];
                int more = large[larges - 1];
                keep[less] = (float) scaled[less];
                other[less] = more;
                scaled[more] -= 1 - scaled[less];
                if (scaled[more] < 1) {
                    larges--;
                    small[smalls++] = more;
                }
            }
            while (larges > 0) {
                int rest = large[--larges];
                keep[rest] = 1;
                other[rest] = rest;
            }
            while (smalls > 0) {
                int rest = small[--smalls];
                keep[rest] = 1;
                other[rest] = rest;
            }
            return sum;
        }
    }
}
