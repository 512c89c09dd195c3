package cg.gouv.qr.verification;

import cg.gouv.qr.code.CodeFormat;
import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.code.StampCode;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.signature.Authenticity;
import cg.gouv.qr.signature.ShortAuthenticity;
import cg.gouv.qr.signature.ShortAuthenticity.Candidate;
import cg.gouv.qr.signature.StampVerifier;
import cg.gouv.qr.verification.Judge.Claim;
import cg.gouv.qr.verification.Verdict.Forged;
import cg.gouv.qr.verification.Verdict.Revoked;
import cg.gouv.qr.verification.Verdict.Specimen;
import cg.gouv.qr.verification.Verdict.Unconfirmed;
import cg.gouv.qr.verification.Verdict.Unconfirmed.Why;
import cg.gouv.qr.verification.Verdict.Unknown;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From a code to its verdict, in the order that costs least: read, tag, lot, state. */
@ApplicationScoped
class FindVerdict {
    /** How often a second a node asks the records again before it says "unknown"; beyond, it says "unconfirmed". */
    private static final int SECOND_LOOKS = 20;

    @Inject
    KnownLots lots;

    @Inject
    TrustedEpochs epochs;

    @Inject
    KeyAlarms alarms;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    private final Bucket secondLooks = Bucket.builder()
            .addLimit(limit -> limit.capacity(SECOND_LOOKS).refillGreedy(SECOND_LOOKS, Duration.ofSeconds(1)))
            .build();

    Finding of(PresentedCode presented) {
        CodeReader.Reading reading = CodeReader.read(presented);
        if (reading instanceof CodeReader.NoCode none) {
            return Finding.ofNoCode(none.why());
        }
        if (reading instanceof CodeReader.NoSuchFormat) {
            return Finding.ofNoCode(new Forged());
        }
        boolean confirmed = lots.isConfirmed();
        if (!lots.isLoaded()) {
            return Finding.ofNoCode(new Unconfirmed(Why.RECORDS_AWAY));
        }
        return reading instanceof CodeReader.Full full
                ? full(full.code(), confirmed)
                : shortened(((CodeReader.Shortened) reading).code(), confirmed);
    }

    private Finding full(StampCode code, boolean confirmed) {
        if (epochs.lacksKeys(code.epoch())) {
            return Finding.ofNoCode(new Unconfirmed(Why.RECORDS_AWAY));
        }
        if (!(new StampVerifier(epochs).verify(code) instanceof Authenticity.Genuine genuine)) {
            return Finding.ofNoCode(new Forged());
        }
        Claim claim = new Claim(
                genuine.epoch(), epochs.isClosed(genuine.epoch()), genuine.format(), code.gs1(), genuine.serial());
        Verdict verdict = confirmed ? judged(claim) : fromCache(claim);
        if (verdict instanceof Unknown) {
            alarms.note(claim.epoch(), claim.serial());
        }
        return Finding.ofFull(verdict, claim.serial());
    }

    private Verdict judged(Claim claim) {
        try {
            Verdict verdict = Judge.judge(claim, lots.find(claim.serial()), today());
            if (verdict.about().isPresent()) {
                return verdict;
            }
            // Sealed a moment ago? The records are asked once more before anybody is told that there is no such stamp.
            return secondLooks.tryConsume(1)
                    ? Judge.judge(claim, lots.findAgain(claim.serial()), today())
                    : new Unconfirmed(Why.RECORDS_AWAY);
        } catch (RecordsAway away) {
            return new Unconfirmed(Why.RECORDS_AWAY);
        }
    }

    // While the records are away a revoked stamp stays revoked, and nothing is authentic.
    private Verdict fromCache(Claim claim) {
        Verdict verdict = Judge.judge(claim, lots.cached(claim.serial()), today());
        return verdict instanceof Revoked || verdict instanceof Specimen ? verdict : new Unconfirmed(Why.RECORDS_AWAY);
    }

    /** A short code holds only if tag, serial and the lot's epoch agree; its absence raises no alarm: 25 bits can be guessed. */
    private Finding shortened(ShortCode code, boolean confirmed) {
        if (!(new StampVerifier(epochs).verify(code) instanceof ShortAuthenticity.Candidates candidates)) {
            return Finding.ofNoCode(new Forged());
        }
        List<Finding> findings = candidates.candidates().stream()
                .map(candidate -> Finding.ofShort(candidate(candidate, confirmed), candidate.serial()))
                .toList();
        List<Finding> stamps = findings.stream()
                .filter(one -> one.verdict().about().isPresent())
                .toList();
        if (stamps.size() > 1) {
            return Finding.ofNoCode(new Unconfirmed(Why.TWO_MATCHES));
        }
        return Stream.concat(stamps.stream(), findings.stream().filter(one -> one.verdict() instanceof Unconfirmed))
                .findFirst()
                .orElseGet(() -> Finding.ofNoCode(new Unknown()));
    }

    // The short code says neither format nor link: they are the lot's, which must be of the candidate's epoch.
    private Verdict candidate(Candidate candidate, boolean confirmed) {
        Optional<VerifiableLot> lot;
        try {
            lot = confirmed ? lots.find(candidate.serial()) : lots.cached(candidate.serial());
            if (lot.isEmpty() && confirmed && secondLooks.tryConsume(1)) {
                lot = lots.findAgain(candidate.serial());
            }
        } catch (RecordsAway away) {
            return new Unconfirmed(Why.RECORDS_AWAY);
        }
        if (lot.isEmpty()) {
            return confirmed ? new Unknown() : new Unconfirmed(Why.RECORDS_AWAY);
        }
        if (lot.get().epoch() != candidate.epoch()) {
            return new Unknown();
        }
        Claim claim = new Claim(
                candidate.epoch(),
                epochs.isClosed(candidate.epoch()),
                CodeFormat.find(lot.get().codeFormat()).orElse(CodeFormat.STANDARD),
                CodePrefix.parse(lot.get().codePrefix()).gs1(),
                candidate.serial());
        return confirmed ? judged(claim) : fromCache(claim);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
