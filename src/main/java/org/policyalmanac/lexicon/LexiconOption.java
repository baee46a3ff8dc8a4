package org.policyalmanac.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policyalmanac.table.InWarehouse;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Option;

/**
 * The option that says which lexicon is used: one for all jobs of a command. What a warehouse's analysts have accepted is
 * read beside it.
 */
public final class LexiconOption implements InWarehouse {
    private static final Path NONE = Path.of("none");

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description =
                    "Folder with organisations.yaml, people.yaml and so on, in place of the built-in lexicon; or the word "
                            + "'none': no names, no countries and no themes are looked for (a folder of that name is ./none).")
    private Path folder;

    private Lexicon lexicon;
    private Warehouse warehouse;

    @Override
    public void in(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * The lexicon, read on first use.
     *
     * @throws UserMistake where the folder is none, or holds no lexicon
     */
    public Lexicon lexicon() {
        if (lexicon == null) {
            lexicon = withAccepted(read());
        }
        return lexicon;
    }

    /** Whether the user wants no lexicon at all. */
    public boolean isNone() {
        return NONE.equals(folder);
    }

    /** The candidates that the warehouse's analysts have refused; none where no warehouse is known. */
    public List<Decisions.Refusal> refused() {
        return warehouse == null ? List.of() : Decisions.refused(warehouse);
    }

    /**
     * Whether a new text of the warehouse's own file fits the lexicon.
     *
     * @throws UserMistake where it does not: the message says which name or id is the matter
     */
    public void check(byte[] accepted) {
        read().accept(Decisions.ADDED, accepted);
    }

    private Lexicon withAccepted(Lexicon read) {
        if (warehouse != null && !isNone()) {
            warehouse.file(Decisions.ADDED).ifPresent(content -> read.accept(Decisions.ADDED, content));
        }
        return read;
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
