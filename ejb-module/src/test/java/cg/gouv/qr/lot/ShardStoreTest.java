package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.Configuration;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardStoreTest {
    private static final long MORE_THAN_ANY_DISK = 1L << 60;

    private static final ShardLease LEASE =
            new ShardLease(new ShardId(1, 0), 1, 1, 1, 1, "HTTPS://QR.GOUV.CG/", 0, 5000);

    @TempDir
    Path folder;

    @Test
    void hasRoomForALittle() {
        assertThatCode(() -> store(0).requireRoom(1)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatIsNeededAndWhatIsFree() {
        assertThatThrownBy(() -> store(0).requireRoom(MORE_THAN_ANY_DISK))
                .isInstanceOfSatisfying(StoreFull.class, full -> {
                    assertThat(full.key()).isEqualTo("lot.storeFull");
                    assertThat((Long) full.arguments().get(0)).isEqualTo((MORE_THAN_ANY_DISK >> 20) + 1);
                    assertThat((Long) full.arguments().get(1)).isNotNegative();
                });
    }

    @Test
    void doesNotGiveTheReserveToLots() {
        assertThatThrownBy(() -> store(MORE_THAN_ANY_DISK).requireRoom(1))
                .isInstanceOfSatisfying(
                        StoreFull.class,
                        full -> assertThat(full.arguments().get(1)).isEqualTo(0L));
    }

    @Test
    void doesNotMakeAStoreThatIsAway() {
        ShardStore away = store(0, folder.resolve("unmounted"));
        assertThatThrownBy(() -> away.requireRoom(1)).isInstanceOf(StoreAway.class);
        assertThatThrownBy(() -> away.place(new ShardId(1, 0))).isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("unmounted")).doesNotExist();
        assertThat(away.trouble(LEASE)).isEqualTo(ShardTrouble.STORE_AWAY);
    }

    @Test
    void makesALotsFolderOnceForAllItsShards() throws IOException {
        ShardStore store = store(0);
        assertThat(store.place(new ShardId(1, 0)).getParent())
                .isDirectory()
                .isEqualTo(store.place(new ShardId(1, 1)).getParent());
    }

    @Test
    void looksForTheReasonOfAFailure() {
        assertThat(store(0).trouble(LEASE)).isEqualTo(ShardTrouble.STORE_FAILED);
        assertThat(store(MORE_THAN_ANY_DISK).trouble(LEASE)).isEqualTo(ShardTrouble.STORE_FULL);
    }

    private ShardStore store(long reserve) {
        return store(reserve, folder);
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static ShardStore store(long reserve, Path folder) {
        ShardStore store = new ShardStore();
        store.configuration = new Configuration() {
            @Override
            public Path store() {
                return folder;
            }

            @Override
            public long storeReserve() {
                return reserve;
            }
        };
        return store;
    }
}
