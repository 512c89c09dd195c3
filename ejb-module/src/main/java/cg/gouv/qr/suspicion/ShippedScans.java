package cg.gouv.qr.suspicion;

import cg.gouv.qr.scan.Outcome;
import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was shipped of scans and not looked at, within one transaction. */
final class ShippedScans {
    private static final int MOST_SHIPMENTS = 200;
    private static final int PLACES = 6_480_000;

    /** By its time the day is known, and by an index on time the place in it; then journal and sequence tell which they are. */
    private static final String SCANS =
            "select lot_number, position, cast(floor(extract(epoch from at)) as bigint), place, outcome from scan"
                    + " where at between ? and ? and journal = ? and sequence >= ? and sequence < ? and lot_number > 0"
                    // Those of which it was known that they are real stamps: a specimen has a position of its own kind.
                    + " and outcome in (" + Outcome.AUTHENTIC.number() + ", " + Outcome.LAPSED.number() + ", "
                    + Outcome.CLOSED_EPOCH.number() + ", " + Outcome.NOT_IN_CIRCULATION.number() + ", "
                    + Outcome.REVOKED.number() + ", " + Outcome.SUSPECT.number() + ")";

    private final Connection connection;
    private final List<Shipment> shipments;

    /** @param until the sequence after its last */
    private record Shipment(long journal, int first, int until, OffsetDateTime earliest, OffsetDateTime latest) {
        int scans() {
            return until - first;
        }

        boolean isFollowedBy(Shipment next) {
            return journal == next.journal && until == next.first;
        }

        Shipment with(Shipment next) {
            return new Shipment(
                    journal,
                    first,
                    next.until,
                    earliest.isBefore(next.earliest) ? earliest : next.earliest,
                    latest.isAfter(next.latest) ? latest : next.latest);
        }
    }

    /** What came of a stamp.
     *  @param isLive whether one of them was told that it may be bought: of a revoked stamp nobody must be warned */
    record Scanned(List<Sighting> sightings, boolean isLive) {}

    private ShippedScans(Connection connection, List<Shipment> shipments) {
        this.connection = connection;
        this.shipments = shipments;
    }

    /**
     * The first that came, of about so many scans.
     *
     * @param most at least one shipment is taken, however large
     */
    static ShippedScans take(Connection connection, int most) throws SQLException {
        List<Shipment> taken = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select journal, first, until, earliest, latest from scan_shipment"
                                + " order by shipped_at, journal, first limit " + MOST_SHIPMENTS);
                ResultSet rows = select.executeQuery()) {
            long scans = 0;
            while (rows.next() && scans < most) {
                Shipment shipment = new Shipment(
                        rows.getLong(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getObject(4, OffsetDateTime.class),
                        rows.getObject(5, OffsetDateTime.class));
                scans += shipment.scans();
                taken.add(shipment);
            }
        }
        return new ShippedScans(connection, taken);
    }

    boolean isEmpty() {
        return shipments.isEmpty();
    }

    /** By stamp, in the order of stamps. */
    SortedMap<StampAt, Scanned> scans() throws SQLException {
        SortedMap<StampAt, List<Sighting>> sightings = new TreeMap<>();
        SortedMap<StampAt, Boolean> live = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(SCANS)) {
            for (Shipment shipment : joined()) {
                select.setObject(1, shipment.earliest());
                select.setObject(2, shipment.latest());
                select.setLong(3, shipment.journal());
                select.setInt(4, shipment.first());
                select.setInt(5, shipment.until());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        StampAt stamp = new StampAt(rows.getLong(1), rows.getInt(2));
                        int place = rows.getInt(4);
                        boolean isKnown = !rows.wasNull() && place >= 0 && place < PLACES;
                        sightings
                                .computeIfAbsent(stamp, any -> new ArrayList<>())
                                .add(new Sighting(rows.getLong(3), isKnown ? Place.ofNumber(place) : null));
                        live.merge(stamp, rows.getInt(5) != Outcome.REVOKED.number(), Boolean::logicalOr);
                    }
                }
            }
        }
        SortedMap<StampAt, Scanned> scanned = new TreeMap<>();
        for (Map.Entry<StampAt, List<Sighting>> one : sightings.entrySet()) {
            scanned.put(one.getKey(), new Scanned(one.getValue(), live.getOrDefault(one.getKey(), false)));
        }
        return scanned;
    }

    /** What follows each other in a journal is looked for once. */
    private List<Shipment> joined() {
        List<Shipment> joined = new ArrayList<>();
        for (Shipment next : shipments.stream()
                .sorted(Comparator.comparingLong(Shipment::journal).thenComparingInt(Shipment::first))
                .toList()) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).isFollowedBy(next)) {
                joined.set(end, joined.get(end).with(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** They are looked at, if the transaction is committed. */
    void done() throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from scan_shipment s using unnest(?, ?) as t(journal, first)"
                        + " where s.journal = t.journal and s.first = t.first")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", shipments.stream().map(Shipment::journal).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "int", shipments.stream().map(Shipment::first).toArray()));
            delete.executeUpdate();
        }
    }
}
