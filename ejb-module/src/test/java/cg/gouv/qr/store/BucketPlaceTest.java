package cg.gouv.qr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.shard.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server, over HTTP. */
class BucketPlaceTest extends ShardPlaceContract {
    private static final FileKey KEY = FileKey.of("2026/11/21/17", 1, 0);

    @TempDir
    static Path objects;

    @TempDir
    static Path work;

    private static S3Server server;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.over(objects);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    ShardPlace place() throws IOException {
        String bucket = "bucket-" + UUID.randomUUID();
        server.bucket(bucket);
        return place("s3://" + bucket + "/prefix", Map.of());
    }

    @Override
    ShardPlace away() {
        return place("s3://no-such-bucket", Map.of());
    }

    private static ShardPlace place(String name, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("ESTAMPILLE_STORE", name);
        settings.putAll(others);
        return StorePlaces.of(settings::get, new WorkFolder(work, 0, Clock.systemUTC()))
                .find(name)
                .orElseThrow();
    }

    @Test
    void isAwayForWhoeverHasAnotherSecret() throws IOException {
        server.bucket("guarded");
        ShardPlace place = place("s3://guarded", Map.of("ESTAMPILLE_S3_SECRET_KEY", "another"));
        assertThat(place.isThere()).isFalse();
        assertThatThrownBy(place::probe).isInstanceOf(IOException.class).hasMessageContaining("403");
    }

    @Test
    void isAwayWithItsServer() throws IOException {
        S3Server other = S3Server.over(objects);
        ShardPlace place = place("s3://with-its-server", other.settings());
        other.bucket("with-its-server");
        assertThat(place.isThere()).isTrue();
        other.close();
        assertThat(place.isThere()).isFalse();
        assertThatThrownBy(() -> place.size(KEY)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> place.read(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void takesTheLargestShard() throws IOException {
        byte[] bytes = new byte[36 << 20];
        Path file = Files.write(elsewhere.resolve("largest"), bytes);
        ShardPlace place = place();
        place.put(KEY, file, Digest.sha256(bytes));
        assertThat(place.size(KEY)).hasValue(bytes.length);
        place.delete(KEY);
    }

    @Test
    void needsToBeToldAsWhom() {
        assertThatThrownBy(() -> place("s3://bucket", Map.of("ESTAMPILLE_S3_ACCESS_KEY", " ")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ESTAMPILLE_S3_ACCESS_KEY");
    }
}
