package cg.gouv.qr.field;

import static cg.gouv.qr.platform.Permission.DISTRIBUTION_READ;
import static cg.gouv.qr.platform.Permission.ORDERS_READ_OWN;
import static cg.gouv.qr.platform.Permission.QR_GENERATE;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static cg.gouv.qr.platform.Permission.VERIFICATION_INSPECT;

import cg.gouv.qr.lot.LotNumber;
import cg.gouv.qr.lot.ReadLots;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was reported of a lot's stamps, to whoever may see the lot. */
@Stateless
@RolesAllowed({ORDERS_READ_OWN, DISTRIBUTION_READ, QR_GENERATE, RECORDS_READ, VERIFICATION_INSPECT})
public class ReadCirculation {
    @Inject
    ReadLots lots;

    @Inject
    Circulations circulations;

    /**
     * @return nothing if nothing was reported
     * @throws cg.gouv.qr.platform.NotFound if there is no such lot, or not for this caller
     */
    public Optional<Circulation> read(LotNumber lot) {
        lots.read(lot);
        return circulations.find(lot);
    }
}
