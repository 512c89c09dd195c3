package cg.gouv.qr.keeping;

import cg.gouv.qr.key.KeysUnavailable;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.WorkFolder;
import cg.gouv.qr.store.WrongBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a file of a sealed shard on this node: a copy in a folder first, then one fetched from a bucket, at last one that is
 * made again from the keys. Places that failed just now come after the others, places that hang are not asked.
 */
@ApplicationScoped
class FindShard {
    /** What stands for a place when the file was made again. */
    static final String KEYS = "keys";

    @Inject
    StorePlaces places;

    @Inject
    PlacesSeen seen;

    @Inject
    PlacesHeldOff heldOff;

    @Inject
    WorkFolder work;

    @Inject
    RebuildShard rebuild;

    @Inject
    TellCopies tell;

    /** A file, and the name of the place that it comes from, or {@link #KEYS}. */
    record Found(Path file, String place) {}

    /**
     * A file of the size that was sealed. One in a folder is not read through: whoever reads it authenticates it, and says
     * so if it is damaged.
     *
     * @param named the places in which a copy should lie
     * @param refused places, or {@link #KEYS}, whose copy was tried and is missing or damaged
     * @throws NoCopyLeft if none is left
     */
    Found find(KeptShard shard, Collection<String> named, Set<String> refused) throws IOException {
        Optional<Found> lying = lying(shard, named, refused);
        if (lying.isPresent()) {
            return lying.get();
        }
        if (refused.contains(KEYS)) {
            throw new NoCopyLeft(shard, named, null);
        }
        try {
            return new Found(rebuild.rebuild(shard), KEYS);
        } catch (KeysUnavailable | IOException e) {
            throw new NoCopyLeft(shard, named, e);
        }
    }

    /** The same without the keys. */
    Optional<Found> lying(KeptShard shard, Collection<String> named, Set<String> refused) {
        for (ShardPlace place : inTurn(named)) {
            if (!refused.contains(place.name())) {
                Optional<Path> file = at(place, shard);
                if (file.isPresent()) {
                    return Optional.of(new Found(file.get(), place.name()));
                }
            }
        }
        return Optional.empty();
    }

    private List<ShardPlace> inTurn(Collection<String> named) {
        List<ShardPlace> known = new ArrayList<>(places.all().stream()
                .filter(place -> named.contains(place.name()) && !seen.hangs(place.name()))
                .toList());
        known.sort(Comparator.comparing((ShardPlace place) -> heldOff.isHeldOff(place.name()))
                .thenComparing(ShardPlace::isFolder, Comparator.reverseOrder()));
        return known;
    }

    private Optional<Path> at(ShardPlace place, KeptShard shard) {
        try {
            Optional<Path> local = place.local(shard.file());
            Path file = local.isPresent() ? local.get() : fetched(place, shard);
            long size = Files.size(file);
            if (size == shard.size()) {
                heldOff.succeeded(place.name());
                return Optional.of(file);
            }
            tell.damaged(shard.id(), place.name(), "expected " + shard.size() + " bytes, found " + size);
        } catch (NoSuchFileException e) {
            missed(place, shard);
        } catch (WrongBytes e) {
            tell.damaged(shard.id(), place.name(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            heldOff.failed(place.name());
        }
        return Optional.empty();
    }

    private void missed(ShardPlace place, KeptShard shard) {
        try {
            place.probe(); // an empty mount point misses every file, and none is lost
        } catch (IOException e) {
            heldOff.failed(place.name());
            return;
        }
        tell.damaged(shard.id(), place.name(), "the file is missing");
    }

    private Path fetched(ShardPlace place, KeptShard shard) throws IOException {
        return work.file(shard.sha256(), file -> {
            try (InputStream in = place.read(shard.file())) {
                Files.copy(in, file);
            }
        });
    }
}
