package cg.gouv.qr.verification;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;

/** Signs what somebody was told, so that they can show it to others. */
@Stateless
@PermitAll
@AsPlatform("verification")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignVerdict {
    @Inject
    VerdictSigner signer;

    /** A signed verdict, or the advice to wait. */
    public sealed interface Answer {}

    /** @param jws in compact form (RFC 7515, 7.1) */
    public record Signed(String jws) implements Answer {}

    /** Too many signatures are asked of this node. */
    public record TooMany(Duration delay) implements Answer {}

    /**
     * Signs a verdict.
     *
     * @param presented what it is about
     * @param verified what was told
     * @param verdict the same for programs
     * @throws cg.gouv.qr.signature.VaultUnusable as the cause of an EJB's exception, if the vault does not sign
     */
    public Answer sign(PresentedCode presented, Verified verified, JsonObject verdict) {
        return signer.sign(presented, verified, verdict);
    }
}
