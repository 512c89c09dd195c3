package cg.gouv.qr.lot;

import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.Tier;
import cg.gouv.qr.symbol.EncoderProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where shards are sealed to: the first of the hot places that is there and has room. What becomes of them later, keeping knows. */
@ApplicationScoped
public class ShardStore {
    @Inject
    StorePlaces places;

    @Inject
    PlacesSeen seen;

    @Inject
    PlacesHeldOff heldOff;

    /** A shard's file, whole in its first place. */
    public record Stored(SealedShard file, String place) {}

    /**
     * Lets a shard be written in its first place.
     *
     * @throws StoreFull if no place that is there has room for it
     * @throws StoreAway if none is there
     */
    public Stored make(ShardLease lease, ShardPlace.Writing writing) throws IOException {
        ShardPlace place = withRoom(bytes(lease.encoderProfile(), lease.quantity()));
        try {
            SealedShard file = place.make(lease.file(), lease.fence(), writing);
            heldOff.succeeded(place.name());
            return new Stored(file, place.name());
        } catch (IOException e) {
            heldOff.failed(place.name()); // the next attempt goes elsewhere, if there is an elsewhere
            throw e;
        }
    }

    /** One that failed just now only if there is no other. */
    private ShardPlace withRoom(long bytes) throws IOException {
        long most = -1;
        Optional<ShardPlace> failing = Optional.empty();
        for (ShardPlace place : places.of(Tier.HOT)) {
            if (isThere(place)) {
                long room = room(place);
                if (room >= bytes && !heldOff.isHeldOff(place.name())) {
                    return place;
                }
                failing = failing.isEmpty() && room >= bytes ? Optional.of(place) : failing;
                most = Math.max(most, room);
            }
        }
        if (failing.isPresent()) {
            return failing.get();
        }
        throw most < 0 ? new StoreAway() : full(bytes, most);
    }

    /**
     * Checks before a lot is begun that each hot place has room for it. What lies beyond the reserve is not given to lots: the
     * node itself needs it.
     *
     * @param bytes still to be written, by this and by all other lots in production
     * @throws StoreFull if one of them has not
     * @throws StoreAway if none of them is there; one that is away gets its copies when it is back
     */
    void requireRoom(long bytes) {
        List<ShardPlace> there =
                places.of(Tier.HOT).stream().filter(this::isThere).toList();
        if (there.isEmpty()) {
            throw new StoreAway();
        }
        try {
            for (ShardPlace place : there) {
                long room = room(place);
                if (room < bytes) {
                    throw full(bytes, room);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The store cannot tell how much room it has", e);
        }
    }

    /** Looks for the reason for which this shard could not be written. */
    public ShardTrouble trouble(ShardLease lease) {
        try {
            return isThere(withRoom(bytes(lease.encoderProfile(), lease.quantity())))
                    ? ShardTrouble.STORE_FAILED
                    : ShardTrouble.STORE_AWAY;
        } catch (StoreAway e) {
            return ShardTrouble.STORE_AWAY;
        } catch (StoreFull e) {
            return ShardTrouble.STORE_FULL;
        } catch (IOException e) {
            return ShardTrouble.STORE_FAILED;
        }
    }

    private boolean isThere(ShardPlace place) {
        return !seen.hangs(place.name()) && place.isThere();
    }

    private static long room(ShardPlace place) throws IOException {
        OptionalLong room = place.room();
        return room.orElse(Long.MAX_VALUE);
    }

    private static StoreFull full(long needed, long room) {
        return new StoreFull((needed >> 20) + 1, room >> 20);
    }

    /** How many bytes stamps take: one more for each than its record, for the segments' tags and the tree, at most. */
    static long bytes(int profile, long stamps) {
        return stamps * (StampCode.PACKED_SIZE + EncoderProfile.of(profile).packedSize() + 1);
    }
}
