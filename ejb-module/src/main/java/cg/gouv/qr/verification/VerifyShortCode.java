package cg.gouv.qr.verification;

import cg.gouv.qr.limit.Permit;
import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.scan.Asker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Tells anybody what a short code is worth, so many times: its tag has 25 bits only. The answer never holds the full code.
 */
@Stateless
@PermitAll
@AsPlatform("verification")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyShortCode {
    @Inject
    FindVerdict find;

    @Inject
    Verdicts verdicts;

    @Inject
    ShortCodeLimits limits;

    /** A verdict, or the advice to wait. */
    public sealed interface Answer {}

    public record Answered(Verified verified) implements Answer {}

    /** Too many attempts by this client, or on this serial. */
    public record TooMany(Duration delay) implements Answer {
        /** The delay for {@code Retry-After}: whole seconds, rounded up, at least 1. */
        public long retryAfter() {
            return Permit.retryAfter(delay);
        }
    }

    /** @param asker whom attempts are counted for */
    public Answer verify(PresentedCode.ShortForm code, Occasion occasion, Asker asker) {
        Permit permit = limits.ask(code, asker.client());
        if (!permit.isGiven()) {
            return new TooMany(permit.delay());
        }
        Verified verified = verdicts.told(occasion, asker, () -> find.of(code));
        Verdict verdict = verified.verdict();
        if (!(verdict instanceof Verdict.Forged || verdict instanceof Verdict.Unknown)) {
            limits.wasNoGuess(code);
        }
        return new Answered(verified);
    }
}
