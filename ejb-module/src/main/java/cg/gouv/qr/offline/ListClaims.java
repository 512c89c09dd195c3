package cg.gouv.qr.offline;

import static cg.gouv.qr.platform.SharedJson.JSON;

import cg.gouv.qr.listing.ListPartition;
import cg.gouv.qr.signature.KeyVault;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The signed part of a list: a JSON Web Token, signed with Ed25519 by the key that also signs manifests. Its type is that of no
 * other token of the platform's (RFC 8725, 3.11).
 *
 * @param issuer {@code https://} and the host
 * @param salt the list's own, in base64url
 */
record ListClaims(ListedLot lot, String issuer, String salt, Instant issued) {
    static final String TYPE = "offline-list+jwt";

    /** Short: a list knows of no recall that came after it. */
    static final Duration VALID = Duration.ofDays(7);

    private static final int VERSION = 1;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static ListClaims of(ListedLot lot, String issuer, byte[] salt, Instant issued) {
        return new ListClaims(lot, issuer, BASE64.encodeToString(salt), issued);
    }

    /** A JWS in compact form (RFC 7515, 7.1). */
    String signed(List<ListPartition> partitions, KeyVault vault) {
        JsonObject header = JSON.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("kid", vault.keyId())
                .add("typ", TYPE)
                .build();
        String input = base64(header) + "." + base64(claims(partitions));
        return input + "." + BASE64.encodeToString(vault.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private JsonObject claims(List<ListPartition> partitions) {
        JsonObjectBuilder claims = JSON.createObjectBuilder()
                .add("iss", issuer)
                .add("iat", issued.getEpochSecond())
                .add("exp", issued.plus(VALID).getEpochSecond())
                .add("version", VERSION)
                .add("lot", lot.number().value())
                .add("epoch", lot.epoch())
                .add("stamps", lot.quantity())
                .add("product", lot.product())
                .add("company", lot.company());
        if (lot.gtin() != null) {
            claims.add("gtin", lot.gtin());
        }
        JsonArrayBuilder cautions = JSON.createArrayBuilder();
        lot.cautions().forEach(cautions::add);
        JsonArrayBuilder pieces = JSON.createArrayBuilder();
        partitions.forEach(partition -> pieces.add(json(partition)));
        return claims.add(
                        "certification",
                        JSON.createObjectBuilder()
                                .add("number", lot.certification().number())
                                .add(
                                        "validFrom",
                                        lot.certification().validFrom().toString())
                                .add(
                                        "validUntil",
                                        lot.certification().validUntil().toString()))
                .add("cautions", cautions)
                .add(
                        "falsePositiveRate",
                        partitions.stream()
                                .mapToDouble(ListPartition::falsePositiveRate)
                                .max()
                                .orElse(0))
                .add("salt", salt)
                .add("partitions", pieces)
                .build();
    }

    private static JsonObjectBuilder json(ListPartition partition) {
        return JSON.createObjectBuilder()
                .add("values", partition.values())
                .add("bits", partition.bits())
                .add("revoked", partition.revoked())
                .add("size", partition.size())
                .add("sha256", BASE64.encodeToString(partition.sha256().bytes()));
    }

    private static String base64(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
