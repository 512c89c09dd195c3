package cg.gouv.qr.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.ShardId;
import cg.gouv.qr.shard.SealedShard;
import cg.gouv.qr.shard.ShardHeader;
import cg.gouv.qr.shard.ShardWriter;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import cg.gouv.qr.store.FileKey;
import cg.gouv.qr.store.PlacesHeldOffFixture;
import cg.gouv.qr.store.PlacesSeenFixture;
import cg.gouv.qr.store.ShardPlace;
import cg.gouv.qr.store.StorePlaces;
import cg.gouv.qr.store.WorkFolder;
import cg.gouv.qr.symbol.EncoderProfile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindShardTest {
    private static final EpochKeys KEYS = EpochKeys.derive(1, EpochRoot.of(new byte[32]));
    private static final ShardHeader HEADER = new ShardHeader(
            EncoderProfile.STANDARD, CodeFormat.STANDARD, CodePrefix.standard("QR.GOUV.CG"), 7, 1000, 300, 1);

    @TempDir
    Path disks;

    private final List<String> told = new ArrayList<>();
    private FindShard finder;
    private KeptShard shard;
    private Path first;
    private Path second;
    private byte[] whole;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void twoCopies() throws IOException {
        first = Files.createDirectory(disks.resolve("first"));
        second = Files.createDirectory(disks.resolve("second"));
        Map<String, String> settings = new HashMap<>();
        settings.put("ESTAMPILLE_STORE_HOT", first + "," + second);
        WorkFolder work = new WorkFolder(disks.resolve("work"), 1 << 20, Clock.systemUTC());
        finder = new FindShard();
        finder.places = StorePlaces.of(settings::get, work);
        finder.heldOff = PlacesHeldOffFixture.fresh();
        finder.seen = PlacesSeenFixture.by(Clock.systemUTC());
        finder.work = work;
        finder.tell = new TellCopies() {
            @Override
            void damaged(ShardId of, String place, String found) {
                told.add(place + ": " + found);
            }
        };
        finder.rebuild = new RebuildShard();
        finder.rebuild.work = work;
        finder.rebuild.metrics = new SimpleMeterRegistry();
        finder.rebuild.keys = new KeyRing() {
            @Override
            public EpochKeys keys(int epoch) {
                return KEYS;
            }
        };
        Path file = disks.resolve("file");
        SealedShard sealed = new ShardWriter(KEYS).write(HEADER, file, 1);
        whole = Files.readAllBytes(file);
        shard = new KeptShard(
                new ShardId(7, 0), FileKey.of("2026/11/21/17", 7, 0), sealed.size(), sealed.sha256(), HEADER);
        for (ShardPlace place : finder.places.all()) {
            place.put(shard.file(), file, sealed.sha256());
        }
    }

    @Test
    void takesTheFirstCopy() throws IOException {
        assertThat(find().place()).isEqualTo(first.toString());
        assertThat(told).isEmpty();
    }

    @Test
    void takesAnotherAfterARefusal() throws IOException {
        assertThat(find(first.toString()).place()).isEqualTo(second.toString());
    }

    @Test
    void tellsOfACopyThatIsMissingOrShort() throws IOException {
        Files.delete(file(first));
        Files.write(file(second), new byte[10]);
        assertThat(find().place()).isEqualTo(FindShard.KEYS);
        assertThat(told).hasSize(2).anyMatch(said -> said.contains("missing")).anyMatch(said -> said.contains("10"));
    }

    @Test
    void blamesNoCopyOfAPlaceThatIsAway() throws IOException {
        Files.move(first, disks.resolve("unmounted"));
        assertThat(find().place()).isEqualTo(second.toString());
        assertThat(told).isEmpty();
        assertThat(finder.heldOff.isHeldOff(first.toString())).isTrue();
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void asksWhereAShardWentBeforeItsKeys() throws IOException {
        KeptShards kept = new KeptShards();
        kept.finder = finder;
        kept.tell = finder.tell;
        kept.work = finder.work;
        kept.copies = new ShardCopies() {
            @Override
            public Map<KeptShard, List<String>> of(long lot) {
                return Map.of(shard, List.of(first.toString()));
            }

            @Override
            public List<String> places(ShardId of) {
                return List.of(second.toString());
            }
        };
        ShardFiles reading = kept.of(new LotNumber(7));
        Files.delete(file(first));
        assertThat(reading.find(shard.id())).isEqualTo(file(second));
    }

    @Test
    void makesAgainWhatLiesNowhere() throws IOException {
        FindShard.Found found = find(first.toString(), second.toString());
        assertThat(found.place()).isEqualTo(FindShard.KEYS);
        assertThat(found.file()).hasBinaryContent(whole);
    }

    @Test
    void endsWhenNothingIsLeft() {
        assertThatThrownBy(() -> find(first.toString(), second.toString(), FindShard.KEYS))
                .isInstanceOf(NoCopyLeft.class)
                .hasMessageContaining("shard 0 of lot 7");
    }

    private FindShard.Found find(String... refused) throws IOException {
        return finder.find(shard, List.of(first.toString(), second.toString()), Set.of(refused));
    }

    private Path file(Path place) {
        return place.resolve(shard.file().value());
    }
}
