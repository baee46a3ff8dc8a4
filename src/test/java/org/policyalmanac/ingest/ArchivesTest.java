package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.NothingToRead;
import org.policyalmanac.table.UserMistake;

/** Which files are found, under which names, and what is said before Spark starts. */
final class ArchivesTest {
    @TempDir
    Path folder;

    private final Configuration configuration = new Configuration();

    @BeforeEach
    void allow() {
        configuration.setClass("fs.denied.impl", DeniedFiles.class, org.apache.hadoop.fs.FileSystem.class);
    }

    @Test
    void hiddenFilesAreLeftOutAndNamesAreRelative() throws IOException {
        for (String name :
                List.of("in/b.txt", "in/a/c.txt", "in/.DS_Store", "in/_SUCCESS", "in/.git/config", "in/a b%20.txt")) {
            write(name);
        }
        assertThat(names("in")).containsExactly("in/a/c.txt", "in/a b%20.txt", "in/b.txt");
        assertThat(names("in/b.txt")).containsExactly("b.txt");
    }

    @Test
    void archivesOfOneNameAreToldApart() throws IOException {
        for (String name : List.of("x/news/1.txt", "y/news/1.txt", "z/other/1.txt")) {
            write(name);
        }
        assertThat(names("y/news", "x/news", "z/other")).containsExactly("x/news/1.txt", "y/news/1.txt", "other/1.txt");
    }

    @Test
    void noNameIsAFolderOfAnother() throws IOException {
        for (String name : List.of("x/a/news/1.txt", "y/news/1.txt", "z/a/news/1.txt")) {
            write(name);
        }
        assertThat(names("x/a/news", "y/news", "z/a")).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void aFileIsReadOnceHoweverOftenItIsNamed() throws IOException {
        write("in/a/1.txt");
        Files.createSymbolicLink(folder.resolve("in/a/up"), folder.resolve("in"));
        assertThat(names("in/a", "in", "in")).containsExactly("in/a/1.txt");
    }

    @Test
    void aPathThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> check("nowhere"))
                .isInstanceOf(UserMistake.class)
                .hasMessage("--archive " + folder.resolve("nowhere") + " is not there.");
        assertThatThrownBy(() -> Archives.check(List.of("nosuchscheme://a/b"), configuration))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("nosuchscheme://a/b");
    }

    @Test
    void aFolderWithoutFilesIsNothingToRead() throws IOException {
        write("empty/.hidden");
        Files.createDirectories(folder.resolve("empty/below/_temporary"));
        assertThatThrownBy(() -> check("empty"))
                .isInstanceOf(NothingToRead.class)
                .hasMessage("--archive " + folder.resolve("empty") + " is a folder without any file to read.");
        write("empty/below/a.txt");
        check("empty");
    }

    @Test
    void whatMayNotBeReadIsAMistakeWhereItIsNamedAndARejectionWhereItIsFound() throws IOException {
        write("in/secret/a.txt");
        write("in/open.txt");
        write("in/secret.txt");
        for (String named : List.of("in/secret", "in/secret.txt")) {
            assertThatThrownBy(() -> Archives.check(List.of(denied(named)), configuration))
                    .isInstanceOf(UserMistake.class)
                    .hasMessage("--archive " + denied(named) + " may not be read: permission denied.");
        }
        Archives.Listing listing = Archives.list(List.of(denied("in")), configuration);
        assertThat(listing.files()).extracting(ArchiveFile::archive).containsExactly("in/open.txt", "in/secret.txt");
        assertThat(listing.unopened()).containsExactly(new Archives.Unopened("in/secret", "permission denied"));
        Readings readings =
                new Readings(Piece.whole(listing.files().get(1)), Reader.NAMES, new Limits(9, 9), configuration);
        assertThat(readings)
                .toIterable()
                .containsExactly(new Reading.Refused(-1, Reason.UNREADABLE, "permission denied"));
    }

    @Test
    void aFileThatHasGoneIsUnreadable() throws IOException {
        write("in/a.parquet");
        write("in/b.csv");
        Archives.Listing listing = Archives.list(List.of(folder.resolve("in").toString()), configuration);
        for (ArchiveFile file : listing.files()) {
            Files.delete(Path.of(java.net.URI.create(file.uri())));
            assertThat(new Readings(Piece.whole(file), Reader.NAMES, new Limits(9, 9), configuration))
                    .toIterable()
                    .containsExactly(new Reading.Refused(-1, Reason.UNREADABLE, "no longer there"));
        }
    }

    private void check(String name) {
        Archives.check(List.of(folder.resolve(name).toString()), configuration);
    }

    private List<String> names(String... archives) throws IOException {
        List<String> paths = java.util.Arrays.stream(archives)
                .map(name -> folder.resolve(name).toString())
                .toList();
        return Archives.list(paths, configuration).files().stream()
                .map(ArchiveFile::archive)
                .toList();
    }

    private String denied(String name) {
        return "denied:" + folder.resolve(name);
    }

    private void write(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "text");
    }
}
