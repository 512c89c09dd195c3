package cg.gouv.qr.printing;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.lot.Lot;
import cg.gouv.qr.printing.content.PackPlan;
import cg.gouv.qr.printing.content.PackShard;
import cg.gouv.qr.shard.Digest;
import cg.gouv.qr.signature.KeyVault;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;

/**
 * What a printer checks a downloaded file by: JSON whose first member is the label that no other signed message opens
 * with, and which names no time and no node.
 */
final class PackManifest {
    static final String LABEL = "ESTAMPILLE/PACK/1";

    private PackManifest() {}

    /** The manifest of a pack's file, signed. */
    static SignedPackManifest sign(Lot lot, PackPlan plan, long size, Digest sha256, KeyVault vault) {
        byte[] manifest = json(lot, plan, size, sha256, vault.keyId());
        return new SignedPackManifest(manifest, vault.sign(manifest), vault.keyId());
    }

    private static byte[] json(Lot lot, PackPlan plan, long size, Digest sha256, String keyId) {
        JsonObjectBuilder manifest = JSON.createObjectBuilder()
                .add("manifest", LABEL)
                .add("keyId", keyId)
                .add("lot", plan.lot())
                .add("order", lot.order().toString())
                .add("certification", lot.certification())
                .add("product", lot.product().toString())
                .add("designation", lot.productDesignation())
                .add("stamper", lot.stamper().toString())
                .add("format", plan.format().name())
                .add("specimen", plan.specimen())
                .add("quantity", plan.quantity())
                .add("firstPosition", 1)
                .add("lastPosition", plan.quantity())
                .add("prefix", plan.prefix().text())
                .add("encoderProfile", plan.profile().number())
                .add("dotsPerModule", plan.dotsPerModule())
                .add("dpi", plan.dpi())
                .add("size", size)
                .add("sha256", sha256.hex())
                .add("shards", shards(plan));
        return manifest.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder shards(PackPlan plan) {
        JsonArrayBuilder shards = JSON.createArrayBuilder();
        for (PackShard shard : plan.shards()) {
            shards.add(JSON.createObjectBuilder()
                    .add("index", shard.index())
                    .add("firstPosition", shard.firstPosition())
                    .add("quantity", shard.quantity())
                    .add("manifestSha256", shard.manifest().hex()));
        }
        return shards;
    }
}
