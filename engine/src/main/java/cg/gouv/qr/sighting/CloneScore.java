package cg.gouv.qr.sighting;

import java.util.List;

/**
 * How much a stamp's scans speak for copies of its code, and why. It never says that a code is forged: each scan may have been
 * of the genuine item, and an honest second buyer is one of those who scan it.
 *
 * @param powerOfTen so many powers of ten likelier are the scans with copies than without; negative where they speak against
 * @param reasons what somebody should look at, whatever the score
 */
public record CloneScore(double powerOfTen, List<Reason> reasons) {
    /** Of a stamp of which nothing is known. */
    public static final CloneScore NONE = new CloneScore(0, List.of());

    public CloneScore {
        reasons = List.copyOf(reasons);
    }

    /** A fact of which the like is seen of copies more often than of a single item. */
    public sealed interface Reason {
        /**
         * Two sightings farther apart than anything goes in that time.
         *
         * @param kilometres between the areas' middles
         * @param seconds between the sightings
         */
        record ImpossibleTravel(Place from, Place to, double kilometres, long seconds) implements Reason {}

        /**
         * It went to and fro between areas.
         *
         * @param changes from one area to another
         * @param areas how many there are
         */
        record BackAndForth(int changes, int areas) implements Reason {}

        /**
         * It was seen in more areas than an item comes to.
         *
         * @param areas three or more
         */
        record Spread(int areas) implements Reason {}

        /**
         * More people than usual scanned it.
         *
         * @param sessions scans, repeated ones told once
         */
        record Crowd(int sessions) implements Reason {}

        /**
         * It was scanned before it was applied.
         *
         * @param seconds how long before, the first time
         */
        record BeforeApplication(long seconds) implements Reason {}
    }
}
