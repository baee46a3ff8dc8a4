package org.policyalmanac.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

/** The launcher and the build start Java with the options Spark itself would start it with. */
final class LauncherOptionsTest {
    /** Left out on purpose: a module that prints a warning at every start, and serves only MLlib's BLAS. */
    private static final String VECTOR_MODULE = "--add-modules=jdk.incubator.vector";

    private static final Pattern IN_LAUNCHER = Pattern.compile("(?s)SPARK_JAVA_OPTIONS=\\((.*?)\\)");
    private static final Pattern IN_BUILD = Pattern.compile("(?s)<spark\\.jvm\\.options>(.*?)</spark\\.jvm\\.options>");

    @Test
    void launcherUsesTheOptionsOfSpark() throws IOException {
        assertThat(options(Launched.launcher(), IN_LAUNCHER)).isEqualTo(ofSpark());
    }

    @Test
    void buildUsesTheOptionsOfSpark() throws IOException {
        assertThat(options(Path.of("pom.xml"), IN_BUILD)).isEqualTo(ofSpark());
    }

    private static List<String> ofSpark() {
        List<String> options = new ArrayList<>(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        assertThat(options.remove(VECTOR_MODULE)).isTrue();
        return options;
    }

    private static List<String> options(Path file, Pattern list) throws IOException {
        Matcher found = list.matcher(Files.readString(file));
        assertThat(found.find()).as("a list of options in %s", file).isTrue();
        return List.of(found.group(1).strip().split("\\s+"));
    }
}
