package cg.gouv.qr.scan;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a real stamp, as it waits for whoever looks for copies: 24 bytes, big-endian, lot (8), position (4), 1 if it was told
 * to be good and else 0 (4), seconds since 1970 (5), the place's number plus 1, or zero (3). They travel beside the scans, since
 * no index finds a scan by its id, and an index would cost more.
 *
 * @param position in the lot, from 1, of a real stamp
 * @param isLive whether somebody was told that it is real and not revoked
 */
public record SightedScan(long lot, int position, boolean isLive, Sighting sighting) {
    static final int BYTES = 24;

    /** A specimen has a position of its own kind, and of what was unconfirmed nobody knew which kind it was. */
    private static final Set<Integer> OF_REAL_STAMPS =
            EnumSet.complementOf(EnumSet.of(Outcome.SPECIMEN, Outcome.UNKNOWN, Outcome.UNCONFIRMED)).stream()
                    .map(Outcome::number)
                    .collect(Collectors.toUnmodifiableSet());

    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1 << PLACE_BITS) - 1;
    private static final long LATEST = (1L << 40) - 1;

    /** Whether the scan was of a stamp of which that can be said.
     *  @param outcome its number, which a later release may have given */
    static boolean tells(long lot, int outcome) {
        return lot > 0 && OF_REAL_STAMPS.contains(outcome);
    }

    static byte[] bytes(List<SightedScan> scans) {
        ByteBuffer bytes = ByteBuffer.allocate(scans.size() * BYTES);
        for (SightedScan scan : scans) {
            @Nullable Place place = scan.sighting().place();
            // A clock that is wrong by ten thousand years is not worth a failure.
            long second = Math.max(0, Math.min(LATEST, scan.sighting().second()));
            bytes.putLong(scan.lot())
                    .putInt(scan.position())
                    .putInt(scan.isLive() ? 1 : 0)
                    .putLong(second << PLACE_BITS | (place == null ? 0 : place.number() + 1));
        }
        return bytes.array();
    }

    /** From what {@link #bytes} gave. */
    public static List<SightedScan> read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        List<SightedScan> scans = new ArrayList<>(bytes.length / BYTES);
        while (from.remaining() >= BYTES) {
            long lot = from.getLong();
            int position = from.getInt();
            boolean isLive = from.getInt() != 0;
            long sighting = from.getLong();
            int place = (int) (sighting & PLACE) - 1;
            scans.add(new SightedScan(
                    lot,
                    position,
                    isLive,
                    new Sighting(sighting >>> PLACE_BITS, place < 0 ? null : Place.ofNumber(place))));
        }
        return scans;
    }
}
