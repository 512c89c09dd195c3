package cg.gouv.qr.verification;

import cg.gouv.qr.platform.AsPlatform;
import cg.gouv.qr.scan.Asker;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells anybody what a full code is worth. There is always a verdict; there is no transaction unless something is looked up. */
@Stateless
@PermitAll
@AsPlatform("verification")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyCode {
    @Inject
    FindVerdict find;

    @Inject
    Verdicts verdicts;

    /** Short codes have a limit of their own: {@link VerifyShortCode}. */
    public Verified verify(PresentedCode presented, Occasion occasion, Asker asker) {
        if (presented instanceof PresentedCode.ShortForm) {
            throw new IllegalArgumentException("A full code was expected here, found a short one");
        }
        return verdicts.told(occasion, asker, () -> find.of(presented));
    }
}
