package cg.gouv.qr.tests.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store is full, hangs, loses files or is away while a lot is made: nothing half made is ever visible, the operator is
 * told, and the job goes on by itself when it can.
 */
class StoreFaultsIT {
    private static final int STAMPS = 60_000;
    private static final int LONGER = 150_000;
    private static final int DISK_MB = 32;

    /** A shard of 5,000 stamps takes a little less. */
    private static final long SHARD = 630_000;

    /** As the stage is configured. */
    private static final Duration LEASE = Duration.ofSeconds(4);

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final People.Member company = stage.people().company("magasin");
    private final People.Member stamper = road.stamper("magasin");

    @TempDir
    Path elsewhere;

    @Test
    void waitsForRoom() throws Exception {
        String order = paid("Sel du disque plein", STAMPS);
        StoredShards shards = road.shards(order);
        try (SmallDisk disk = SmallDisk.over(stage.installation().store(), DISK_MB)) {
            disk.fillBut(4 << 20);
            isRefused(order);
            disk.makeRoom();
            beginsAndPauses(order);

            disk.fillBut(SHARD * 3 / 2);
            long line = log().size();
            road.resumed(shards.lot());
            isTroubled(shards, "STORE_FULL");
            triesSeldom(shards);
            onlyWholeFiles(shards);
            leavesNothingWhereItDoesNotFit(shards, disk);
            assertThat(log().stream().skip(line).filter(said -> said.contains("of lot " + shards.lot())))
                    .as("what the log says of it")
                    .hasSizeBetween(1, 10);

            disk.makeRoom();
            goesOn(shards);
            assertThat(road.sealed(order)).hasSize(1);
            shards.assertUndisturbed(STAMPS, elsewhere);
        }
    }

    @Test
    void outlastsADiskThatHangsForLongerThanALease() throws Exception {
        String order = paid("Sel du disque lent", STAMPS);
        StoredShards shards = road.shards(order);
        try (SmallDisk disk = SmallDisk.over(stage.installation().store(), DISK_MB)) {
            beginsAndPauses(order);
            hangs(disk, shards);
            assertThat(road.sealed(order)).hasSize(1);
            assertThat(shards.rows())
                    .as("how often each shard was claimed: its lease was renewed as long as its disk hung")
                    .allMatch(row -> StoredShards.number(row, "attempts") == 1);
            shards.assertUndisturbed(STAMPS, elsewhere);
        }
    }

    @Test
    @Tag("long")
    void outlastsADiskThatHangsTimeAndAgain() throws Exception {
        String order = paid("Sel du disque très lent", LONGER);
        StoredShards shards = road.shards(order);
        try (SmallDisk disk = SmallDisk.over(stage.installation().store(), DISK_MB)) {
            beginsAndPauses(order);
            int times = 0;
            for (; unmade(shards) > 0; times++) {
                hangs(disk, shards);
                road.pausedUnlessSealed(shards.lot());
                noneIsLeased(shards);
            }
            System.out.printf("The disk hung %d times while %d stamps were made%n", times, LONGER);
            assertThat(road.sealed(order)).hasSize(1);
            assertThat(shards.rows()).allMatch(row -> StoredShards.number(row, "attempts") == 1);
            shards.assertUndisturbed(LONGER, elsewhere);
        }
    }

    @Test
    void outlastsAServerThatHangsForLongerThanItsLeases() throws Exception {
        String order = paid("Sel du serveur figé", STAMPS);
        StoredShards shards = road.shards(order);
        ProcessHandle server = stage.process("wildfly");
        try (SmallDisk disk = SmallDisk.over(stage.installation().store(), DISK_MB)) {
            beginsAndPauses(order);
            disk.freeze();
            road.resumed(shards.lot());
            Eventually.holds("leased shards", () -> shards.inState("LEASED") > 0);
            signal(server, "STOP");
            try {
                Eventually.holds("the end of every lease", () -> leased(shards, "lease_until < now()"));
                disk.thaw();
            } finally {
                signal(server, "CONT");
            }
            assertThat(road.sealed(order)).hasSize(1);
            shards.assertUndisturbed(STAMPS, elsewhere);
        }
    }

    @Test
    void makesAgainWhatIsDeletedUnderIt() throws Exception {
        String order = paid("Sel des fichiers perdus", LONGER);
        StoredShards shards = road.shards(order);
        road.released(order);
        Path half = Eventually.some("a temporary file that was deleted in time", () -> deleteOne(shards));
        assertThat(half.toString()).endsWith(".part");
        Map<String, @Nullable Object> sealed = Eventually.some(
                "a sealed shard",
                () -> shards.rows().stream()
                        .filter(row -> "SEALED".equals(row.get("state")))
                        .findFirst());
        Files.delete(shards.file(sealed));
        assertThat(road.sealed(order)).hasSize(1);

        Eventually.holds("the file again, since the packs need it", () -> Files.exists(shards.file(sealed)));
        shards.assertUndisturbed(LONGER, elsewhere);
    }

    @Test
    void waitsForAStoreThatIsAway() throws Exception {
        String order = paid("Sel du magasin absent", STAMPS);
        StoredShards shards = road.shards(order);
        Path store = stage.installation().store();
        Path aside = store.resolveSibling("store-away");
        Files.move(store, aside);
        try {
            assertThat(road.release(order).expect(503).problem()).isEqualTo("lot.storeAway");
        } finally {
            Files.move(aside, store);
        }
        beginsAndPauses(order);
        Files.move(store, aside);
        try {
            road.resumed(shards.lot());
            isTroubled(shards, "STORE_AWAY");
            assertThat(store).as("a store in the place of the one that is away").doesNotExist();
        } finally {
            Files.move(aside, store);
        }
        goesOn(shards);
        assertThat(road.sealed(order)).hasSize(1);
        shards.assertUndisturbed(STAMPS, elsewhere);
    }

    /** Nobody but the test has business with the store: it is not asked for other lots' files. */
    private void isQuiet() {
        Eventually.holds(
                "a store that nobody else uses",
                Duration.ofMinutes(3),
                () -> stage.database()
                        .all("select 1 from print_pack p join lot l on l.number = p.lot_number"
                                + " where p.state = 'PREPARING' and l.state = 'SEALED'"
                                + " union all select 1 from shard_copy where state <> 'KEPT'")
                        .isEmpty());
    }

    private String paid(String product, int stamps) {
        isQuiet();
        String order = road.ordered(company, stamper, road.certified(company, product), stamps);
        road.paid(company, order);
        return order;
    }

    /** In words, before anything is begun, and nothing has changed. */
    private void isRefused(String order) {
        Answer refusal = road.release(order).expect(503);
        assertThat(refusal.problem()).isEqualTo("lot.storeFull");
        assertThat(refusal.json().path("detail").asText())
                .containsPattern("\\b8\\b")
                .containsPattern("\\b[34]\\b");
        assertThat(road.lots(order).get(0).path("state").asText()).isEqualTo("PLANNED");
    }

    /** Some of its shards may be made, most are not. */
    private void beginsAndPauses(String order) throws IOException {
        road.released(order);
        StoredShards shards = road.shards(order);
        road.paused(shards.lot());
        noneIsLeased(shards);
        assertThat(unmade(shards))
                .as("shards that are left, without which nothing is interrupted")
                .isGreaterThan(3);
    }

    private static long unmade(StoredShards shards) {
        return shards.inState("PENDING");
    }

    private static void noneIsLeased(StoredShards shards) {
        Eventually.holds("no shard under way", () -> shards.inState("LEASED") == 0);
    }

    private void isTroubled(StoredShards shards, String trouble) {
        Eventually.holds(
                "a progress that tells of " + trouble,
                () -> trouble.equals(road.progress(shards.lot()).path("trouble").asText()));
    }

    /** It waits a second, then two, then four: so many attempts take so long, and without waiting would take no time. */
    private static void triesSeldom(StoredShards shards) {
        long before = shards.attempts();
        long begin = System.nanoTime();
        int workers = Runtime.getRuntime().availableProcessors();
        Eventually.holds("three further rounds", () -> shards.attempts() >= before + 3L * workers);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(4));
    }

    private void onlyWholeFiles(StoredShards shards) throws IOException {
        List<Path> sealed = shards.rows().stream()
                .filter(row -> "SEALED".equals(row.get("state")))
                .map(shards::file)
                .toList();
        Eventually.holds("nothing but sealed files", () -> shards.files().equals(sealed));
        for (Map<String, @Nullable Object> row : shards.rows()) {
            if ("SEALED".equals(row.get("state"))) {
                shards.assertUndisturbed(row, elsewhere);
            }
        }
    }

    /** The writer itself, on that disk: it fails in the middle of the file. */
    private static void leavesNothingWhereItDoesNotFit(StoredShards shards, SmallDisk disk) throws IOException {
        assertThat(disk.free()).isPositive().isLessThan(SHARD);
        assertThatThrownBy(() -> shards.madeAgain(shards.rows().get(0), shards.folder()))
                .isInstanceOf(IOException.class);
        assertThat(shards.files())
                .allMatch(file -> file.getFileName().toString().startsWith("shard-"));
    }

    private void goesOn(StoredShards shards) {
        Eventually.holds(
                "the end of the trouble, by itself",
                SOON,
                () -> road.progress(shards.lot()).path("trouble").isMissingNode());
    }

    /** From when shards are under way until their leases would have run out, had nobody renewed them. */
    private void hangs(SmallDisk disk, StoredShards shards) throws Exception {
        disk.freeze();
        road.resumed(shards.lot());
        Eventually.holds("leased shards", () -> shards.inState("LEASED") > 0);
        long begin = System.nanoTime();
        Eventually.holds(
                "leases that hold for longer than one lasts",
                () -> System.nanoTime() - begin > LEASE.plusSeconds(1).toNanos()
                        && leased(shards, "lease_until > now()"));
        assertThat(shards.inState("LEASED"))
                .as("shards begun while none can be written: no more than there are workers")
                .isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        disk.thaw();
    }

    private boolean leased(StoredShards shards, String condition) {
        return stage.database()
                .all(
                        "select 1 from shard where state = 'LEASED' and lot_number = ? and not (" + condition + ")",
                        shards.lot())
                .isEmpty();
    }

    private static void signal(ProcessHandle process, String name) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static Optional<Path> deleteOne(StoredShards shards) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(shards.folder(), "*.part")) {
            for (Path part : parts) {
                if (Files.deleteIfExists(part)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(stage.installation().logs().resolve("wildfly.log"));
    }
}
