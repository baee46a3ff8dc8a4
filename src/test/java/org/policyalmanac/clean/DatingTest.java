package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policyalmanac.text.DateOrder;

class DatingTest {
    private static final LocalDate LATEST = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "wire.jsonl | 2024-05-03T08:00:00Z | - | - | 2024-05-03 metadata",
                "wire.jsonl | 2024 | https://news.example/2023/06/11/a | - | 2023-06-11 url",
                "wire.jsonl | 2023-06-10 | https://news.example/2023/06/11/a | - | 2023-06-10 metadata",
                "wire.jsonl | - | https://news.example/2023/06/a | 11 juin 2023 | 2023-06-11 text",
                "wire.jsonl | 2024-05 | - | - | 2024-05 metadata",
                "wire.jsonl | 2031-05-05 | - | - | -",
                "wire.jsonl | 2031-05-05 | https://news.example/2023/06/11/a | - | 2023-06-11 url",
                "wire.jsonl | 0 | - | - | -",
                "wire.jsonl | 31.02.2024 | - | - | -",
                "notes/2024-05-03-act.md | - | - | - | 2024-05-03 file",
                "notes/2024-05-03-act.md.gz | 2024-05-02 | - | - | 2024-05-02 metadata",
                "2024-05-03-wire.jsonl | - | - | - | -",
            })
    void theFinestDateWinsAndOfEqualsTheFirst(
            String archive, String published, String url, String line, String expected) {
        Dating dating = dating(archive, published, url, line == null ? "" : line + "\n\n", "");
        String found = dating.evidence().map(DatingTest::shown).orElse(null);
        assertThat(found).isEqualTo(expected);
        assertThat(dating.low())
                .isEqualTo(dating.evidence().map(piece -> piece.date().low()).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "wire.jsonl | 2024-05-03 | https://news.example/2024/05/04/a | -",
                "wire.jsonl | 2024-05-03 | https://news.example/2024/05/06/a | 2024-05-06 url",
                "wire.jsonl | 2024 | https://news.example/2024/05/06/a | -",
                "wire.jsonl | 2023 | https://news.example/2024/05/06/a | 2023 metadata",
                "wire.jsonl | 2023 | https://news.example/2024/01/01/a | -",
                "wire.jsonl | 2024-06 | https://news.example/2024/05/06/a | 2024-06 metadata",
                "wire.jsonl | 2031-05-05 | https://news.example/2024/05/06/a | 2031-05-05 metadata",
                "wire.jsonl | 2031-05-05 | - | 2031-05-05 metadata",
                "2024-05-09-act.md | 2024-05-03 | - | -",
                "2024-05-01-act.md | 2024-05-03 | - | 2024-05-01 file",
            })
    void evidenceThatExcludesTheDateIsKept(String archive, String published, String url, String expected) {
        List<DateEvidence> conflicts = dating(archive, published, url, "", "").conflicts();
        assertThat(conflicts.stream().map(DatingTest::shown).findFirst().orElse(null))
                .isEqualTo(expected);
        assertThat(conflicts).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "wire.jsonl | Le conseil a adopté le texte le 3 mars 2020. | 2019-03-03 | -",
                "wire-2024-05.jsonl | Le conseil a adopté le texte le 3 mars 2020. | 2019-03-03 | 2024-05-31",
                "wire-2019-05.jsonl | Le conseil a adopté le texte le 3 mars 2020. | - | 2019-05-31",
                "wire-2031-05.jsonl | Le conseil a adopté le texte. | - | 2031-05-31",
            })
    void theUndatedHaveBounds(String archive, String mainText, LocalDate low, LocalDate high) {
        Dating dating = dating(archive, null, null, "", mainText);
        assertThat(dating.evidence()).isEmpty();
        assertThat(dating.low()).isEqualTo(low);
        assertThat(dating.high()).isEqualTo(high);
    }

    private static Dating dating(String archive, String published, String url, String line, String mainText) {
        String text = "Un registre pour les algorithmes\n\n" + line
                + "Le conseil a adopté le texte le 3 mars 2020 après deux ans de débats.";
        return Dating.of(new Dating.Place(archive, published, url, "fr", DateOrder.UNKNOWN), text, mainText, LATEST);
    }

    private static String shown(DateEvidence evidence) {
        return evidence.date() + " " + evidence.kind();
    }
}
