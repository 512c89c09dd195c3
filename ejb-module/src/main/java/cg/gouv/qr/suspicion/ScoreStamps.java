package cg.gouv.qr.suspicion;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.sighting.CloneModel;
import cg.gouv.qr.sighting.CloneScore;
import cg.gouv.qr.sighting.ScoreClones;
import cg.gouv.qr.sighting.Sighting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The score of stamps, by what is usual in the country in this hour. Before that is known, nothing is suspect. */
@ApplicationScoped
class ScoreStamps {
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    KnownStamps known;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    private volatile Optional<ScoreClones> scorer = Optional.empty();
    private volatile Instant readAt = Instant.MIN;

    /** Learns what is usual, if that is not known or an hour old. */
    void refresh() {
        Instant now = clock.instant();
        if (scorer.isEmpty() || !now.isBefore(readAt.plus(KEPT))) {
            scorer = known.usual().map(usual -> new ScoreClones(CloneModel.TUNED, usual));
            readAt = now;
        }
    }

    /**
     * The score, if it makes the stamp suspect. When its application was reported is not known here yet.
     *
     * @param sightings of one alone nothing can be said
     */
    Optional<CloneScore> suspicious(List<Sighting> sightings) {
        return sightings.size() < 2
                ? Optional.empty()
                : scorer.map(by -> by.score(sightings, null))
                        .filter(score -> score.powerOfTen() >= configuration.cloneThreshold());
    }
}
