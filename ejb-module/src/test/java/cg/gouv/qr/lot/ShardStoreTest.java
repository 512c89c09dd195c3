package cg.gouv.qr.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.Configuration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardStoreTest {
    private static final long MORE_THAN_ANY_DISK = 1L << 60;

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

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private ShardStore store(long reserve) {
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
