package cg.gouv.qr.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the journals hold to the database, makes the next one ahead, and looks for those that were left behind. None of it
 * waits for the others: a full disk keeps no scan from the database, nor a database that is away a scan from the disk.
 */
@Singleton
@Startup
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanTimer {
    private static final Logger LOG = System.getLogger(ScanTimer.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Inject
    ScanJournals journals;

    @Inject
    ShipScans ship;

    @Inject
    RefusedCodes refused;

    @Inject
    WriteRefusedCodes write;

    @Inject
    Clock clock;

    private final Map<ScanJournal, Integer> shipped = new ConcurrentHashMap<>();
    private volatile boolean nearlyFull;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "scans to the database")
    void ship() throws IOException, SQLException {
        JournalFolder folder = journals.folder();
        Instant end = clock.instant().plus(LONGEST);
        @Nullable IOException failure = null;
        for (ScanJournal journal : folder.journals()) {
            try {
                shipAll(folder, journal, end);
            } catch (IOException e) {
                failure = failure == null ? e : failure; // this one's disk; the others are shipped all the same
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void shipAll(JournalFolder folder, ScanJournal journal, Instant end) throws IOException, SQLException {
        boolean over = journal.isOver(); // asked first: what is over grows no more
        int there = shipped.getOrDefault(journal, 0);
        while (there < journal.size() && clock.instant().isBefore(end)) {
            there = ship.ship(journal);
            shipped.put(journal, there);
        }
        if (over && there == journal.size()) {
            shipped.remove(journal);
            folder.done(journal);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "room for scans")
    void makeRoom() throws IOException {
        watchRoom();
        journals.folder().prepare();
    }

    private void watchRoom() {
        boolean now = journals.isNearlyFull();
        if (now != nearlyFull) {
            LOG.log(
                    now ? Level.ERROR : Level.INFO,
                    now
                            ? "The journals of scans are full to {0} %: what finds no room will be answered, and not kept"
                            : "The journals of scans have room again: they are full to {0} %",
                    Math.round(journals.fill() * 100));
        }
        nearlyFull = now;
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "scans left behind")
    void takeOver() throws IOException {
        journals.folder().takeOver();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "refused codes")
    void writeRefused() {
        Map<RefusedCodes.Refused, Long> taken = refused.take();
        boolean written = taken.isEmpty();
        try {
            if (!written) {
                write.write(taken);
                written = true;
            }
        } finally {
            if (!written) {
                refused.restore(taken);
            }
        }
    }
}
