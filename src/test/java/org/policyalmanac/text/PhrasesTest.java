package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.policyalmanac.text.Phrases.Phrase;

class PhrasesTest {
    private static List<Term> merged(String language, String text, Phrase... phrases) {
        return Phrases.of(List.of(phrases)).merged(text, Analysis.of(language).terms(text));
    }

    private static List<String> stems(String language, String text, Phrase... phrases) {
        return merged(language, text, phrases).stream().map(Term::stem).toList();
    }

    @Test
    void adjacentTermsOnly() {
        Phrase controls = new Phrase("export", "control", 1);
        assertThat(stems("en", "New export controls", controls)).containsExactly("export control");
        assertThat(stems("en", "Export-control law", controls)).containsExactly("export control", "law");
        assertThat(stems("en", "Export, control", controls)).containsExactly("export", "control");
        assertThat(stems("en", "Export of control", controls)).containsExactly("export", "control");
        assertThat(stems("en", "Control export", controls)).containsExactly("control", "export");
    }

    @Test
    void aPhraseIsATermOfTheText() {
        String text = "Strict Export\u00a0Controls bite";
        Term phrase = merged("en", text, new Phrase("export", "control", 1)).get(1);
        assertThat(phrase).isEqualTo(new Term("export control", "Export\u00a0Controls", 7, 22, true));
    }

    @Test
    void theHigherScoreWinsAndOfEqualOnesTheFirst() {
        Phrase low = new Phrase("chip", "export", 0.4);
        Phrase high = new Phrase("export", "control", 0.5);
        assertThat(stems("en", "chip export control", low, high)).containsExactly("chip", "export control");
        assertThat(stems("en", "chip export control", high, low)).containsExactly("chip", "export control");
        assertThat(stems("en", "chip export control", new Phrase("chip", "export", 0.5), high))
                .containsExactly("chip export", "control");
    }

    @Test
    void threeTermsAtMost() {
        Phrase pair = new Phrase("language", "model", 0.9);
        Phrase left = new Phrase("large", "language model", 0.4);
        Phrase right = new Phrase("large language model", "safety", 0.9);
        assertThat(stems("en", "Large language models' safety", pair, left, right))
                .containsExactly("large language model", "safety");
        assertThat(stems(
                        "en",
                        "Board data protection law",
                        new Phrase("board", "data", 0.1),
                        new Phrase("protection", "law", 0.1),
                        new Phrase("board data", "protection", 0.9),
                        new Phrase("board data", "protection law", 0.9)))
                .containsExactly("board data", "protection law");
    }

    @Test
    void scriptsWithoutSpacesAreJoinedWithoutOne() {
        assertThat(stems("zh", "人工智慧的監管", new Phrase("人工", "智慧", 1))).containsExactly("人工智慧", "监管");
        assertThat(stems("ja", "人工知能の規制", new Phrase("人工", "知能", 1))).containsExactly("人工知能", "規制");
        assertThat(stems("zh", "OpenAI模型", new Phrase("openai", "模型", 1))).containsExactly("openai 模型");
        assertThat(stems("ar", "بالذكاء الاصطناعي", new Phrase("ذكاء", "اصطناع", 1)))
                .containsExactly("ذكاء اصطناع");
    }

    @Test
    void aRepeatedTermIsJoinedOnce() {
        Phrase twice = new Phrase("chip", "chip", 1);
        assertThat(stems("en", "chip chip chip", twice)).containsExactly("chip chip", "chip");
    }

    @Test
    void phrasesTravelToOtherMachines() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Phrases.of(List.of(new Phrase("export", "control", 1))));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            String text = "export controls";
            assertThat(((Phrases) in.readObject())
                            .merged(text, Analysis.of("en").terms(text)))
                    .hasSize(1);
        }
    }
}
