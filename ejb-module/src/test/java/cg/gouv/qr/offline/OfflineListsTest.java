package cg.gouv.qr.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cg.gouv.qr.key.EpochState;
import cg.gouv.qr.key.KeyRing;
import cg.gouv.qr.listing.ListFile;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.EpochKeys;
import cg.gouv.qr.signature.EpochRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeten.extra.MutableClock;

/** Lists as a node makes them; what is signed is checked with jose4j, which knows nothing of us. */
@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class OfflineListsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final EpochKeys KEYS = EpochKeys.derive(7, EpochRoot.of(new byte[32]));

    @TempDir
    Path folder;

    private final OfflineLists lists = new OfflineLists();
    private final CountDownLatch asked = new CountDownLatch(1);
    private CountDownLatch keysCome = new CountDownLatch(0);

    @BeforeEach
    void assemble() {
        lists.vault = new VectorsVault();
        lists.country = CountryProfile.load("cg");
        lists.clock = MutableClock.of(NOW, ZoneOffset.UTC);
        lists.configuration = new Configuration() {
            @Override
            public Path offlineLists() {
                return folder.resolve("lists");
            }
        };
        lists.ring = new KeyRing() {
            @Override
            public EpochKeys keys(int epoch) {
                asked.countDown();
                try {
                    assertThat(keysCome.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return KEYS;
            }
        };
    }

    @Test
    @SuppressWarnings("unchecked")
    void areJwtsThatAnotherLibraryChecks() throws Exception {
        JwtClaims claims = claims(lists.list(lot(1)), NOW);

        assertThat(claims.getClaimValue("lot")).isEqualTo(42L);
        assertThat(claims.getClaimValue("stamps")).isEqualTo(1000L);
        assertThat(claims.getClaimValueAsString("product")).isEqualTo("Savon de Marseille 300 g");
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 7 * 86_400);
        assertThat(claims.getStringListClaimValue("cautions")).isEmpty();
        assertThat((double) claims.getClaimValue("falsePositiveRate")).isBetween(0.000_005, 1.0 / 65_536);
        List<Map<String, Object>> partitions =
                (List<Map<String, Object>>) claims.getClaimValue("partitions", List.class);
        assertThat(partitions).hasSize(1);
        assertThat(partitions.get(0)).containsEntry("values", 1000L).containsEntry("revoked", 1L);
    }

    @Test
    void areGoodForAWeekAndNoLonger() {
        KeptList list = lists.list(lot(1));
        Instant later = NOW.plusSeconds(7 * 86_400 + 1);
        assertThatThrownBy(() -> claims(list, later)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void sayThatTheKeysAreCompromised() throws Exception {
        ListedLot lot = AListedLot.of(42, 1, EpochState.CLOSED, 10, LocalDate.parse("2027-07-01"));
        assertThat(claims(lists.list(lot), NOW).getStringListClaimValue("cautions"))
                .containsExactlyInAnyOrder("closed_epoch", "certification_expired");
    }

    /** As many inspectors as want it get one file; a change of the lot, or another day, makes another one. */
    @Test
    void areMadeOnceForALotAsItIsThatDay() throws IOException {
        Path first = lists.list(lot(1)).file();
        assertThat(lists.list(lot(1)).file()).isEqualTo(first);
        assertThat(lists.list(lot(2)).file()).isNotEqualTo(first);
        assertThat(lists.list(AListedLot.of(42, 1, EpochState.ACTIVE, 1000, TODAY.plusDays(1)))
                        .file())
                .isNotEqualTo(first);
        assertThat(Files.mismatch(first, lists.list(lot(2)).file()))
                .as("each has a salt of its own")
                .isBetween(16L, 40L);
    }

    @Test
    void areMadeOneAtATime() throws Exception {
        keysCome = new CountDownLatch(1);
        CompletableFuture<KeptList> first = CompletableFuture.supplyAsync(() -> lists.list(lot(1)));
        assertThat(asked.await(1, TimeUnit.MINUTES)).isTrue();

        assertThatThrownBy(() -> lists.list(lot(2))).isInstanceOf(AnotherListBeingMade.class);

        keysCome.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES).size()).isPositive();
        assertThat(lists.list(lot(2)).size()).isPositive();
    }

    @Test
    void leaveNothingHalfMade() throws IOException {
        lists.vault = new VectorsVault() {
            @Override
            public byte[] sign(byte[] message) {
                throw new IllegalStateException("The token was taken out");
            }
        };
        assertThatThrownBy(() -> lists.list(lot(1))).isInstanceOf(IllegalStateException.class);
        try (Stream<Path> left = Files.list(folder.resolve("lists"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void sweepWhatAServerThatEndedLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("lists")).resolve("lot-1-2.estlist");
        Path another = folder.resolve("lists").resolve("notes.txt");
        Files.writeString(left, "half a list");
        Files.writeString(another, "somebody's");
        assertThat(lists.list(lot(1)).file()).exists();
        assertThat(left).doesNotExist();
        assertThat(another).exists();
    }

    @Test
    void areRefusedInWordsOnceTheyAreGone() throws IOException {
        KeptList list = lists.list(lot(1));
        try (InputStream in = list.open()) {
            assertThat(in.readAllBytes()).hasSize((int) list.size());
        }
        Files.delete(list.file());
        assertThatThrownBy(list::open).isInstanceOf(ListNotWritten.class);
    }

    private static ListedLot lot(long version) {
        return AListedLot.of(42, version, EpochState.ACTIVE, 1000, TODAY);
    }

    private JwtClaims claims(KeptList list, Instant now) throws InvalidJwtException, IOException {
        try (ListFile file = ListFile.open(list.file())) {
            return new JwtConsumerBuilder()
                    .setVerificationKey(lists.vault.publicKey())
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, "EdDSA")
                    .setExpectedType(true, "offline-list+jwt")
                    .setExpectedIssuer("https://qr.gouv.cg")
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                    .build()
                    .processToClaims(file.signed());
        }
    }
}
