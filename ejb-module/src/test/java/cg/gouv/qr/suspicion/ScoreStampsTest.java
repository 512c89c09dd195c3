package cg.gouv.qr.suspicion;

import static cg.gouv.qr.suspicion.Tracks.BRAZZAVILLE;
import static cg.gouv.qr.suspicion.Tracks.DAY;
import static cg.gouv.qr.suspicion.Tracks.POINTE_NOIRE;
import static cg.gouv.qr.suspicion.Tracks.at;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.sighting.CloneModel;
import cg.gouv.qr.sighting.CloneScore;
import cg.gouv.qr.sighting.CloneScore.Reason;
import cg.gouv.qr.sighting.ScoreClones;
import cg.gouv.qr.sighting.Sighting;
import cg.gouv.qr.sighting.Usual;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

@SuppressWarnings("UnnecessaryAssignment") // what the container injects, the test does
class ScoreStampsTest {
    private final ScoreStamps score = new ScoreStamps();
    private final MutableClock clock = MutableClock.of(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private Optional<Usual> usual = KnownStamps.usual(Tracks.aCountrys(2000), 1);
    private int asked;

    @BeforeEach
    void assemble() {
        score.known = new KnownStamps() {
            @Override
            public Optional<Usual> usual() {
                asked++;
                return usual;
            }
        };
        score.configuration = new Configuration();
        score.clock = clock;
    }

    @Test
    void whatIsSoldInTwoTownsIsSuspectByTheScoreThatWasMeasured() {
        score.refresh();
        List<Sighting> track = Tracks.inTwoTowns(6);

        CloneScore found = score.suspicious(track).orElseThrow();

        assertThat(found).isEqualTo(new ScoreClones(CloneModel.TUNED, usual.orElseThrow()).score(track, null));
        assertThat(found.powerOfTen()).isGreaterThan(2.9);
        assertThat(found.reasons()).hasAtLeastOneElementOfType(Reason.ImpossibleTravel.class);
    }

    @Test
    void oneScanAndAnHonestSecondBuyerAreNot() {
        score.refresh();

        assertThat(score.suspicious(List.of(at(0, BRAZZAVILLE)))).isEmpty();
        assertThat(score.suspicious(List.of(at(0, BRAZZAVILLE), at(DAY, BRAZZAVILLE), at(2 * DAY, BRAZZAVILLE))))
                .isEmpty();
        assertThat(score.suspicious(
                        List.of(at(0, BRAZZAVILLE), at(40 * DAY, POINTE_NOIRE), at(44 * DAY, POINTE_NOIRE))))
                .isEmpty();
    }

    @Test
    void whatIsJudgedCountsNoMore() {
        score.refresh();
        SeenStamp stamp = SeenStamp.never(new StampAt(7, 1)).with(Tracks.inTwoTowns(6));
        SeenStamp judged = new SeenStamp(
                stamp.stamp(),
                stamp.scans(),
                stamp.firstSecond(),
                stamp.lastSecond(),
                Instant.ofEpochSecond(stamp.lastSecond()),
                stamp.track());

        assertThat(score.suspicious(stamp.counted())).isPresent();
        assertThat(score.suspicious(judged.counted())).isEmpty();
        SeenStamp scannedOnce = judged.with(List.of(new Sighting(stamp.lastSecond() + DAY, POINTE_NOIRE)));
        assertThat(scannedOnce.scans()).isEqualTo(13);
        assertThat(score.suspicious(scannedOnce.counted())).isEmpty();
    }

    @Test
    void nothingIsSuspectBeforeItIsKnownWhatIsUsual() {
        usual = KnownStamps.usual(Tracks.aCountrys(KnownStamps.ENOUGH - 1), 1);
        score.refresh();
        assertThat(score.suspicious(Tracks.inTwoTowns(6))).isEmpty();

        usual = KnownStamps.usual(Tracks.aCountrys(KnownStamps.ENOUGH), 1);
        score.refresh();
        assertThat(score.suspicious(Tracks.inTwoTowns(6))).isPresent();
    }

    @Test
    void whatIsUsualIsReadOnceAnHour() {
        score.refresh();
        score.refresh();
        assertThat(asked).isEqualTo(1);
        clock.add(Duration.ofHours(1));
        score.refresh();
        assertThat(asked).isEqualTo(2);
    }

    /** Where hardly anybody scans, a few scans are no crowd yet: what is usual stays where the rates were measured. */
    @Test
    void fewScansInTheCountryMakeNoCrowds() {
        usual = KnownStamps.usual(Tracks.aCountrys(2000), 100);
        score.refresh();
        List<Sighting> week = IntStream.range(0, 8)
                .mapToObj(day -> at(day * DAY, BRAZZAVILLE))
                .toList();

        assertThat(usual.orElseThrow().sessions()).isEqualTo(KnownStamps.LEAST_SESSIONS);
        assertThat(usual.orElseThrow().shape()).isLessThanOrEqualTo(KnownStamps.MOST_SHAPE);
        assertThat(score.suspicious(week)).isEmpty();
    }
}
