package org.policyalmanac.table;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Says on standard error what is running, how far it is and how long it will yet take: on a terminal as one line that
 * is written over, in a log as a line for every step and one every ten seconds in between. The time left of a step is
 * what it took in the last run where that is known, else it is reckoned from the tasks done.
 */
public final class Progress {
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private final int steps;
    private final Map<String, Double> lastTime;
    private final Map<Integer, Stage> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private int step;
    private String name = "starting Spark";
    private String detail = "";
    private Instant begin = Instant.now();
    private final Map<String, Double> seconds = new java.util.LinkedHashMap<>();

    /**
     * @param out where to
     * @param terminal whether lines can be written over
     * @param steps how many steps are to come
     * @param lastTime seconds each step took in the last run; empty where there was none
     */
    public Progress(PrintStream out, boolean terminal, int steps, Map<String, Double> lastTime) {
        this.out = out;
        this.terminal = terminal;
        this.steps = steps;
        this.lastTime = lastTime;
        clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Begins the next step. */
    public synchronized void step(String name) {
        close();
        this.step++;
        this.name = name;
        this.detail = "";
        this.begin = Instant.now();
        if (!terminal) {
            out.println(heading() + estimate());
        }
    }

    /** Says what the running step is at. */
    public synchronized void doing(String detail) {
        this.detail = detail;
        if (!terminal) {
            out.println(heading());
        }
    }

    synchronized void wrote(String table, long rows) {
        line(String.format(Locale.ROOT, "      wrote %s, %,d %s", table, rows, rows == 1 ? "row" : "rows"));
    }

    /** A line for the reader that stays, such as a warning. */
    public synchronized void line(String text) {
        if (terminal) {
            out.print("\r\033[K");
        }
        out.println(text);
    }

    /** Ends the last step. */
    public synchronized void finish() {
        close();
        step = 0;
        clock.shutdownNow();
        if (terminal) {
            out.print("\r\033[K");
        }
    }

    /** Seconds each step took, in order. */
    public synchronized Map<String, Double> seconds() {
        return new java.util.LinkedHashMap<>(seconds);
    }

    /** Counts tasks for the bar; to be added to the Spark context. */
    public SparkListener listener() {
        return new TaskCounter();
    }

    private void close() {
        if (step > 0) {
            seconds.put(name, elapsed().toMillis() / 1000.0);
        }
    }

    private Duration elapsed() {
        return Duration.between(begin, Instant.now());
    }

    private synchronized void tick() {
        if (step == 0) {
            return;
        }
        long passed = elapsed().toSeconds();
        if (terminal) {
            out.print("\r\033[K" + bar() + " " + heading() + "  " + passed + " s" + left());
            out.flush();
        } else if (passed > 0 && passed % 10 == 0) {
            out.println(heading() + ", " + passed + " s" + left());
        }
    }

    private String heading() {
        return "[" + step + "/" + steps + "] " + name + (detail.isEmpty() ? "" : ": " + detail);
    }

    private String bar() {
        double done = (step - 1 + Math.min(0.95, fraction())) / steps;
        int filled = (int) Math.round(done * BAR);
        return "#".repeat(filled) + "-".repeat(BAR - filled);
    }

    private double fraction() {
        Double last = lastTime.get(name);
        return last == null || last <= 0 ? 0 : elapsed().toMillis() / 1000.0 / last;
    }

    private String estimate() {
        Double last = lastTime.get(name);
        return last == null ? "" : String.format(Locale.ROOT, " (%.0f s in the last run)", last);
    }

    private String left() {
        double fraction = fraction();
        if (fraction > 0 && fraction < 1) {
            double left = elapsed().toMillis() / 1000.0 * (1 - fraction) / fraction;
            return String.format(Locale.ROOT, ", about %.0f s left in this step", left);
        }
        return running.values().stream()
                .max(Comparator.comparingDouble(Stage::secondsLeft))
                .map(Stage::toString)
                .orElse("");
    }

    /** A stage of Spark's that is running. */
    private record Stage(int done, int all, Instant begin) {
        private double secondsLeft() {
            return done == 0 ? 0 : Duration.between(begin, Instant.now()).toMillis() / 1000.0 * (all - done) / done;
        }

        @Override
        public String toString() {
            if (all == 1) {
                return "";
            }
            String tasks = ", " + done + " of " + all + " tasks";
            return done == 0
                    ? tasks
                    : tasks + String.format(Locale.ROOT, ", about %.0f s left in these", secondsLeft());
        }
    }

    private final class TaskCounter extends SparkListener {
        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted event) {
            running.put(
                    event.stageInfo().stageId(), new Stage(0, event.stageInfo().numTasks(), Instant.now()));
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd event) {
            running.computeIfPresent(
                    event.stageId(), (id, stage) -> new Stage(stage.done() + 1, stage.all(), stage.begin()));
        }

        @Override
        public void onStageCompleted(SparkListenerStageCompleted event) {
            running.remove(event.stageInfo().stageId());
        }
    }
}
