package cg.gouv.qr.verification;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Signs what somebody was told, so that they can show it to others. */
@Stateless
@PermitAll
@AsPlatform("verification")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignVerdict {
    @Inject
    VerdictSigner signer;

    /**
     * Signs a verdict.
     *
     * @param presented what it is about
     * @param verified what was told
     * @param verdict the same for programs
     * @param client whom signatures are counted for
     * @return a JWS in compact form (RFC 7515, 7.1); nothing if too many are asked for
     * @throws cg.gouv.qr.signature.VaultUnusable as the cause of an EJB's exception, if the vault does not sign
     */
    public Optional<String> sign(PresentedCode presented, Verified verified, JsonObject verdict, String client) {
        return signer.sign(presented, verified, verdict, client);
    }
}
