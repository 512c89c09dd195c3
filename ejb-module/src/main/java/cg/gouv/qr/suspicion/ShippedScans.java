package cg.gouv.qr.suspicion;

import cg.gouv.qr.scan.SightedScan;
import cg.gouv.qr.sighting.Sighting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was shipped of scans and not looked at. */
final class ShippedScans {
    private static final int MOST_SHIPMENTS = 1000;

    private ShippedScans() {}

    /** What came of a stamp, in the order in which it came. */
    static final class Scanned {
        private final List<Sighting> sightings = new ArrayList<>();
        private boolean isLive;

        private void add(SightedScan scan) {
            sightings.add(scan.sighting());
            isLive |= scan.isLive();
        }

        List<Sighting> sightings() {
            return sightings;
        }

        /** Whether somebody was told that it is real and not revoked: of a revoked stamp nobody must be warned. */
        boolean isLive() {
            return isLive;
        }
    }

    private record Shipment(long journal, int first) {}

    /**
     * Takes the first that came, for good if the transaction is committed.
     *
     * @param most scans, about: at least one shipment is taken, however large
     * @return by stamp, in the order of stamps; empty if nothing waits
     */
    static SortedMap<StampAt, Scanned> take(Connection connection, int most) throws SQLException {
        SortedMap<StampAt, Scanned> scanned = new TreeMap<>();
        List<Shipment> shipments = first(connection, most);
        try (PreparedStatement delete =
                connection.prepareStatement("delete from scan_shipment s using unnest(?, ?) as t(journal, first)"
                        + " where s.journal = t.journal and s.first = t.first returning s.sighted")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", shipments.stream().map(Shipment::journal).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "int4", shipments.stream().map(Shipment::first).toArray()));
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    for (SightedScan scan : SightedScan.read(rows.getBytes(1))) {
                        scanned.computeIfAbsent(new StampAt(scan.lot(), scan.position()), stamp -> new Scanned())
                                .add(scan);
                    }
                }
            }
        }
        return scanned;
    }

    private static List<Shipment> first(Connection connection, int most) throws SQLException {
        List<Shipment> shipments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select journal, first, scans from scan_shipment"
                        + " order by shipped_at, journal, first limit " + MOST_SHIPMENTS);
                ResultSet rows = select.executeQuery()) {
            long scans = 0;
            while (scans < most && rows.next()) {
                shipments.add(new Shipment(rows.getLong(1), rows.getInt(2)));
                scans += rows.getInt(3);
            }
        }
        return shipments;
    }
}
