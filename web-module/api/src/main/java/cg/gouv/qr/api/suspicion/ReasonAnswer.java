package cg.gouv.qr.api.suspicion;

import cg.gouv.qr.sighting.CloneScore.Reason;
import cg.gouv.qr.sighting.CloneScore.Reason.BackAndForth;
import cg.gouv.qr.sighting.CloneScore.Reason.BeforeApplication;
import cg.gouv.qr.sighting.CloneScore.Reason.Crowd;
import cg.gouv.qr.sighting.CloneScore.Reason.ImpossibleTravel;
import cg.gouv.qr.sighting.CloneScore.Reason.Spread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact of which the like is seen of copies more often than of a single item. */
@Schema(name = "SuspicionReason")
record ReasonAnswer(
        @Schema(enumeration = {"impossible_travel", "back_and_forth", "spread", "crowd", "before_application"})
        String what,

        @Schema(description = "With impossible_travel.") @Nullable PlaceAnswer from,

        @Schema(description = "With impossible_travel.") @Nullable PlaceAnswer to,

        @Schema(description = "With impossible_travel: between the two areas.") @Nullable Long kilometres,

        @Schema(
                description =
                        "With impossible_travel: between the two scans. With before_application: how long before.")
        @Nullable Long seconds,

        @Schema(description = "With back_and_forth: from one area to another.") @Nullable Integer changes,

        @Schema(description = "With back_and_forth and spread.") @Nullable Integer areas,

        @Schema(description = "With crowd: how many scans, repeated ones told once.") @Nullable Integer scans) {

    static ReasonAnswer of(Reason reason) {
        if (reason instanceof ImpossibleTravel travel) {
            return new ReasonAnswer(
                    "impossible_travel",
                    PlaceAnswer.of(travel.from()),
                    PlaceAnswer.of(travel.to()),
                    Math.round(travel.kilometres()),
                    travel.seconds(),
                    null,
                    null,
                    null);
        }
        if (reason instanceof BackAndForth toAndFro) {
            return new ReasonAnswer(
                    "back_and_forth", null, null, null, null, toAndFro.changes(), toAndFro.areas(), null);
        }
        if (reason instanceof Spread spread) {
            return new ReasonAnswer("spread", null, null, null, null, null, spread.areas(), null);
        }
        if (reason instanceof Crowd crowd) {
            return new ReasonAnswer("crowd", null, null, null, null, null, null, crowd.sessions());
        }
        return new ReasonAnswer(
                "before_application", null, null, null, ((BeforeApplication) reason).seconds(), null, null, null);
    }
}
