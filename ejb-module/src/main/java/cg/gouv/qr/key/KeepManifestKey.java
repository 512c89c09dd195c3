package cg.gouv.qr.key;

import cg.gouv.qr.platform.AsPlatform;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Has every node show the key that this one signs with, before it signs. */
@Stateless
@PermitAll
@AsPlatform("keys")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class KeepManifestKey {
    @Inject
    ManifestKeys keys;

    public void keep() {
        keys.keepOwn();
    }
}
