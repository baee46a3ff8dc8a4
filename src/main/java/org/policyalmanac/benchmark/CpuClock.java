package org.policyalmanac.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Processor time of this process, all its threads together, those that collect garbage and compile included. It hardly
 * depends on how busy the machine is; a first run pays for the compiler, so what is compared is warmed up first.
 */
final class CpuClock {
    private CpuClock() {}

    /**
     * What a piece of work made.
     *
     * @param seconds of processor time that it took
     */
    record Timed<T>(T made, double seconds) {}

    static <T> Timed<T> time(Supplier<T> work) {
        double before = now();
        T made = work.get();
        return new Timed<>(made, now() - before);
    }

    /** Seconds of processor time that this process has spent so far. */
    static double now() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** Seconds of processor time that this process spends on {@code work}. */
    static double seconds(Runnable work) {
        return time(() -> {
                    work.run();
                    return null;
                })
                .seconds();
    }
}
