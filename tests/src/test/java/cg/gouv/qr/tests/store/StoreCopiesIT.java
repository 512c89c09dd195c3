package cg.gouv.qr.tests.store;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.S3Server;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copies are lost, damaged and taken away, one by one and with their whole place, and grow old: what is downloaded stays the
 * same to the last bit, and the copies become as many again by themselves.
 */
class StoreCopiesIT {
    private static final int STAMPS = 12_000;
    private static final int COPIES = 2;
    private static final int DISK_MB = 32;

    private static final Stage STAGE = Stage.running();

    @TempDir
    static Path disks;

    private static S3Server server;
    private static Place first;
    private static Place second;
    private static Place bucket;
    private static Place old;

    /** A place's name in the configuration, and the folder in which we see its files. */
    private record Place(String name, Path folder) {
        static Place of(Path folder) throws IOException {
            return new Place(folder.toString(), Files.createDirectory(folder));
        }
    }

    private final Road road = new Road(STAGE).open();
    private final People.Member stamper = road.stamper("copies");

    private long lot;
    private JsonNode pack;

    @BeforeAll
    static void severalPlaces() throws Exception {
        server = S3Server.over(Files.createDirectory(disks.resolve("objects")));
        first = Place.of(disks.resolve("first"));
        second = Place.of(disks.resolve("second"));
        old = Place.of(disks.resolve("old"));
        bucket = new Place("s3://shards/kept", server.bucket("shards").resolve("kept"));
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("ESTAMPILLE_STORE_HOT", first.name() + "," + second.name() + "," + bucket.name());
        settings.put("ESTAMPILLE_STORE_WARM", bucket.name() + "," + old.name());
        settings.put("ESTAMPILLE_STORE_COPIES", Integer.toString(COPIES));
        settings.put("ESTAMPILLE_STORE_SPARE_AFTER", "PT3S");
        settings.put("ESTAMPILLE_STORE_SCRUB_PERIOD", "PT1S");
        settings.put("ESTAMPILLE_STORE_SCRUB_MB_PER_SECOND", "100");
        STAGE.restart(settings);
    }

    @AfterAll
    static void oneFolder() throws Exception {
        STAGE.restart(Map.of());
        server.close();
    }

    @Test
    void outlivesItsCopies() throws Exception {
        made("Sel en copies");
        lieIn(first, second);

        makesGoodWhatIsLostOrDamaged();
        makesAgainWhatIsLostEverywhere();
        outlivesAWholePlace();
        growsOld();
    }

    /** Whoever asks it waits for ever, as with a mounted share whose server is away. */
    @Test
    @Tag("long")
    void goesOnWhileAPlaceHangs() throws Exception {
        try (SmallDisk disk = SmallDisk.over(first.folder(), DISK_MB)) {
            disk.freeze();
            Eventually.holds("readiness that tells of it", () -> ready().contains("placeAway"));
            made("Sel du disque figé");
            lieIn(second, bucket);
            isDownloaded();
            assertThat(ready()).startsWith("{\"status\":\"UP\"");
            disk.thaw();
            Eventually.holds("its return", () -> !ready().contains("placeAway"));
        }
    }

    private static String ready() {
        return STAGE.stranger().get("/health/ready").expect(200).text();
    }

    private void made(String product) {
        People.Member company = STAGE.people().company("copies");
        String order = road.ordered(company, stamper, road.certified(company, product), STAMPS);
        road.paid(company, order);
        road.released(order);
        lot = road.sealed(order).get(0).path("number").asLong();
        pack = road.pack(stamper, lot, "CSV", false);
    }

    private void makesGoodWhatIsLostOrDamaged() throws Exception {
        Path lost = file(first, 0);
        Path damaged = file(second, 1);
        byte[] whole = Files.readAllBytes(damaged);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.delete(lost);
        Files.write(damaged, flipped);
        long begin = System.nanoTime();
        isDownloaded();
        Eventually.holds("the copy that was lost", () -> same(lost, file(second, 0)));
        Eventually.holds("the copy that was damaged", () -> same(damaged, file(first, 1)));
        tell("a copy deleted and one damaged", begin);
        assertThat(audited("shard.copyDamaged")).isGreaterThanOrEqualTo(2);
        Eventually.holds("both told as repaired", () -> audited("shard.copyRepaired") >= 2);
    }

    private void makesAgainWhatIsLostEverywhere() throws Exception {
        byte[] whole = Files.readAllBytes(file(first, 2));
        Files.delete(file(first, 2));
        Files.delete(file(second, 2));
        long begin = System.nanoTime();
        isDownloaded();
        lieIn(first, second);
        tell("a shard lost everywhere", begin);
        assertThat(Files.readAllBytes(file(first, 2))).isEqualTo(whole);
        assertThat(Files.readAllBytes(file(second, 2))).isEqualTo(whole);
    }

    private void outlivesAWholePlace() throws Exception {
        Path away = disks.resolve("first-away");
        Files.move(first.folder(), away);
        long begin = System.nanoTime();
        isDownloaded();
        lieIn(second, bucket);
        tell("a place lost", begin);
        Path alsoAway = disks.resolve("second-away");
        Files.move(second.folder(), alsoAway);
        isDownloaded();
        Files.move(alsoAway, second.folder());
        Files.move(away, first.folder());
        Eventually.holds(
                "no more copies than there should be", () -> files(first).isEmpty());
        isDownloaded();
    }

    private void growsOld() throws Exception {
        age("8 days");
        lieIn(bucket, old);
        Eventually.holds("no warm shard in a hot place", () -> files(second).isEmpty());
        isDownloaded();
        List<Path> shards = files(old);

        age("91 days");
        Eventually.holds(
                "no file of a cold shard",
                () -> Stream.of(bucket, old)
                        .flatMap(place -> files(place).stream())
                        .noneMatch(file -> file.toString().endsWith(".est")));
        assertThat(files(old))
                .hasSameSizeAs(shards)
                .allMatch(file -> file.toString().endsWith(".man"));
        isDownloaded();

        age("8 years");
        Eventually.holds(
                "nothing after the retention",
                () -> Stream.of(first, second, bucket, old)
                        .allMatch(place -> files(place).isEmpty()));
        assertThat(audited("shard.retentionEnded")).isEqualTo(shards.size());
    }

    /** As if that time had passed since they were sealed. */
    private void age(String time) throws Exception {
        try (var connection = STAGE.database().superuser();
                var statement = connection.createStatement()) {
            int aged = statement.executeUpdate("update shard set sealed_at = now() - interval '" + time
                    + "', tier_due_at = now() where lot_number = " + lot);
            assertThat(aged).isPositive();
        }
    }

    private void isDownloaded() throws NoSuchAlgorithmException {
        byte[] whole = road.content(stamper.client(), pack).expect(200).body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole)))
                .isEqualTo(pack.path("sha256").asText());
    }

    /** Every shard, whole, in both; said so by the database, and seen by us. */
    private void lieIn(Place one, Place other) {
        Eventually.holds("copies in " + one.name() + " and " + other.name(), () -> {
            List<Map<String, @Nullable Object>> kept = STAGE.database()
                    .all(
                            "select place from shard_copy where lot_number = ? and state = 'KEPT' and form = 'WHOLE'"
                                    + " and place in (?, ?)",
                            lot,
                            one.name(),
                            other.name());
            return kept.size() == COPIES * shards().size() && same(one, other);
        });
    }

    private boolean same(Place one, Place other) throws IOException {
        for (int index = 0; index < shards().size(); index++) {
            if (!same(file(one, index), file(other, index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.mismatch(one, other) == -1;
    }

    private List<Map<String, @Nullable Object>> shards() {
        return STAGE.database().all("select * from shard where lot_number = ? order by index_in_lot", lot);
    }

    private Path file(Place place, int index) {
        return place.folder()
                .resolve(String.valueOf(shards().get(index).get("folder")))
                .resolve("lot-%010d".formatted(lot))
                .resolve("shard-%05d.est".formatted(index));
    }

    /** Of the lot's shards, whole or reduced; other lots may be in production beside it. */
    private List<Path> files(Place place) {
        String folder = "lot-%010d".formatted(lot);
        try (Stream<Path> all = Files.walk(place.folder())) {
            return all.filter(file -> file.toString().contains(folder))
                    .filter(file ->
                            file.toString().endsWith(".est") || file.toString().endsWith(".man"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long audited(String action) {
        return STAGE.database()
                .all("select 1 from audit_entry where action = ? and subject = ?", action, "lot:" + lot)
                .size();
    }

    private static void tell(String what, long begin) {
        System.out.printf(
                "%s: %d copies of each again after %.1f s%n",
                what, COPIES, Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }
}
