package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever holds a manifest checks it with a key that the public address shows, and with none of our code. */
class ManifestKeysIT {
    private final Stage stage = Stage.running();
    private final PublishedKeys keys = new PublishedKeys(stage);
    private final Road road = new Road(stage).open();

    @Test
    void checkAPacksManifestAndItsShards() throws Exception {
        People.Member company = stage.people().company("manifeste");
        People.Member stamper = road.stamper("route");
        String order = road.ordered(company, stamper, road.certified(company, "Thé du manifeste"), 100);
        road.paid(company, order);
        road.released(order);
        long lot = road.sealed(order).get(0).path("number").asLong();
        JsonNode pack = road.pack(stamper, lot, "CSV", false);
        String path = "/api/v1/print-packs/" + pack.path("id").asText() + "/manifest";
        Answer manifest = stamper.client().get(path).expect(200);
        byte[] signature = stamper.client().get(path + "/signature").expect(200).body();
        PublicKey key = keys.key(manifest.json().path("keyId").asText());
        assertThat(PublishedKeys.holds(key, manifest.body(), signature)).isTrue();
        byte[] altered =
                manifest.text().replace("\"quantity\":100", "\"quantity\":101").getBytes(StandardCharsets.UTF_8);
        assertThat(altered).isNotEqualTo(manifest.body());
        assertThat(PublishedKeys.holds(key, altered, signature)).isFalse();

        StoredShards shards = new StoredShards(stage, lot);
        for (Map<String, @Nullable Object> row : shards.rows()) {
            Map<String, @Nullable Object> entry = stage.database()
                    .all(
                            "select * from day_log_entry where lot_number = ? and index_in_lot = ?",
                            lot,
                            row.get("index_in_lot"))
                    .get(0);
            byte[] signed = (byte[]) entry.get("manifest");
            assertThat(PublishedKeys.holds(
                            keys.key(String.valueOf(entry.get("key_id"))), signed, (byte[]) entry.get("signature")))
                    .isTrue();
            assertThat(HexFormat.of().formatHex(signed, 80, 112))
                    .isEqualTo(sha256(Files.readAllBytes(shards.file(row))));
        }
    }

    @Test
    void outliveTheVaultThatSigned() throws Exception {
        byte[] former = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        String id = sha256(former).substring(0, 16);
        try (var owner = stage.database().owner();
                var insert = owner.prepareStatement("insert into manifest_key values (?, ?, '2026-01-01T00:00:00Z')")) {
            insert.setString(1, id);
            insert.setBytes(2, former);
            assertThat(insert.executeUpdate()).isOne();
        }
        assertThat(keys.key(id).getEncoded()).isEqualTo(former);
        assertThat(keys.answer().header("Content-Type")).startsWith("application/jwk-set+json");
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
