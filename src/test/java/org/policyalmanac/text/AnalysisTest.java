package org.policyalmanac.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    /** A line of {@code terms.tsv}. */
    private record Case(String language, String text, String stems) {}

    private static List<Case> cases() throws IOException {
        try (InputStream in = AnalysisTest.class.getResourceAsStream("/text/terms.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Case(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }

    private static String stems(String language, String text) {
        return Analysis.of(language).terms(text).stream()
                .map(term -> (term.adjacent() ? "+" : "") + term.stem())
                .collect(Collectors.joining(" "));
    }

    @Test
    void stemsOfEveryLanguage() throws IOException {
        SoftAssertions every = new SoftAssertions();
        for (Case one : cases()) {
            every.assertThat(stems(one.language(), one.text()))
                    .as(one.language() + ": " + one.text())
                    .isEqualTo(one.stems());
        }
        every.assertAll();
    }

    @Test
    void surfacesAreWhereTheOffsetsSay() throws IOException {
        for (Case one : cases()) {
            int end = 0;
            for (Term term : Analysis.of(one.language()).terms(one.text())) {
                assertThat(term.begin()).isGreaterThanOrEqualTo(end);
                assertThat(one.text().substring(term.begin(), term.end())).isEqualTo(term.surface());
                end = term.end();
            }
        }
    }

    @Test
    void surfacesAreWithoutWhatIsElidedOrAppended() {
        assertThat(surfaces("fr", "Avant l’Union")).containsExactly("Union");
        assertThat(surfaces("en", "The Commission's proposal, U.S. chips"))
                .containsExactly("Commission", "proposal", "U.S.", "chips");
        assertThat(surfaces("tr", "Türkiye'nin kanunları")).containsExactly("Türkiye", "kanunları");
        assertThat(surfaces("ar", "والذكاء")).containsExactly("والذكاء");
        assertThat(surfaces("zh", "歐洲委員會")).containsExactly("歐洲", "委員會");
    }

    @Test
    void offsetsStayRightBehindCharactersOutsideTheBasicPlane() {
        String text = "𠮷😀歐洲委員會";
        List<Term> terms = Analysis.of("zh").terms(text);
        assertThat(terms).extracting(Term::surface).contains("歐洲", "委員會");
        assertThat(terms).allSatisfy(term -> assertThat(text.substring(term.begin(), term.end()))
                .isEqualTo(term.surface()));
    }

    @Test
    void whatIsAdjacent() {
        assertThat(stems("en", "chip export")).isEqualTo("chip +export");
        assertThat(stems("en", "chip\nexport")).isEqualTo("chip +export");
        assertThat(stems("en", "chip\u00a0 export")).isEqualTo("chip +export");
        assertThat(stems("en", "chip-export")).isEqualTo("chip +export");
        assertThat(stems("en", "chip\n\nexport")).isEqualTo("chip export");
        assertThat(stems("en", "chip - export")).isEqualTo("chip export");
        assertThat(stems("en", "chip, export")).isEqualTo("chip export");
        assertThat(stems("en", "chip of export")).isEqualTo("chip export");
        assertThat(stems("en", "chip 5 export")).isEqualTo("chip export");
        assertThat(stems("en", "Moore's law")).isEqualTo("moore +law");
        assertThat(stems("fr", "agence d'énergie")).isEqualTo("agenc energ");
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        // Surefire runs this in Turkish, where I is the capital of ı.
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(stems("en", "MINING INDUSTRY")).isEqualTo("mining +industry");
        assertThat(stems("zh", "MINING")).isEqualTo("mining");
        assertThat(stems("tr", "ISI")).isEqualTo(stems("tr", "ısı"));
    }

    @Test
    void nothingInNothing() {
        for (String language : List.of("en", "zh", "ja", "ko", "")) {
            assertThat(Analysis.of(language).terms("")).isEmpty();
            assertThat(Analysis.of(language).terms(" \n 12, …")).isEmpty();
        }
    }

    @Test
    void whateverStandsInAText() {
        Random random = new Random(3);
        String[] pieces = {
            "a",
            "É",
            "’",
            "'",
            ".",
            ":",
            "@",
            "://",
            "www.",
            "-",
            " ",
            "\n",
            "5",
            "_",
            "\ud83d",
            "\udc00",
            "😀",
            "國",
            "人工",
            "の",
            "ッ",
            "ー",
            "한",
            "และ",
            "ال",
            "\u200c",
            "\u0301",
            "\u0000",
            "ß",
            "İ",
            "क्",
            "x".repeat(90)
        };
        for (String language : List.of("en", "fr", "tr", "ar", "fa", "hi", "th", "zh", "ja", "ko", "und")) {
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(40); j > 0; j--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                int end = 0;
                for (Term term : Analysis.of(language).terms(text.toString())) {
                    assertThat(term.begin()).isGreaterThanOrEqualTo(end).isLessThan(term.end());
                    assertThat(term.surface()).isEqualTo(text.substring(term.begin(), term.end()));
                    assertThat(term.stem()).isNotBlank();
                    end = term.end();
                }
            }
        }
    }

    @Test
    void theSameFromFourThreads() throws Exception {
        List<Case> cases = cases();
        Callable<List<List<Term>>> reading = () -> {
            List<List<Term>> read = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                for (Case one : cases) {
                    read.add(Analysis.of(one.language()).terms(one.text()));
                }
            }
            return read;
        };
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<List<Term>> alone = reading.call();
            for (Future<List<List<Term>>> other : pool.invokeAll(List.of(reading, reading, reading, reading))) {
                assertThat(other.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Prints, and asserts nothing: machines differ, and these sentences are few. */
    @Test
    void throughput() throws IOException {
        for (String language : List.of("en", "de", "ar", "zh", "ja", "ko")) {
            String text = cases().stream()
                    .filter(one -> one.language().equals(language))
                    .map(Case::text)
                    .collect(Collectors.joining("\n\n"))
                    .repeat(400);
            Analysis.of(language).terms(text);
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Analysis.of(language).terms(text);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT, "Analysis %s: %.1f MB/CPU s%n", language, text.getBytes(UTF_8).length / 1e6 / seconds);
        }
    }

    private static List<String> surfaces(String language, String text) {
        return Analysis.of(language).terms(text).stream().map(Term::surface).toList();
    }
}
