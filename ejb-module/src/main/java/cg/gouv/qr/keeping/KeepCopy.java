package cg.gouv.qr.keeping;

import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.store.Hashing;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.WorkFolder;
import cg.gouv.qr.store.WrongBytes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Does what is due with one copy: looks at it, makes it or makes it again, or takes it away. In no transaction. */
@ApplicationScoped
class KeepCopy {
    private static final Logger LOG = System.getLogger(KeepCopy.class.getName());
    private static final String MISSING = "the file is missing";

    @Inject
    ShardCopies copies;

    @Inject
    FindShard finder;

    @Inject
    CopyBytes bytes;

    @Inject
    ScrubPace pace;

    @Inject
    PlacesHeldOff heldOff;

    @Inject
    WorkFolder work;

    @Inject
    TellCopies tell;

    @Inject
    SuspectPlaces suspects;

    @Inject
    MeterRegistry metrics;

    /** @return whether the place did what it should; if not, it is held off */
    boolean keep(CopyTask task, ShardPlace place) {
        try {
            if (task.state() == CopyState.LEAVING) {
                place.probe(); // an empty mount point would let the row go, and the file come back with the disk
                place.delete(bytes.key(task));
                copies.gone(task);
            } else {
                keepWhole(task, place);
            }
            heldOff.succeeded(place.name());
            return true;
        } catch (NoCopyLeft e) {
            LOG.log(Level.ERROR, "{0}", e.getMessage()); // no fault of this place
            copies.failed(task, e.toString());
            return true;
        } catch (IOException e) {
            if (!heldOff.isHeldOff(place.name())) {
                LOG.log(
                        Level.WARNING,
                        "The copy of {0} in {1} waits: {2}",
                        task.shard().id(),
                        place,
                        e.toString());
            }
            heldOff.failed(place.name());
            copies.failed(task, e.toString());
            return false;
        }
    }

    private void keepWhole(CopyTask task, ShardPlace place) throws IOException {
        FileKey key = bytes.key(task);
        Digest expected = bytes.sha256(task);
        Optional<String> wrong = wrong(task, place, key, expected);
        if (wrong.isEmpty()) {
            copies.kept(task);
            return;
        }
        if (task.state() == CopyState.KEPT) {
            copies.damaged(task, wrong.get());
            if (wrong.get().equals(MISSING)) {
                suspects.missesOne(place.name());
            }
        }
        String source = make(task, place, key, expected);
        if (task.state() != CopyState.WANTED) {
            copies.repaired(task, source);
        } else if (copies.kept(task)) {
            metrics.counter("qr_store_copies_made_total", "place", place.name()).increment();
        }
    }

    /**
     * What is wrong with what lies there, if anything is. Nothing is where the place is not there; where it is, a copy that
     * cannot be read twice is as good as none.
     */
    private Optional<String> wrong(CopyTask task, ShardPlace place, FileKey key, Digest expected) throws IOException {
        try {
            return different(task, place, key, expected);
        } catch (IOException e) {
            place.probe();
        }
        try {
            return different(task, place, key, expected);
        } catch (IOException e) {
            return Optional.of("it cannot be read: " + e);
        }
    }

    private Optional<String> different(CopyTask task, ShardPlace place, FileKey key, Digest expected)
            throws IOException {
        OptionalLong size = place.size(key);
        if (size.isEmpty()) {
            place.probe(); // an empty mount point misses every file, and none is lost
            return Optional.of(MISSING);
        }
        if (task.form() == CopyForm.WHOLE && size.getAsLong() != task.shard().size()) {
            return Optional.of("expected " + task.shard().size() + " bytes, found " + size.getAsLong());
        }
        try (InputStream in = place.read(key)) {
            Digest found = Hashing.sha256(in, task.state() == CopyState.KEPT ? pace::passed : read -> {});
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of("expected the SHA-256 " + expected + ", found " + found);
        } catch (NoSuchFileException e) {
            return Optional.of(MISSING);
        }
    }

    /** @return where its bytes come from */
    private String make(CopyTask task, ShardPlace place, FileKey key, Digest expected) throws IOException {
        OptionalLong room = place.room();
        if (room.isPresent() && room.getAsLong() < task.shard().size()) {
            throw new IOException(
                    place + " has no room: expected " + task.shard().size() + " bytes, found " + room.getAsLong());
        }
        if (task.form() == CopyForm.MANIFEST) {
            place.put(key, work.file(expected, file -> Files.write(file, bytes.reduced(task))), expected);
            return "database";
        }
        Set<String> refused = new HashSet<>(Set.of(place.name()));
        boolean discarded = false;
        while (true) {
            FindShard.Found source =
                    finder.find(task.shard(), copies.places(task.shard().id()), refused);
            try {
                place.put(key, source.file(), expected);
                return source.place();
            } catch (WrongBytes e) {
                if (!discarded && (discarded = work.discard(expected))) {
                    continue; // this node's own, made or fetched before; had again, it is compared
                }
                tell.damaged(task.shard().id(), source.place(), String.valueOf(e.getMessage()));
                refused.add(source.place());
            } catch (IOException e) {
                place.probe(); // if that fails too, the place is to blame, and its error goes on
                LOG.log(Level.WARNING, "A copy from {0} to {1} failed: {2}", source.place(), place, e.toString());
                refused.add(source.place());
            }
        }
    }
}
