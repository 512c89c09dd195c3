package cg.gouv.qr.portal.page;

import cg.gouv.qr.platform.CountryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The country profile, for pages. */
@Named
@ApplicationScoped
public class Country {
    @Inject
    CountryProfile profile;

    public CountryProfile getProfile() {
        return profile;
    }
}
