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
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Does what is due with one copy: looks at it, makes it or makes it again, or takes it away. In no transaction. */
@ApplicationScoped
class KeepCopy {
    private static final Logger LOG = System.getLogger(KeepCopy.class.getName());
    private static final Duration MOMENT = Duration.ofHours(1);
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
    MeterRegistry metrics;

    /** @return whether the place did what it should; if not, it is held off */
    boolean keep(CopyTask task, ShardPlace place) {
        try {
            requireThere(place); // where it is not, nothing is missing and nothing is to be deleted
            if (task.state() == CopyState.LEAVING) {
                place.delete(bytes.key(task));
                copies.gone(task);
            } else {
                keepWhole(task, place);
            }
            heldOff.succeeded(place.name());
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
                copies.suspect(place.name(), MOMENT); // where one is missing, more may be
            }
        }
        String source = make(task, place, key, expected);
        if (task.state() == CopyState.WANTED) {
            copies.kept(task);
            metrics.counter("qr_store_copies_made_total", "place", place.name()).increment();
        } else {
            copies.repaired(task, source);
        }
    }

    private static void requireThere(ShardPlace place) throws IOException {
        if (!place.isThere()) {
            throw new IOException(place + " is not there");
        }
    }

    /** What is wrong with what lies there, if anything is. */
    private Optional<String> wrong(CopyTask task, ShardPlace place, FileKey key, Digest expected) throws IOException {
        OptionalLong size = place.size(key);
        if (size.isEmpty()) {
            requireThere(place);
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
        while (true) {
            FindShard.Found source =
                    finder.find(task.shard(), copies.places(task.shard().id()), refused);
            try {
                place.put(key, source.file(), expected);
                return source.place();
            } catch (WrongBytes e) {
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
