package cg.gouv.qr.signature;

import java.util.List;

/** What a short code alone tells: the epochs under which its tag is true. */
public sealed interface ShortAuthenticity {

    /**
     * The tag is true under at least one epoch of the residue. One candidate holds only if its serial's lot is of that
     * epoch; if two do, ask for the full code.
     *
     * @param candidates at least one, by ascending epoch
     */
    record Candidates(List<Candidate> candidates) implements ShortAuthenticity {
        public Candidates {
            candidates = List.copyOf(candidates);
        }
    }

    /** True under no epoch. */
    record Forged(Authenticity.Reason reason) implements ShortAuthenticity {}

    /** A serial, if the epoch is the right one. */
    record Candidate(int epoch, long serial) {}
}
