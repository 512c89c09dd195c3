package cg.gouv.qr.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.store.DirectoryPlace;
import cg.gouv.qr.store.PlacesHeldOffFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchPlacesTest {
    @TempDir
    Path disks;

    private final List<String> suspected = new ArrayList<>();
    private final WatchPlaces watch = new WatchPlaces();
    private boolean databaseAway;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void watch() {
        watch.configuration = new Configuration();
        watch.metrics = new SimpleMeterRegistry();
        watch.heldOff = PlacesHeldOffFixture.fresh();
        watch.sights = new Sights() {
            @Override
            public void tell(String node, String place, @Nullable Long free, @Nullable String error) {}

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
}
