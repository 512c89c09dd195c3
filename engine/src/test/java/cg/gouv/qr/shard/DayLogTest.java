package cg.gouv.qr.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.shard.DayLog.BrokenDayLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayLogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Digest OPENING = Digest.sha256(new byte[] {1});
    private static final Digest OTHER = Digest.sha256(new byte[] {2});

    @Test
    void holdsAnUntouchedDay() {
        var entries = day(5);
        var log = DayLog.check(DAY, OPENING, entries.iterator());
        assertThat(log.entries()).isEqualTo(5);
        assertThat(log.head()).isEqualTo(entries.get(4).hash());
        assertThat(DayLog.check(DAY, OPENING, List.<DayLogEntry>of().iterator()).head())
                .isEqualTo(OPENING);
    }

    @Test
    void namesTheEntryThatWasTakenOut() {
        var entries = day(5);
        entries.remove(2);
        assertBreaks(entries, 3, "sequence");
    }

    @Test
    void namesTheEntryThatWasSlippedIn() {
        var entries = day(5);
        entries.add(2, DayLog.after(entries.get(1)).next(OTHER));
        assertBreaks(entries, 4, "sequence");
    }

    @Test
    void namesTheEntriesThatChangedPlaces() {
        var entries = day(5);
        entries.add(1, entries.remove(2));
        assertBreaks(entries, 2, "sequence");
    }

    @Test
    void namesTheEntryThatWasRewritten() {
        var entries = day(5);
        var old = entries.get(3);
        entries.set(3, new DayLogEntry(DAY, 4, old.previous(), OTHER, old.hash()));
        assertBreaks(entries, 4, "hash");
        entries.set(3, DayLogEntry.of(DAY, 4, old.previous(), OTHER));
        assertBreaks(entries, 5, "previous hash");
    }

    @Test
    void aDayRestsOnTheOneBefore() {
        assertThatThrownBy(() -> DayLog.check(DAY, OTHER, day(2).iterator()))
                .isInstanceOf(BrokenDayLog.class)
                .hasMessageContaining("breaks at entry 1: expected previous hash " + OTHER);
        assertThatThrownBy(() -> DayLog.check(DAY.plusDays(1), OPENING, day(2).iterator()))
                .isInstanceOf(BrokenDayLog.class)
                .hasMessageContaining("expected day 2026-11-22, found 2026-11-21");
    }

    private static void assertBreaks(List<DayLogEntry> entries, long sequence, String what) {
        assertThatThrownBy(() -> DayLog.check(DAY, OPENING, entries.iterator()))
                .isInstanceOfSatisfying(BrokenDayLog.class, broken -> {
                    assertThat(broken.sequence()).isEqualTo(sequence);
                    assertThat(broken.what()).isEqualTo(what);
                });
    }

    private static List<DayLogEntry> day(int count) {
        var log = DayLog.open(DAY, OPENING);
        List<DayLogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var entry = log.next(Digest.sha256(new byte[] {(byte) (10 + i)}));
            entries.add(entry);
            log = log.append(entry);
        }
        return entries;
    }
}
