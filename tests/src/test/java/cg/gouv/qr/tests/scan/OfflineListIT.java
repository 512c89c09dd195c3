package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.FreshProcess;
import cg.gouv.qr.listing.ListFile;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lot's list, taken by an inspector and read with public keys alone. */
class OfflineListIT {
    private static final int NOT_BELIEVED = 4;
    private static final String KEYS = "/.well-known/jwks.json";

    @TempDir
    Path folder;

    private final Stage stage = Stage.running();
    private final Road road = new Road(stage).open();
    private final Client inspector =
            stage.people().official(Role.CONTROLEUR, "hors-ligne").client();

    @Test
    void tellsEachStampOfItsLotAndNoOther() throws Exception {
        People.Member company = stage.people().company("listée");
        StoredShards lot = road.made(company, "Ciment listé", 300);
        StoredShards other = road.made(company, "Ciment non listé", 100);
        road.revoked(lot.lot(), 10, 12);
        Answer answer = inspector.get(path(lot.lot())).expect(200);

        assertThat(answer.header("Content-Type")).startsWith("application/vnd.estampille.offline-list");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(answer.etag()).startsWith("W/\"");
        Path file = folder.resolve("lot.estlist");
        Files.write(file, answer.body());
        JwtClaims claims = claims(file);
        assertThat(claims.getClaimValue("lot")).isEqualTo(lot.lot());
        assertThat(claims.getClaimValue("stamps")).isEqualTo(300L);
        assertThat(claims.getClaimValueAsString("product")).isEqualTo("Ciment listé");

        Map<String, String> expected = new LinkedHashMap<>();
        lot.stamps(false)
                .forEach(stamp -> expected.put(
                        stamp.code(),
                        stamp.position() >= 10 && stamp.position() <= 12
                                ? "revoked, to be confirmed"
                                : "listed, to be confirmed"));
        lot.stamps(true).forEach(specimen -> expected.put(specimen.code(), "not listed"));
        other.stamps(false).forEach(stamp -> expected.put(stamp.code(), "not listed"));
        String said = check(file, new ArrayList<>(expected.keySet()));
        assertThat(said.lines().filter(line -> line.contains("\t")))
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + each.getValue())
                        .toList());
        assertThat(said).contains("lot " + lot.lot() + ": Ciment listé", "300 stamps, 3 revoked");
        assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("authentic");

        byte[] damaged = answer.body();
        damaged[20] ^= 1;
        Files.write(file, damaged);
        assertThat(check(file, List.of(lot.stamps(false).get(0).code())))
                .contains("SHA-256")
                .doesNotContain("to be confirmed");
    }

    @Test
    void isFetchedAgainOnlyIfItSaysSomethingElse() throws Exception {
        StoredShards lot = road.made(stage.people().company("relue"), "Ciment relu", 100);
        Answer first = inspector.get(path(lot.lot())).expect(200);

        assertThat(inspector.get(path(lot.lot())).expect(200).body())
                .as("made once a day")
                .isEqualTo(first.body());
        Answer unchanged =
                inspector.get(path(lot.lot()), "If-None-Match", first.etag()).expect(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.etag()).isEqualTo(first.etag());
        Answer head = inspector.send("HEAD", path(lot.lot()), null).expect(200);
        assertThat(head.etag()).isEqualTo(first.etag());
        assertThat(head.body()).isEmpty();
        inspector
                .send("HEAD", path(lot.lot()), null, "If-None-Match", first.etag())
                .expect(304);

        road.revoked(lot.lot(), 1, 1);
        Answer later =
                inspector.get(path(lot.lot()), "If-None-Match", first.etag()).expect(200);
        assertThat(later.etag()).isNotEqualTo(first.etag());
        Path file = folder.resolve("later.estlist");
        Files.write(file, later.body());
        assertThat(check(file, List.of(lot.stamps(false).get(0).code()))).contains("\trevoked, to be confirmed");

        assertThat(stage.database()
                        .all(
                                "select person from audit_entry where action = 'offlineList.taken' and subject = ?",
                                "lot:" + lot.lot()))
                .as("who took it, each time that it was sent")
                .hasSize(3);
    }

    @Test
    void isForThoseWhoInspectAndOfSealedLots() throws Exception {
        People.Member company = stage.people().company("curieuse");
        StoredShards lot = road.made(company, "Ciment curieux", 100);
        assertThat(company.client().get(path(lot.lot())).expect(403).problem()).isEqualTo("forbidden");
        stage.stranger().get(path(lot.lot())).expect(401);
        assertThat(inspector.get(path(999_999_999)).expect(404).problem()).isEqualTo("notFound.lot");

        String order = road.ordered(company, road.stamper("route"), road.certified(company, "Ciment à faire"), 100);
        road.paid(company, order);
        long planned = road.lots(order).get(0).path("number").asLong();
        assertThat(inspector.get(path(planned)).expect(409).problem()).isEqualTo("offlineList.lotNotSealed");
        inspector.send("HEAD", path(planned), null).expect(409);
    }

    private JwtClaims claims(Path file) throws Exception {
        String keys = stage.stranger().get(KEYS).expect(200).text();
        try (ListFile list = ListFile.open(file)) {
            return new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "EdDSA")
                    .setExpectedType(true, "offline-list+jwt")
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(list.signed());
        }
    }

    /** What the sample reader says, from its own process. */
    private String check(Path file, List<String> codes) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "list", "check", file.toString(), "--keys", stage.installation().serverUrl() + KEYS));
        words.addAll(codes);
        return new FreshProcess(stage.installation()).run(words, NOT_BELIEVED);
    }

    private static String path(long lot) {
        return "/api/v1/lots/" + lot + "/offline-list";
    }
}
