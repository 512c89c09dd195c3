package cg.gouv.qr.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.sighting.CloneScore.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreClonesTest {
    private static final Place BRAZZAVILLE = Place.of(-4.267, 15.283);
    private static final Place SUBURB = Place.of(-4.18, 15.35);
    private static final Place POINTE_NOIRE = Place.of(-4.778, 11.864);
    private static final Place OUESSO = Place.of(1.614, 16.052);
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    /** Powers of ten: nothing of what follows is near it by chance. */
    private static final double MUCH = 3;

    private final CloneModel model = CloneModel.TUNED;
    private final ScoreClones scorer = new ScoreClones(
            model,
            new Usual(
                    new PlaceShares(Map.of(BRAZZAVILLE, 620L, POINTE_NOIRE, 310L, OUESSO, 70L), model.areaKilometres()),
                    1.5,
                    0.4));

    @Test
    void nothingIsSaidOfAStampThatNobodySaw() {
        assertThat(scorer.score(List.of(), null)).isEqualTo(CloneScore.NONE);
    }

    @Test
    void oneScanSpeaksAgainstCopies() {
        assertThat(scorer.score(List.of(at(0, BRAZZAVILLE)), null).powerOfTen()).isNegative();
    }

    @Test
    void anItemThatIsSoldAgainElsewhereIsNotSuspect() {
        List<Sighting> resold = List.of(
                at(0, BRAZZAVILLE),
                at(3 * DAY, BRAZZAVILLE),
                at(40 * DAY, POINTE_NOIRE),
                at(44 * DAY, POINTE_NOIRE),
                at(120 * DAY, OUESSO));
        CloneScore score = scorer.score(resold, null);

        assertThat(score.powerOfTen()).isNegative();
        assertThat(score.reasons()).containsExactly(new Reason.Spread(3));
    }

    @Test
    void whoTriesAgainOrStandsInASuburbIsNoCrowd() {
        List<Sighting> tries = new ArrayList<>();
        for (int attempt = 0; attempt < 15; attempt++) {
            tries.add(at(attempt * MINUTE, attempt % 2 == 0 ? BRAZZAVILLE : SUBURB));
        }
        assertThat(scorer.score(tries, null)).isEqualTo(scorer.score(tries.subList(0, 1), null));
    }

    @Test
    void toAndFroBetweenTwoTownsIsSuspectAndSaysWhy() {
        List<Sighting> sightings = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            sightings.add(at(day * DAY, BRAZZAVILLE));
            sightings.add(at(day * DAY + 20 * MINUTE, POINTE_NOIRE));
        }
        CloneScore score = scorer.score(sightings, null);

        assertThat(score.powerOfTen()).isGreaterThan(MUCH);
        assertThat(score.reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .isEqualTo(new Reason.ImpossibleTravel(
                                BRAZZAVILLE, POINTE_NOIRE, BRAZZAVILLE.kilometresTo(POINTE_NOIRE), 20 * MINUTE)))
                .contains(new Reason.BackAndForth(11, 2));
    }

    /** Wi-Fi's place, and the mobile network's. */
    @Test
    void aPhoneWhosePlaceFlipsIsNotSuspect() {
        List<Sighting> flips = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            flips.add(at(attempt * 10L, attempt % 2 == 0 ? BRAZZAVILLE : POINTE_NOIRE));
        }
        CloneScore score = scorer.score(flips, null);

        assertThat(score.powerOfTen()).isLessThan(2);
        assertThat(score).isEqualTo(scorer.score(flips.subList(0, 2), null));
    }

    @Test
    void whatIsScannedAllDayIsACrowd() {
        List<Sighting> allDay = new ArrayList<>();
        for (int scan = 0; scan < 5000; scan++) {
            allDay.add(at(10L * scan * MINUTE, BRAZZAVILLE));
        }
        assertThat(scorer.score(allDay, null).powerOfTen()).isGreaterThan(1);
    }

    @Test
    void aScanWithoutAPlaceHidesNothing() {
        List<Sighting> placed = List.of(
                at(0, BRAZZAVILLE), at(100 * DAY + MINUTE, BRAZZAVILLE), at(100 * DAY + 3 * MINUTE, POINTE_NOIRE));
        List<Sighting> withPlaceless = new ArrayList<>(placed);
        withPlaceless.add(new Sighting(100 * DAY, null));

        assertThat(scorer.score(withPlaceless, null).powerOfTen())
                .isGreaterThanOrEqualTo(scorer.score(placed, null).powerOfTen());
    }

    /** A picture that was sent, or a network that names the wrong town. */
    @Test
    void oneScanThatCannotBeIsNotEnough() {
        List<Sighting> once =
                List.of(at(0, BRAZZAVILLE), at(10 * MINUTE + 1000, POINTE_NOIRE), at(2 * DAY, BRAZZAVILLE));

        assertThat(scorer.score(once, null).powerOfTen()).isLessThan(MUCH);
    }

    @Test
    void aScanBeforeTheApplicationSpeaksForCopies() {
        List<Sighting> sightings = List.of(at(10 * DAY, BRAZZAVILLE), at(20 * DAY, BRAZZAVILLE));

        CloneScore early = scorer.score(sightings, 15 * DAY);

        assertThat(early.powerOfTen())
                .isGreaterThan(scorer.score(sightings, null).powerOfTen() + 1);
        assertThat(early.reasons()).containsExactly(new Reason.BeforeApplication(5 * DAY));
        assertThat(scorer.score(sightings, DAY).powerOfTen())
                .as("afterwards only")
                .isLessThan(scorer.score(sightings, null).powerOfTen());
    }

    @Test
    void scansWithoutAPlaceOnlyCount() {
        List<Sighting> many = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            many.add(new Sighting(day * DAY, null));
        }
        CloneScore score = scorer.score(many, null);

        assertThat(score.reasons()).containsExactly(new Reason.Crowd(60));
        assertThat(score.powerOfTen()).isPositive().isLessThanOrEqualTo(model.crowdMost());
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        List<Sighting> sightings = new ArrayList<>(List.of(
                at(0, BRAZZAVILLE), at(DAY, POINTE_NOIRE), at(DAY + 30 * MINUTE, BRAZZAVILLE), at(2 * DAY, OUESSO)));
        CloneScore score = scorer.score(sightings, null);
        Collections.shuffle(sightings, new Random(1));

        assertThat(scorer.score(sightings, null)).isEqualTo(score);
    }

    /** Thousands of scans all over the country: the score stays a number, and is found at once. */
    @Test
    void aFamousStampIsJudgedToo() {
        Random random = new Random(2);
        List<Sighting> everywhere = new ArrayList<>();
        for (int scan = 0; scan < 5000; scan++) {
            everywhere.add(
                    at(20L * scan * MINUTE, Place.of(random.nextDouble() * 8 - 5, 11 + random.nextDouble() * 7)));
        }
        assertThat(scorer.score(everywhere, null).powerOfTen()).isFinite().isGreaterThan(MUCH);
    }

    private static Sighting at(long second, Place place) {
        return new Sighting(second, place);
    }
}
