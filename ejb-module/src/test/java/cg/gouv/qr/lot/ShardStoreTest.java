package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.store.PlacesHeldOffFixture;
import cg.gouv.qr.store.PlacesSeenFixture;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.WorkFolder;
import cg.gouv.qr.symbol.EncoderProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardStoreTest {
    private static final long MORE_THAN_ANY_DISK = 1L << 60;
    private static final long LARGEST_RESERVE_MB = 1L << 30;
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));
    private static final CodePrefix PREFIX = CodePrefix.standard("QR.GOUV.CG");

    private static final ShardLease LEASE =
            new ShardLease(new ShardId(1, 0), 1, 1, 1, 1, PREFIX.text(), 0, 100, FileKey.of("2026/11/21/17", 1, 0));

    @TempDir
    Path folder;

    @TempDir
    Path work;

    @Test
    void hasRoomForALittle() {
        assertThatCode(() -> store(0, folder).requireRoom(1)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsNeededAndWhatIsFree() {
        assertThatThrownBy(() -> store(0, folder).requireRoom(MORE_THAN_ANY_DISK))
                .isInstanceOfSatisfying(StoreFull.class, full -> {
                    assertThat(full.key()).isEqualTo("lot.storeFull");
                    assertThat((Long) full.arguments().get(0)).isEqualTo((MORE_THAN_ANY_DISK >> 20) + 1);
                    assertThat((Long) full.arguments().get(1)).isNotNegative();
                });
    }

    @Test
    void doesNotGiveTheReserveToLots() {
        assertThatThrownBy(() -> store(LARGEST_RESERVE_MB, folder).requireRoom(1))
                .isInstanceOfSatisfying(
                        StoreFull.class,
                        full -> assertThat(full.arguments().get(1)).isEqualTo(0L));
    }

    @Test
    void doesNotMakeAStoreThatIsAway() {
        ShardStore away = store(0, folder.resolve("unmounted"));
        assertThatThrownBy(() -> away.requireRoom(1)).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> away.make(LEASE, ShardStoreTest::write)).isInstanceOf(StoreAway.class);
        assertThat(folder.resolve("unmounted")).doesNotExist();
        assertThat(away.trouble(LEASE)).isEqualTo(ShardTrouble.STORE_AWAY);
    }

    @Test
    void sealsToTheFirstPlaceThatIsThere() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        ShardStore.Stored stored = store(0, folder.resolve("first"), second).make(LEASE, ShardStoreTest::write);
        assertThat(stored.place()).isEqualTo(second.toString());
        assertThat(second.resolve("2026/11/21/17/lot-0000000001/shard-00000.est"))
                .hasSize(stored.file().size());
    }

    @Test
    void turnsToTheNextPlaceAfterAFailure() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        ShardStore store = store(0, first, second);
        assertThatThrownBy(() -> store.make(LEASE, file -> {
                    throw new IOException("the disk is read-only");
                }))
                .isInstanceOf(IOException.class);
        assertThat(store.make(LEASE, ShardStoreTest::write).place()).isEqualTo(second.toString());
    }

    @Test
    void looksForTheReasonOfAFailure() {
        assertThat(store(0, folder).trouble(LEASE)).isEqualTo(ShardTrouble.STORE_FAILED);
        assertThat(store(LARGEST_RESERVE_MB, folder).trouble(LEASE)).isEqualTo(ShardTrouble.STORE_FULL);
    }

    private static SealedShard write(Path file) throws IOException {
        ShardHeader header = new ShardHeader(EncoderProfile.STANDARD, CodeFormat.STANDARD, PREFIX, 1, 0, 100, 1);
        return new ShardWriter(KEYS).write(header, file, 1);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private ShardStore store(long reserveMb, Path... folders) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ESTAMPILLE_STORE_RESERVE_MB", Long.toString(reserveMb));
        settings.put(
                "ESTAMPILLE_STORE_HOT",
                String.join(
                        ",",
                        java.util.Arrays.stream(folders).map(Path::toString).toList()));
        ShardStore store = new ShardStore();
        store.places = StorePlaces.of(settings::get, new WorkFolder(work, 0, Clock.systemUTC()));
        store.heldOff = PlacesHeldOffFixture.fresh();
        store.seen = PlacesSeenFixture.by(Clock.systemUTC());
        return store;
    }
}
