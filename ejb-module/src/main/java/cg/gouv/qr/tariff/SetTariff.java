package cg.gouv.qr.tariff;

import static cg.gouv.qr.platform.Permission.TARIFFS_MANAGE;
import static java.util.Objects.requireNonNull;

import cg.gouv.qr.platform.Caller;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.platform.DomainEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** An administrator makes a tariff in the country's currency, or changes one; orders placed keep their price. */
@Stateless
@RolesAllowed(TARIFFS_MANAGE)
public class SetTariff {
    @Inject
    Tariffs tariffs;

    @Inject
    OfferedProfiles profiles;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    CountryProfile country;

    /**
     * @throws TariffOverlaps if another holds for the profile on some of the days
     * @throws ProfileNotOffered if this country's host does not fit the profile
     */
    public Tariff set(TariffTerms terms) {
        TariffTerms checked = terms.checked();
        refuseOverlap(checked, null);
        Tariff tariff = new Tariff(checked, country.currency(), caller.person());
        tariffs.add(tariff);
        events.fire(new TariffSet(
                tariff.id(), tariff.encoderProfile(), tariff.perThousand().amount()));
        return tariff;
    }

    /** The same refusals as {@link #set}. */
    public Tariff amend(TariffId id, TariffTerms terms, long version) {
        TariffTerms checked = terms.checked();
        refuseOverlap(checked, id);
        Tariff tariff = tariffs.get(id, version);
        tariff.amend(checked);
        events.fire(new TariffAmended(
                id, tariff.encoderProfile(), tariff.perThousand().amount()));
        return tariffs.written(tariff);
    }

    private void refuseOverlap(TariffTerms terms, @Nullable TariffId except) {
        int profile = requireNonNull(terms.encoderProfile());
        profiles.requireOffered(profile);
        tariffs.serialise();
        tariffs.overlapping(profile, requireNonNull(terms.validFrom()), terms.validUntil(), except)
                .ifPresent(other -> {
                    throw new TariffOverlaps(other);
                });
    }
}
