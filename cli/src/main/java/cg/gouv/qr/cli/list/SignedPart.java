package cg.gouv.qr.cli.list;

import cg.gouv.qr.listing.CodeHashes;
import cg.gouv.qr.listing.ListDamaged;
import cg.gouv.qr.listing.ListPartition;
import cg.gouv.qr.shard.Digest;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** What the platform signed of a list. Checked by jose4j; nothing is read of what is not signed by a key that was given. */
record SignedPart(
        String keyId,
        Instant issued,
        Instant validUntil,
        long lot,
        long stamps,
        String product,
        String company,
        String certification,
        List<String> cautions,
        String salt,
        List<ListPartition> partitions) {
    private static final String ALGORITHM = "EdDSA";
    private static final String TYPE = "offline-list+jwt";
    private static final int VERSION = 1;

    /** A clock that is more wrong than this is told so. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Checks the signature, the type and the time.
     *
     * @param jws in compact form
     * @throws ListRefused if any of them is wrong
     */
    static SignedPart check(String jws, JsonWebKeySet keys, Instant now) {
        JsonNode header = header(jws);
        String keyId = header.path("kid").asText();
        SignedPart part = read(keyId, json(verified(jws, key(keys, keyId))));
        if (now.isBefore(part.issued().minus(SLACK))) {
            throw new ListRefused("The list was issued at " + part.issued() + ", and it is " + now
                    + " here: set the clock of this machine");
        }
        if (now.isAfter(part.validUntil())) {
            throw new ListRefused(
                    "Expired list: it was valid until " + part.validUntil() + "; take a new one, or ask online");
        }
        return part;
    }

    /** Those under which its codes are held. */
    CodeHashes hashes() {
        byte[] bytes = decoded("salt", salt);
        if (bytes.length != CodeHashes.SALT_SIZE) {
            throw new ListRefused("A list's salt has " + CodeHashes.SALT_SIZE + " bytes, found " + bytes.length);
        }
        return new CodeHashes(bytes, lot);
    }

    private static JsonNode header(String jws) {
        int dot = jws.indexOf('.');
        JsonNode header = json(decoded("header", dot < 0 ? jws : jws.substring(0, dot)));
        requireText(header, "alg", ALGORITHM);
        requireText(header, "typ", TYPE);
        if (!header.path("kid").isTextual() || header.has("crit")) {
            throw new ListRefused("The signature's header names a key and nothing critical, found " + header);
        }
        return header;
    }

    private static void requireText(JsonNode header, String name, String expected) {
        JsonNode found = header.path(name);
        if (!found.isTextual() || !found.asText().equals(expected)) {
            throw new ListRefused("The signature's " + name + " is " + expected + ", found " + found);
        }
    }

    private static JsonWebKey key(JsonWebKeySet keys, String keyId) {
        JsonWebKey key = keys.findJsonWebKey(keyId, "OKP", null, null);
        if (key == null) {
            throw new ListRefused("The list is signed by the key " + keyId + ", which is none of those given");
        }
        return key;
    }

    private static String verified(String compact, JsonWebKey key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM));
        try {
            jws.setCompactSerialization(compact);
            jws.setKey(key.getKey());
            if (jws.verifySignature()) {
                return jws.getPayload();
            }
        } catch (JoseException e) {
            throw new ListRefused("The list's signature cannot be checked: " + e.getMessage());
        }
        throw new ListRefused("The list is not what the key " + key.getKeyId() + " signed");
    }

    private static SignedPart read(String keyId, JsonNode claims) {
        long version = number(claims, "version", 1, Integer.MAX_VALUE);
        if (version != VERSION) {
            throw new ListRefused("This reader knows lists of version " + VERSION + ", found version " + version);
        }
        List<String> cautions = new ArrayList<>();
        claims.path("cautions").forEach(caution -> cautions.add(caution.asText()));
        List<ListPartition> partitions = new ArrayList<>();
        for (JsonNode each : claims.path("partitions")) {
            partitions.add(partition(each));
        }
        return new SignedPart(
                keyId,
                time(claims, "iat"),
                time(claims, "exp"),
                number(claims, "lot", 1, Long.MAX_VALUE),
                number(claims, "stamps", 0, Integer.MAX_VALUE),
                text(claims, "product"),
                text(claims, "company"),
                text(claims.path("certification"), "number"),
                List.copyOf(cautions),
                text(claims, "salt"),
                List.copyOf(partitions));
    }

    private static ListPartition partition(JsonNode json) {
        byte[] sha256 = decoded("sha256", text(json, "sha256"));
        if (sha256.length != Digest.SIZE) {
            throw new ListRefused("A partition's sha256 has " + Digest.SIZE + " bytes, found " + sha256.length);
        }
        try {
            return new ListPartition(
                    (int) number(json, "values", 0, Integer.MAX_VALUE),
                    (int) number(json, "bits", 0, Integer.MAX_VALUE),
                    (int) number(json, "revoked", 0, Integer.MAX_VALUE),
                    (int) number(json, "size", 0, Integer.MAX_VALUE),
                    Digest.of(sha256));
        } catch (ListDamaged impossible) {
            throw new ListRefused(Objects.requireNonNullElse(impossible.getMessage(), "No such partition"));
        }
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.ofEpochSecond(number(json, name, 0, Integer.MAX_VALUE * 1000L));
    }

    private static long number(JsonNode json, String name, long least, long most) {
        JsonNode found = json.path(name);
        if (!found.canConvertToLong() || !found.isIntegralNumber() || found.asLong() < least || found.asLong() > most) {
            throw new ListRefused("A list's " + name + " is a whole number from " + least + ", found " + found);
        }
        return found.asLong();
    }

    private static String text(JsonNode json, String name) {
        JsonNode found = json.path(name);
        if (!found.isTextual()) {
            throw new ListRefused("A list's " + name + " is a text, found " + found);
        }
        return found.asText();
    }

    private static byte[] decoded(String what, String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ListRefused("A list's " + what + " is in base64url, found it malformed: " + e.getMessage());
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return object(JSON.readTree(bytes));
        } catch (IOException e) {
            throw new ListRefused("The signature's header is JSON, found none: " + e.getMessage());
        }
    }

    private static JsonNode json(String payload) {
        try {
            return object(JSON.readTree(payload));
        } catch (JsonProcessingException e) {
            throw new ListRefused("What is signed is JSON, found none: " + e.getOriginalMessage());
        }
    }

    private static JsonNode object(JsonNode found) {
        if (found.isObject()) {
            return found;
        }
        throw new ListRefused("A JSON object was expected, found " + found.getNodeType());
    }
}
