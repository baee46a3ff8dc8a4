package org.policyalmanac.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** The option that says which lexicon is used: one for all jobs of a command. */
public final class LexiconOption {
    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder with organisations.yaml, people.yaml and so on, in place of the built-in lexicon.")
    private Path folder;

    private Lexicon lexicon;

    /**
     * The lexicon, read on first use.
     *
     * @throws UserMistake where the folder is none, or holds no lexicon
     */
    public Lexicon lexicon() {
        if (lexicon == null) {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new UserMistake("--lexicon " + folder + " is no folder.");
            }
            lexicon = folder == null ? Lexicon.builtIn() : Lexicon.in(folder);
        }
        return lexicon;
    }
}
