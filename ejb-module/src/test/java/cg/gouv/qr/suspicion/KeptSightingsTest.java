package cg.gouv.qr.suspicion;

import static cg.gouv.qr.suspicion.Tracks.BEGIN;
import static cg.gouv.qr.suspicion.Tracks.BRAZZAVILLE;
import static cg.gouv.qr.suspicion.Tracks.DAY;
import static cg.gouv.qr.suspicion.Tracks.MINUTE;
import static cg.gouv.qr.suspicion.Tracks.POINTE_NOIRE;
import static cg.gouv.qr.suspicion.Tracks.at;
import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.sighting.Place;
import cg.gouv.qr.sighting.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSightingsTest {
    @Test
    void areReadAsTheyWereWrittenEightBytesEach() {
        List<Sighting> sightings = List.of(
                at(0, BRAZZAVILLE),
                new Sighting(BEGIN + DAY, null),
                at(2 * DAY, Place.ofNumber(0)),
                at(3 * DAY, Place.ofNumber(6_479_999)));

        byte[] bytes = KeptSightings.NONE.with(sightings).bytes();

        assertThat(bytes).hasSize(4 * Long.BYTES);
        assertThat(KeptSightings.of(bytes).all()).isEqualTo(sightings);
        assertThat(KeptSightings.of(new byte[0]).all()).isEmpty();
    }

    @Test
    void areInTheOrderOfTimeHoweverTheyCome() {
        KeptSightings early = KeptSightings.NONE.with(List.of(at(2 * DAY, BRAZZAVILLE), at(0, POINTE_NOIRE)));

        assertThat(early.with(List.of(at(DAY, BRAZZAVILLE))).all())
                .containsExactly(at(0, POINTE_NOIRE), at(DAY, BRAZZAVILLE), at(2 * DAY, BRAZZAVILLE));
    }

    /** Else a hundred scans of a copy in a row would make all forget where the genuine one was. */
    @Test
    void ofOneCellAndSessionAreOne() {
        KeptSightings kept = KeptSightings.NONE.with(List.of(at(0, POINTE_NOIRE)));
        for (int scan = 0; scan < 1000; scan++) {
            kept = kept.with(List.of(at(DAY + scan / 2, BRAZZAVILLE)));
        }
        assertThat(kept.all()).containsExactly(at(0, POINTE_NOIRE), at(DAY, BRAZZAVILLE));
        assertThat(kept.with(List.of(at(DAY + 16 * MINUTE, BRAZZAVILLE))).all()).hasSize(3);
        assertThat(kept.with(List.of(at(DAY + MINUTE, POINTE_NOIRE))).all())
                .as("another town within the session")
                .hasSize(3);
    }

    @Test
    void areTheLatestOfAStampThatAllTheWorldScans() {
        List<Sighting> many = new ArrayList<>();
        for (int day = 0; day < 1000; day++) {
            many.add(at(day * DAY, BRAZZAVILLE));
        }
        List<Sighting> kept = KeptSightings.NONE.with(many).all();

        assertThat(kept).hasSize(KeptSightings.MOST).endsWith(at(999 * DAY, BRAZZAVILLE));
    }

    @Test
    void countOnlyAfterWhatAPersonHasJudged() {
        KeptSightings kept = KeptSightings.NONE.with(Tracks.inTwoTowns(3));
        Instant judged = Instant.ofEpochSecond(BEGIN + DAY);

        assertThat(kept.after(null)).hasSize(6);
        assertThat(kept.after(judged))
                .as("the one of that second neither")
                .containsExactlyElementsOf(Tracks.inTwoTowns(3).subList(3, 6));
        assertThat(kept.after(Instant.ofEpochSecond(BEGIN + 10 * DAY))).isEmpty();
    }

    @Test
    void bearAClockThatIsWrongByFar() {
        KeptSightings kept =
                KeptSightings.NONE.with(List.of(new Sighting(-5, null), new Sighting(Long.MAX_VALUE, null)));

        assertThat(KeptSightings.of(kept.bytes()).all())
                .containsExactly(new Sighting(0, null), new Sighting((1L << 40) - 1, null));
    }
}
