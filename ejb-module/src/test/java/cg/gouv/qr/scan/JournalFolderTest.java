package cg.gouv.qr.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
    private static final Scan SCAN =
            new Scan(Instant.parse("2026-11-22T10:00:00Z"), 42, 7, Outcome.AUTHENTIC, Channel.PAGE, null);

    private final AtomicLong numbers = new AtomicLong();

    @TempDir
    Path path;

    private JournalFolder folder() {
        return new JournalFolder(path, 3, 2, numbers::incrementAndGet);
    }

    @Test
    void goesOnInTheNextJournalUntilThereMayBeNoMore() throws Exception {
        try (JournalFolder folder = folder()) {
            List<Optional<ScanId>> kept = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                kept.add(folder.keep(SCAN));
            }

            assertThat(kept)
                    .containsExactly(
                            Optional.of(new ScanId(1, 0)),
                            Optional.of(new ScanId(1, 1)),
                            Optional.of(new ScanId(1, 2)),
                            Optional.of(new ScanId(2, 0)),
                            Optional.of(new ScanId(2, 1)),
                            Optional.of(new ScanId(2, 2)),
                            Optional.empty());
            assertThat(folder.fill()).isEqualTo(1);
        }
    }

    @Test
    void hasRoomAgainWhenAJournalIsDone() throws Exception {
        try (JournalFolder folder = folder()) {
            for (int i = 0; i < 6; i++) {
                folder.keep(SCAN);
            }
            ScanJournal first = folder.journals().stream()
                    .filter(journal -> journal.number() == 1)
                    .findFirst()
                    .orElseThrow();

            folder.done(first);

            assertThat(folder.fill()).isEqualTo(0.5);
            assertThat(folder.keep(SCAN)).contains(new ScanId(3, 0));
        }
    }

    @Test
    void makesTheNextOneAhead() throws Exception {
        try (JournalFolder folder = folder()) {
            folder.keep(SCAN);
            folder.prepare();
            folder.prepare();

            assertThat(files()).hasSize(2);
            assertThat(folder.fill()).isEqualTo(1 / 6.0);
        }
    }

    @Test
    void goesOnInAnotherWhenAWriteFails() throws Exception {
        try (JournalFolder folder = folder()) {
            folder.keep(SCAN);
            folder.journals().get(0).close();

            assertThat(failing(folder)).isTrue();

            assertThat(folder.keep(SCAN)).contains(new ScanId(2, 0));
        }
    }

    private static boolean failing(JournalFolder folder) {
        try {
            return folder.keep(SCAN).isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void takesOverWhatOthersLeft() throws Exception {
        try (JournalFolder dead = folder()) {
            dead.keep(SCAN);
            dead.keep(SCAN);
        }
        try (JournalFolder folder = folder()) {
            folder.keep(SCAN);
            folder.takeOver();
            folder.takeOver();

            assertThat(folder.journals()).extracting(ScanJournal::size).containsExactlyInAnyOrder(1, 2);
            assertThat(folder.fill()).as("of its own").isEqualTo(1 / 6.0);
            ScanJournal left = folder.journals().stream()
                    .filter(ScanJournal::isOver)
                    .findFirst()
                    .orElseThrow();
            folder.done(left);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void waitsAMomentAfterItCouldMakeNone() throws Exception {
        Path file = Files.createFile(path.resolve("no folder"));
        try (JournalFolder folder = new JournalFolder(file, 3, 2, numbers::incrementAndGet)) {
            assertThatThrownBy(() -> folder.keep(SCAN)).isInstanceOf(IOException.class);

            assertThat(folder.keep(SCAN)).as("without another attempt").isEmpty();
            folder.takeOver();
        }
    }

    @Test
    void removesWhatWasHalfMade() throws Exception {
        Files.write(path.resolve("0000000000000009.draft"), new byte[100]);
        try (JournalFolder folder = folder()) {
            folder.takeOver();

            assertThat(files()).isEmpty();
        }
    }

    @Test
    void takesOverWhatCanBeReadWhenSomethingCannot() throws Exception {
        try (JournalFolder dead = folder()) {
            dead.keep(SCAN);
        }
        Files.writeString(path.resolve("0000000000000000.scans"), "no journal");
        Files.writeString(path.resolve("ffffffffffffffff.scans"), "no journal");
        try (JournalFolder folder = folder()) {
            assertThatThrownBy(folder::takeOver).isInstanceOf(IOException.class);

            assertThat(folder.journals()).extracting(ScanJournal::size).containsExactly(1);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
