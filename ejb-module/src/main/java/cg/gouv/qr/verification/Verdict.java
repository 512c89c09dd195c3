package cg.gouv.qr.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a presented code is worth, as the public is told. Every one is an answer, none an error. */
public sealed interface Verdict {
    /** The verdict's stable name, lower case, as JSON and metrics spell it. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The stamp that the code is on, of verdicts that know one. */
    default Optional<Stamp> about() {
        if (this instanceof Authentic authentic) {
            return Optional.of(authentic.stamp());
        }
        if (this instanceof Revoked revoked) {
            return Optional.of(revoked.stamp());
        }
        if (this instanceof Suspect suspect) {
            return Optional.of(suspect.stamp());
        }
        return this instanceof Specimen specimen ? Optional.of(specimen.stamp()) : Optional.empty();
    }

    /**
     * A sealed stamp of a lot, not revoked.
     *
     * @param cautions what has changed since it was made; empty for a plain yes
     */
    record Authentic(Stamp stamp, Set<Caution> cautions) implements Verdict {
        public Authentic {
            cautions = Set.copyOf(cautions);
        }
    }

    /** Why an authentic stamp deserves a second look. */
    enum Caution {
        CERTIFICATION_EXPIRED,
        CERTIFICATION_SUSPENDED,
        CERTIFICATION_REVOKED,
        /** Its epoch's keys are compromised: only the sealed position speaks for it, and a forger could know that too. */
        KEYS_COMPROMISED
    }

    /**
     * A sealed stamp, not revoked, whose scans speak for copies of its code. It accuses nobody: what somebody has before them may
     * be the genuine item, and they its honest second buyer.
     *
     * @param cautions what has changed since it was made
     */
    record Suspect(Stamp stamp, Set<Caution> cautions) implements Verdict {
        public Suspect {
            cautions = Set.copyOf(cautions);
        }
    }

    /**
     * A stamp whose product nobody shall trust any more.
     *
     * @param reason as the authority wrote it
     * @param instructions as the authority wrote them, or null if every recall's advice is enough
     */
    record Revoked(Stamp stamp, String reason, @Nullable String instructions, Instant since) implements Verdict {}

    /** For setting up a press; never a product's. */
    record Specimen(Stamp stamp) implements Verdict {}

    /** The tag is true, and no such stamp was made. */
    record Unknown() implements Verdict {}

    /** Nobody with the keys made this code. */
    record Forged() implements Verdict {}

    /**
     * No code at all.
     *
     * @param expected number of characters
     * @param found number of characters
     * @param wrong the first characters that no code has
     */
    record Unreadable(Fault fault, int expected, int found, List<WrongCharacter> wrong) implements Verdict {
        public Unreadable {
            wrong = List.copyOf(wrong);
        }

        /** What is wrong first. */
        public enum Fault {
            LENGTH,
            CHARACTERS,
            CHECK_SYMBOL,
            /** The GTIN or the issuer of a GS1 link. */
            LINK
        }

        /**
         * A character outside the alphabet.
         *
         * @param position from 1
         * @param character itself, or its number such as {@code U+00E9} where a screen might not show it
         */
        public record WrongCharacter(int position, String character) {}
    }

    /** Neither yes nor no for the moment; never shown in green. */
    record Unconfirmed(Why why) implements Verdict {
        /** What keeps the platform from telling. */
        public enum Why {
            /** The tag is true, and the records cannot be asked now. */
            RECORDS_AWAY,
            /** Two stamps have this short code: the full code tells. */
            TWO_MATCHES
        }
    }
}
