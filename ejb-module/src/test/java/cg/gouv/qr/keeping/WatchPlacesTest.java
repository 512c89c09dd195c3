package cg.gouv.qr.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.store.DirectoryPlace;
import cg.gouv.qr.store.PlacesHeldOffFixture;
import cg.gouv.qr.store.PlacesSeen;
import cg.gouv.qr.store.PlacesSeenFixture;
import cg.gouv.qr.store.ShardPlace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

class WatchPlacesTest {
    @TempDir
    Path disks;

    private final List<String> suspected = new ArrayList<>();
    private final WatchPlaces watch = new WatchPlaces();
    private final List<String> told = new ArrayList<>();
    private final MutableClock clock = MutableClock.epochUTC();
    private final PlacesSeen seen = PlacesSeenFixture.by(clock);
    private boolean databaseAway;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void watch() {
        watch.configuration = new Configuration();
        watch.metrics = new SimpleMeterRegistry();
        watch.heldOff = PlacesHeldOffFixture.fresh();
        watch.seen = seen;
        watch.sights = new Sights() {
            @Override
            public void tell(String node, String place, @Nullable Long free, @Nullable String error) {
                told.add(String.valueOf(error));
            }

            @Override
            public int lacking(String place) {
                return 0;
            }
        };
        watch.suspects = new SuspectPlaces() {
            @Override
            void isBack(String place) {
                suspected.add(place);
                if (databaseAway) {
                    throw new IllegalStateException("away");
                }
            }
        };
    }

    @Test
    void hasAPlaceThatIsBackLookedThroughUntilThatSucceeds() throws IOException {
        Path folder = disks.resolve("first");
        DirectoryPlace place = new DirectoryPlace(folder, 0);
        watch.look(place);
        assertThat(watch.sees(place)).isFalse();

        Files.createDirectory(folder);
        databaseAway = true;
        assertThatThrownBy(() -> watch.look(place)).hasMessage("away");
        assertThat(watch.sees(place)).isFalse();
        databaseAway = false;
        watch.look(place);
        assertThat(watch.sees(place)).isTrue();
        watch.look(place);
        assertThat(suspected).hasSize(2);
    }

    @Test
    void tellsOfAPlaceThatHangsAndOfItsReturn() throws Exception {
        CountDownLatch thaw = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ShardPlace place = hanging(asked, thaw);
        CompletableFuture<Void> look = CompletableFuture.runAsync(() -> watch.look(place));
        asked.await();
        watch.tellIfItHangs(place);
        assertThat(seen.hangs(place.name())).isFalse();

        clock.add(PlacesSeenFixture.LONGEST.plusMillis(1));
        watch.tellIfItHangs(place);
        assertThat(told).containsExactly("it has not answered for 15 seconds");
        assertThat(seen.hangs(place.name())).isTrue();
        assertThat(seen.isThere(place.name())).isFalse();
        assertThat(seen.isDue(place.name())).as("another look while one hangs").isFalse();

        thaw.countDown();
        look.join();
        assertThat(watch.sees(place)).isTrue();
        assertThat(suspected).containsExactly(place.name());
        assertThat(told).hasSize(2).last().isEqualTo("null");
    }

    @Test
    void looksAgainSoonerWhereNothingWas() {
        DirectoryPlace place = new DirectoryPlace(disks.resolve("away"), 0);
        assertThat(seen.isDue(place.name())).isTrue();
        watch.look(place);
        assertThat(seen.isDue(place.name())).isFalse();
        assertThat(seen.trouble(place.name())).contains("NoSuchFileException");
        clock.add(Duration.ofSeconds(1));
        assertThat(seen.isDue(place.name())).isTrue();
    }

    /** A folder that says when it is written to, and answers when it is thawed. */
    private ShardPlace hanging(CountDownLatch asked, CountDownLatch thaw) throws IOException {
        ShardPlace folder = new DirectoryPlace(Files.createDirectory(disks.resolve("frozen")), 0);
        return (ShardPlace) Proxy.newProxyInstance(
                ShardPlace.class.getClassLoader(), new Class<?>[] {ShardPlace.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("probe")) {
                        asked.countDown();
                        thaw.await();
                    }
                    return method.invoke(folder, arguments);
                });
    }
}
