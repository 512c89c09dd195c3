package cg.gouv.qr.cli.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.listing.CodeHashes;
import cg.gouv.qr.listing.ListPartition;
import cg.gouv.qr.listing.ListWriter;
import cg.gouv.qr.listing.SignedCodes;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample reader: what it says of lists that are whole, and that it believes no others. */
class CheckedListTest {
    private static final EpochKeys KEYS = EpochKeys.derive(7, EpochRoot.of(new byte[32]));
    private static final CodePrefix PREFIX = CodePrefix.standard("QR.GOUV.CG");
    private static final long FIRST = 1000;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final OctetKeyPairJsonWebKey OURS = key("ours");
    private static final JsonWebKeySet KNOWN = new JsonWebKeySet(OURS);
    private static final String TYPE = "offline-list+jwt";

    @TempDir
    Path folder;

    private String type = TYPE;
    private OctetKeyPairJsonWebKey signer = OURS;
    private Consumer<Map<String, Object>> change = claims -> {};

    @Test
    void saysOfEachCodeWhatTheListSays() throws IOException {
        try (CheckedList list = CheckedList.open(written(), KNOWN, NOW)) {
            assertThat(list.description()).contains("lot 42", "Savon", "valid until 2026-11-28T12:00:00Z", "1 revoked");
            for (int position = 1; position <= 100; position++) {
                assertThat(list.say("https://qr.gouv.cg/" + code(position)))
                        .isEqualTo(position == 2 ? "revoked, to be confirmed" : "listed, to be confirmed");
            }
            assertThat(list.say(code(101))).isEqualTo("not listed");
            assertThat(list.say("7" + code(1).substring(1)))
                    .as("no format that is printed")
                    .isEqualTo("not listed");
            assertThat(list.say("0000-0000-0000-0000")).startsWith("unreadable: A code has 28 characters");
            assertThat(list.say(code(1).replace(code(1).charAt(5), 'U'))).startsWith("unreadable: ");
        }
    }

    /** Whatever is asked of it, no word of its answers is one that people take for green. */
    @Test
    void neverSaysThatAnythingIsAuthentic() throws IOException {
        try (CheckedList list = CheckedList.open(written(), KNOWN, NOW)) {
            for (String presented : List.of(code(1), code(2), code(101), "", "x", "é".repeat(28))) {
                String said = list.say(presented).toLowerCase(Locale.ROOT);
                assertThat(said)
                        .doesNotContainPattern("\\b(authentic|genuine|valid|ok|good|green|true)\\b")
                        .matches("listed, to be confirmed|revoked, to be confirmed|not listed|unreadable: .*");
            }
        }
    }

    @Test
    void believesNoListThatIsOver() throws IOException {
        Path file = written();
        Instant end = NOW.plus(Duration.ofDays(7));
        CheckedList.open(file, KNOWN, end).close();
        assertRefused(file, end.plusSeconds(1), "Expired list");
        CheckedList.open(file, KNOWN, NOW.minusSeconds(60)).close();
        assertRefused(file, NOW.minusSeconds(3600), "set the clock");
    }

    @Test
    void believesNobodyElsesSignature() throws IOException {
        signer = key("another");
        assertRefused(written(), NOW, "none of those given");
        signer = key("ours"); // by its name alone
        assertRefused(written(), NOW, "is not what the key ours signed");
    }

    @Test
    void believesNoOtherTokenOfThePlatforms() throws IOException {
        for (String other : List.of("verdict+jwt", "JWT", "")) {
            type = other;
            assertRefused(written(), NOW, "typ is " + TYPE);
        }
    }

    @Test
    void refusesAnUnsignedList() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        String[] jws = signedPart(whole).split("\\.", -1);
        for (String header : List.of(
                "{\"alg\":\"none\",\"kid\":\"ours\",\"typ\":\"" + TYPE + "\"}",
                "{\"alg\":\"HS256\",\"kid\":\"ours\",\"typ\":\"" + TYPE + "\"}",
                "{\"alg\":7,\"kid\":\"ours\",\"typ\":\"" + TYPE + "\"}",
                "{\"alg\":\"EdDSA\",\"kid\":7,\"typ\":\"" + TYPE + "\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"ours\",\"typ\":\"" + TYPE + "\",\"crit\":[\"x\"]}",
                "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\",\"kid\":\"ours\",\"typ\":\"" + TYPE + "\"}",
                "[]",
                "")) {
            assertThatThrownBy(() -> SignedPart.check(base64(header) + "." + jws[1] + ".", KNOWN, NOW))
                    .as(header)
                    .isInstanceOf(ListRefused.class);
            assertThatThrownBy(() -> SignedPart.check(base64(header) + "." + jws[1] + "." + jws[2], KNOWN, NOW))
                    .as(header)
                    .isInstanceOf(ListRefused.class);
        }
    }

    /** Signed, and yet no list of this version: a mistake of ours, or of a later platform's. */
    @Test
    void refusesWhatCannotBe() throws IOException {
        List<Consumer<Map<String, Object>>> changes = List.of(
                claims -> claims.put("version", 2),
                claims -> claims.remove("version"),
                claims -> claims.put("lot", "42"),
                claims -> claims.put("lot", 0),
                claims -> claims.put("lot", 1e30),
                claims -> claims.put("iat", -1),
                claims -> claims.put("exp", Long.MAX_VALUE),
                claims -> claims.remove("product"),
                claims -> claims.put("certification", "OCC"),
                claims -> claims.put("salt", "AAAA"),
                claims -> claims.put("salt", "*"),
                claims -> claims.put("partitions", List.of()),
                claims -> claims.put("partitions", List.of(7)),
                claims -> claims.put("partitions", "none"),
                claims -> claims.put("partitions", java.util.Collections.nCopies(2, first(claims))),
                claims -> first(claims).put("values", 300_000),
                claims -> first(claims).put("bits", 99),
                claims -> first(claims).put("size", 1 << 21),
                claims -> first(claims).put("sha256", "AAAA"));
        for (Consumer<Map<String, Object>> each : changes) {
            change = each;
            Path file = written();
            assertThatThrownBy(() -> CheckedList.open(file, KNOWN, NOW))
                    .as("change " + changes.indexOf(each))
                    .isInstanceOf(ListRefused.class)
                    .hasMessageMatching("(?s).+");
        }
    }

    /** Thousands of damages, cuts and additions: each is refused in words. Nothing is ever listed by what was not signed. */
    @Test
    void believesNoBitThatWasNotSigned() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Random random = new Random(5);
        Path broken = folder.resolve("broken");
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = mutated(whole, random);
            if (Arrays.equals(bytes, whole)) {
                continue;
            }
            Files.write(broken, bytes);
            try (CheckedList list = CheckedList.open(broken, KNOWN, NOW)) {
                // base64url has spare bits in its last character: the same signature, spelt otherwise
                assertThat(signedBytes(bytes)).isEqualTo(signedBytes(whole));
                assertThat(list.say(code(1))).isEqualTo("listed, to be confirmed");
            } catch (ListRefused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void readsTheListOfTheSpecification() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "offline-list.md"));
        JsonWebKeySet published = PublicKeys.parse(value(document, "keys"), "the document");
        Path file = folder.resolve("vector");
        Files.write(file, HexFormat.of().parseHex(value(document, "file")));
        try (CheckedList list = CheckedList.open(file, published, NOW)) {
            assertThat(list.say(value(document, "code.1"))).isEqualTo("listed, to be confirmed");
            assertThat(list.say(value(document, "code.2"))).isEqualTo("revoked, to be confirmed");
            assertThat(list.say(value(document, "other"))).isEqualTo("not listed");
        }
    }

    private static String value(String document, String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " = (.*)$", Pattern.MULTILINE)
                .matcher(document);
        assertThat(line.find()).as("a vector's " + name).isTrue();
        return line.group(1);
    }

    private void assertRefused(Path file, Instant now, String why) {
        assertThatThrownBy(() -> CheckedList.open(file, KNOWN, now))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining(why);
    }

    private static byte[] mutated(byte[] whole, Random random) {
        int length = whole.length;
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(length));
            case 1 -> Arrays.copyOf(whole, length + 1 + random.nextInt(100));
            case 2 -> Arrays.copyOfRange(whole, 1 + random.nextInt(length - 1), length);
            default -> {
                byte[] bytes = whole.clone();
                bytes[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
        };
    }

    /** Everything but how the signature is spelt. */
    private static List<String> signedBytes(byte[] file) {
        String[] jws = signedPart(file).split("\\.", -1);
        return List.of(
                jws[0], jws[1], HexFormat.of().formatHex(Base64.getUrlDecoder().decode(jws[2])));
    }

    private static String signedPart(byte[] file) {
        int length = java.nio.ByteBuffer.wrap(file, file.length - 20, 4).getInt();
        return new String(file, file.length - 20 - length, length, StandardCharsets.US_ASCII);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> claims) {
        return ((List<Map<String, Object>>) claims.get("partitions")).get(0);
    }

    private Path written() throws IOException {
        byte[] salt = new byte[CodeHashes.SALT_SIZE];
        SignedCodes codes = new SignedCodes(KEYS, PREFIX, CodeFormat.STANDARD, FIRST, 100, position -> position == 2);
        Path file = folder.resolve("list");
        try (OutputStream out = Files.newOutputStream(file)) {
            new ListWriter(new CodeHashes(salt, 42)).write(codes, made -> signed(salt, made), out);
        }
        return file;
    }

    private String signed(byte[] salt, List<ListPartition> partitions) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("version", 1);
        claims.put("iat", NOW.getEpochSecond());
        claims.put("exp", NOW.plus(Duration.ofDays(7)).getEpochSecond());
        claims.put("lot", 42);
        claims.put("stamps", 100);
        claims.put("product", "Savon");
        claims.put("company", "Savonnerie");
        claims.put("certification", Map.of("number", "OCC-2026-000001"));
        claims.put("cautions", List.of("certification_expired"));
        claims.put("salt", base64(salt));
        List<Map<String, Object>> pieces = new ArrayList<>();
        for (ListPartition each : partitions) {
            pieces.add(new HashMap<>(Map.of(
                    "values", each.values(),
                    "bits", each.bits(),
                    "revoked", each.revoked(),
                    "size", each.size(),
                    "sha256", base64(each.sha256().bytes()))));
        }
        claims.put("partitions", pieces);
        change.accept(claims);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKeyIdHeaderValue(signer.getKeyId());
        jws.setHeader("typ", type);
        jws.setKey(signer.getPrivateKey());
        jws.setPayload(JsonUtil.toJson(claims));
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OctetKeyPairJsonWebKey key(String name) {
        try {
            OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk("Ed25519");
            key.setKeyId(name);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String code(int position) {
        return KEYS.signer()
                .sign(CodeFormat.STANDARD, PREFIX.gs1(), FIRST + position - 1)
                .text();
    }
}
