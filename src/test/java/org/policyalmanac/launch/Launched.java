package org.policyalmanac.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What came of one call of the launcher.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Launched(int exit, String out, String err) {
    private static final long MOST_MINUTES = 10;

    /** The project's own launcher; tests run in the project's root. */
    static Path launcher() {
        return Path.of("jobs", "almanac").toAbsolutePath();
    }

    /**
     * Calls {@code command} in {@code folder} and waits for its end.
     *
     * @param environment set on top of this process's own, from which all that steers the launcher is taken out
     */
    static Launched call(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("launched", ".out");
            Path err = Files.createTempFile("launched", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            Map<String, String> variables = builder.environment();
            variables.keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("ALMANAC_"));
            variables.put("JAVA_HOME", System.getProperty("java.home"));
            variables.putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("still running after " + MOST_MINUTES + " minutes: " + command
                            + System.lineSeparator() + Files.readString(err, StandardCharsets.UTF_8));
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Launched(process.exitValue(), taken(out), taken(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, interruption);
        }
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
