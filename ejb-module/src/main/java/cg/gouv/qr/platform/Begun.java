package cg.gouv.qr.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** A call of it waits, like that of any bean, until all that begin with the application have begun (Enterprise Beans 4.8.1). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Begun {
    public void await() {
        // The container has done what there was to do.
    }
}
