package cg.gouv.qr.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.store.CopyForm;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.store.PlacesHeldOff;
import cg.gouv.qr.store.PlacesHeldOffFixture;
import cg.gouv.qr.store.PlacesSeenFixture;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.WorkFolder;
import cg.gouv.qr.symbol.EncoderProfile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepCopyTest {
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));
    private static final ShardHeader HEADER = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.standard("QR.GOUV.CG"), 7, 1000, 300, 1);

    @TempDir
    Path disks;

    private final Rows rows = new Rows();
    private final List<String> blamed = new ArrayList<>();
    private final PlacesHeldOff heldOff = PlacesHeldOffFixture.fresh();
    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final KeepCopy keep = new KeepCopy();
    private EpochKeys keys = KEYS;
    private KeptShard shard;
    private ShardPlace source;
    private FaultyPlace place;
    private WorkFolder work;
    private byte[] whole;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void twoCopies() throws IOException {
        Path first = Files.createDirectory(disks.resolve("first"));
        Path second = Files.createDirectory(disks.resolve("second"));
        Map<String, String> settings = new HashMap<>();
        settings.put("ESTAMPILLE_STORE_HOT", first + "," + second);
        settings.put("ESTAMPILLE_STORE_RESERVE_MB", "0");
        work = new WorkFolder(disks.resolve("work"), 1 << 20, Clock.systemUTC());
        StorePlaces places = StorePlaces.of(settings::get, work);
        source = places.all().get(0);
        place = new FaultyPlace(places.all().get(1));
        keep.copies = rows;
        keep.heldOff = heldOff;
        keep.work = work;
        keep.metrics = metrics;
        keep.bytes = new CopyBytes();
        keep.pace = new ScrubPace() {
            @Override
            void passed(int bytes) {}
        };
        keep.tell = new TellCopies() {
            @Override
            void damaged(ShardId of, String where, String found) {
                blamed.add(where);
            }
        };
        keep.suspects = new SuspectPlaces();
        keep.suspects.copies = rows;
        keep.suspects.clock = Clock.systemUTC();
        keep.finder = finder(places);
        Path file = disks.resolve("file");
        SealedShard sealed = new ShardWriter(KEYS).write(HEADER, file, 1);
        whole = Files.readAllBytes(file);
        shard = new KeptShard(
                new ShardId(7, 0), FileKey.of("2026/11/21/17", 7, 0), sealed.size(), sealed.sha256(), HEADER);
        source.put(shard.file(), file, sealed.sha256());
        place.put(shard.file(), file, sealed.sha256());
        rows.places = List.of(source.name(), place.name());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private FindShard finder(StorePlaces places) {
        FindShard finder = new FindShard();
        finder.places = places;
        finder.heldOff = heldOff;
        finder.seen = PlacesSeenFixture.by(Clock.systemUTC());
        finder.work = work;
        finder.tell = keep.tell;
        finder.rebuild = new RebuildShard();
        finder.rebuild.work = work;
        finder.rebuild.metrics = metrics;
        finder.rebuild.keys = new KeyRing() {
            @Override
            public EpochKeys keys(int epoch) {
                return keys;
            }
        };
        return finder;
    }

    @Test
    void keepsWhatIsWhole() {
        assertThat(keeps(CopyState.KEPT)).isTrue();
        assertThat(rows.told).containsExactly("kept");
    }

    @Test
    void makesAgainWhatCannotBeReadWhereAllElseCan() {
        place.unreadable = true;
        assertThat(keeps(CopyState.KEPT)).isTrue();
        assertThat(rows.told).containsExactly("damaged: it cannot be read: Input/output error", "repaired");
        assertThat(place.local(shard.file()))
                .get()
                .satisfies(file -> assertThat(file).hasBinaryContent(whole));
    }

    @Test
    void takesNothingForDamagedInAPlaceThatFails() {
        place.unreadable = true;
        place.unmounted = true;
        assertThat(keeps(CopyState.KEPT)).isFalse();
        assertThat(rows.told).containsExactly("failed");
        assertThat(heldOff.isHeldOff(place.name())).isTrue();
    }

    @Test
    void letsNothingGoWhereTheDiskIsNotMounted() {
        place.unmounted = true;
        assertThat(keeps(CopyState.LEAVING)).isFalse();
        assertThat(rows.told).containsExactly("failed");
        assertThat(place.local(shard.file()))
                .get()
                .satisfies(file -> assertThat(file).exists());
    }

    @Test
    void takesAwayWhatLeaves() {
        assertThat(keeps(CopyState.LEAVING)).isTrue();
        assertThat(rows.told).containsExactly("gone");
        assertThat(place.local(shard.file()))
                .get()
                .satisfies(file -> assertThat(file).doesNotExist());
    }

    @Test
    void blamesNoPlaceForAShardThatIsNowhere() throws IOException {
        byte[] other = new byte[32];
        other[0] = 1;
        source.delete(shard.file());
        place.delete(shard.file());
        keys = EpochKeys.derive(1, EpochRoot.of(other));
        assertThat(keeps(CopyState.WANTED)).isTrue();
        assertThat(rows.told).containsExactly("failed");
        assertThat(heldOff.isHeldOff(place.name())).isFalse();
    }

    @Test
    void suspectsAPlaceOnceForManyThatAreMissing() throws IOException {
        for (int i = 0; i < 3; i++) {
            place.delete(shard.file());
            assertThat(keeps(CopyState.KEPT)).isTrue();
        }
        assertThat(rows.told).filteredOn("suspected"::equals).hasSize(1);
        assertThat(rows.told).filteredOn("repaired"::equals).hasSize(3);
    }

    @Test
    void countsNoCopyThatAnotherMade() throws IOException {
        place.delete(shard.file());
        rows.held = false;
        assertThat(keeps(CopyState.WANTED)).isTrue();
        assertThat(metrics.find("qr_store_copies_made_total").counter()).isNull();
    }

    @Test
    void hasAgainWhatItsNodeKeptBadly() throws IOException {
        place.delete(shard.file());
        source.delete(shard.file());
        Path cached = keep.finder.rebuild.rebuild(shard);
        byte[] other = whole.clone();
        other[other.length / 2] ^= 1;
        Files.write(cached, other);
        assertThat(keeps(CopyState.WANTED)).isTrue();
        assertThat(rows.told).containsExactly("kept");
        assertThat(blamed).containsOnly(source.name()); // which lacks it
    }

    private boolean keeps(CopyState state) {
        return keep.keep(new CopyTask(shard, place.name(), CopyForm.WHOLE, state, 5), place);
    }

    /** In the place of the database's. */
    private static final class Rows extends ShardCopies {
        private final List<String> told = new ArrayList<>();
        private List<String> places = List.of();
        private boolean held = true;

        @Override
        public boolean kept(CopyTask task) {
            told.add("kept");
            return held;
        }

        @Override
        public boolean repaired(CopyTask task, String from) {
            told.add("repaired");
            return held;
        }

        @Override
        public void damaged(CopyTask task, String found) {
            told.add("damaged: " + found.replace("java.io.IOException: ", ""));
        }

        @Override
        public void failed(CopyTask task, String error) {
            told.add("failed");
        }

        @Override
        public void gone(CopyTask task) {
            told.add("gone");
        }

        @Override
        public int suspect(String place, Instant unlessSince) {
            told.add("suspected");
            return 0;
        }

        @Override
        public List<String> places(ShardId of) {
            return places;
        }
    }
}
