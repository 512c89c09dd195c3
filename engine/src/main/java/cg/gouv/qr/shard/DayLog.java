package cg.gouv.qr.shard;

import java.time.LocalDate;
import java.util.Iterator;

/**
 * The chain of a day's manifests: each entry holds the hash of the one before, so that the head stands for all of them
 * and nothing can be slipped in, taken out or moved without another head. The first entry's predecessor is the day's
 * opening: the head of the last day that has one, or {@link Digest#ZERO} for the first ever, so that no day can vanish.
 *
 * <p>An immutable value: the state of the log after so many entries.
 *
 * @param head the hash of the last entry, or the opening
 */
public record DayLog(LocalDate day, long entries, Digest head) {
    /** A day without entries. */
    public static DayLog open(LocalDate day, Digest opening) {
        return new DayLog(day, 0, opening);
    }

    /** A day that goes on after a stored entry. */
    public static DayLog after(DayLogEntry last) {
        return new DayLog(last.day(), last.sequence(), last.hash());
    }

    /** The next entry, to be stored. */
    public DayLogEntry next(Digest manifest) {
        return DayLogEntry.of(day, entries + 1, head, manifest);
    }

    /**
     * The log after one more stored entry.
     *
     * @throws BrokenDayLog if it is not the one that must follow
     */
    public DayLog append(DayLogEntry entry) {
        long place = entries + 1;
        require(place, "day", day, entry.day());
        require(place, "sequence", place, entry.sequence());
        require(place, "previous hash", head, entry.previous());
        require(place, "hash", entry.expectedHash(), entry.hash());
        return after(entry);
    }

    /**
     * Checks a whole day.
     *
     * @return the log, whose head is to be compared with the countersigned one
     * @throws BrokenDayLog at the first entry that does not follow from those before it
     */
    public static DayLog check(LocalDate day, Digest opening, Iterator<DayLogEntry> entries) {
        var log = open(day, opening);
        while (entries.hasNext()) {
            log = log.append(entries.next());
        }
        return log;
    }

    private void require(long place, String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new BrokenDayLog(day, place, what, expected.toString(), found.toString());
        }
    }

    /** A day's log that was changed after the fact. */
    public static final class BrokenDayLog extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final LocalDate day;
        private final long sequence;
        private final String what;

        BrokenDayLog(LocalDate day, long sequence, String what, String expected, String found) {
            super("The log of " + day + " breaks at entry " + sequence + ": expected " + what + " " + expected
                    + ", found " + found);
            this.day = day;
            this.sequence = sequence;
            this.what = what;
        }

        public LocalDate day() {
            return day;
        }

        /** The place in the day, from 1, of the first entry that is wrong. */
        public long sequence() {
            return sequence;
        }

        /** Which of its values. */
        public String what() {
            return what;
        }
    }
}
