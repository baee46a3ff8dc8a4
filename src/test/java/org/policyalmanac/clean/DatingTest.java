package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        String text = "Un registre pour les algorithmes\n\n" + (line == null ? "" : line + "\n\n")
                + "Le conseil a adopté le texte le 3 mars 2020 après deux ans de débats.";
        String found = Dating.of(new Dating.Place(archive, published, url), text, "fr", LATEST)
                .map(dating -> dating.date() + " " + dating.evidence())
                .orElse(null);
        assertThat(found).isEqualTo(expected);
    }
}
