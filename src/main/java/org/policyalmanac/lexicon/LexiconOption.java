package org.policyalmanac.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** The option that says which lexicon is used: one for all jobs of a command. */
public final class LexiconOption {
    private static final Path NONE = Path.of("none");

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description =
                    "Folder with organisations.yaml, people.yaml and so on, in place of the built-in lexicon; or the word "
                            + "'none': no names, no countries and no themes are looked for (a folder of that name is ./none).")
    private Path folder;

    private Lexicon lexicon;

    /**
     * The lexicon, read on first use.
     *
     * @throws UserMistake where the folder is none, or holds no lexicon
     */
    public Lexicon lexicon() {
        if (lexicon == null) {
            lexicon = read();
        }
        return lexicon;
    }

    /** Whether the user wants no lexicon at all. */
    public boolean isNone() {
        return NONE.equals(folder);
    }

    private Lexicon read() {
        if (folder == null) {
            return Lexicon.builtIn();
        }
        if (isNone()) {
            return Lexicon.none();
        }
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("--lexicon " + folder + " is no folder.");
        }
        return Lexicon.in(folder);
    }
}
