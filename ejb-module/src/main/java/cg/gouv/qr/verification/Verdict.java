package cg.gouv.qr.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a presented code is worth, as the public is told. Every one is an answer, none an error. */
public sealed interface Verdict {
    /** Each verdict's stable name, by its type. */
    ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> verdict) {
            return verdict.getSimpleName()
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                    .toLowerCase(Locale.ROOT);
        }
    };

    /** The verdict's stable name, such as {@code closed_epoch}, as JSON and metrics spell it. */
    default String name() {
        return NAMES.get(getClass());
    }

    /** The stamp that the code is on, of verdicts that know one. */
    default Optional<Stamp> about() {
        return this instanceof OfStamp known ? Optional.of(known.stamp()) : Optional.empty();
    }

    /** Which one of a verdict's variants it is, where it has several. */
    default Optional<Enum<?>> variant() {
        if (this instanceof Lapsed lapsed) {
            return Optional.of(lapsed.lapse());
        }
        if (this instanceof NotInCirculation absent) {
            return Optional.of(absent.why());
        }
        return this instanceof Unconfirmed unconfirmed ? Optional.of(unconfirmed.why()) : Optional.empty();
    }

    /** What is said of a stamp that was made. */
    sealed interface OfStamp extends Verdict {
        Stamp stamp();
    }

    /** A sealed stamp of a lot, and nothing speaks against it: the one verdict that is green. */
    record Authentic(Stamp stamp) implements OfStamp {}

    /** A sealed stamp whose product's certification does not stand any more as it did when the stamp was made. */
    record Lapsed(Stamp stamp, Lapse lapse) implements OfStamp {}

    /** How a certification stands no more. */
    enum Lapse {
        CERTIFICATION_EXPIRED,
        CERTIFICATION_SUSPENDED,
        CERTIFICATION_REVOKED
    }

    /** A sealed stamp of an epoch whose keys are compromised: only its position speaks for it, and a forger could know that too. */
    record ClosedEpoch(Stamp stamp) implements OfStamp {}

    /**
     * A sealed stamp, not revoked, whose scans speak for copies of its code. It accuses nobody: what somebody has before them may
     * be the genuine item, and they its honest second buyer.
     */
    record Suspect(Stamp stamp) implements OfStamp {}

    /** A stamp that was made, and is on no product that its stamper knows of. */
    record NotInCirculation(Stamp stamp, Absence why) implements OfStamp {}

    /** Why a stamp is not in circulation. */
    enum Absence {
        /** Its lot demands that stamps are reported as applied, and this one was not. */
        NOT_APPLIED,
        /** Its stamper reported it as spoiled. */
        SPOILED
    }

    /**
     * A stamp whose product nobody shall trust any more.
     *
     * @param reason as the authority wrote it
     * @param instructions as the authority wrote them, or null if every recall's advice is enough
     */
    record Revoked(Stamp stamp, String reason, @Nullable String instructions, Instant since) implements OfStamp {}

    /** For setting up a press; never a product's. */
    record Specimen(Stamp stamp) implements OfStamp {}

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
