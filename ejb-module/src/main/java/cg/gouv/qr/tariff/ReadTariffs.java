package cg.gouv.qr.tariff;

import static cg.gouv.qr.platform.Permission.ORDERS_CREATE;
import static cg.gouv.qr.platform.Permission.ORDERS_READ_OWN;
import static cg.gouv.qr.platform.Permission.RECORDS_READ;
import static cg.gouv.qr.platform.Permission.TARIFFS_MANAGE;

import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.Cursor;
import cg.gouv.qr.platform.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The prices that companies order by. */
@Stateless
@RolesAllowed({ORDERS_CREATE, ORDERS_READ_OWN, TARIFFS_MANAGE, RECORDS_READ})
public class ReadTariffs {
    @Inject
    Tariffs tariffs;

    @Inject
    CountryProfile country;

    @Inject
    Clock clock;

    /** @throws cg.gouv.qr.platform.NotFound if there is none */
    public Tariff read(TariffId id) {
        return tariffs.get(id);
    }

    public Page<Tariff> inForce(Cursor cursor) {
        return tariffs.page(LocalDate.now(clock.withZone(country.zone())), cursor);
    }

    /** Past and coming ones included. */
    public Page<Tariff> list(Cursor cursor) {
        return tariffs.page(null, cursor);
    }
}
