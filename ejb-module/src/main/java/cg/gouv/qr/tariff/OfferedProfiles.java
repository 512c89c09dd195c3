package cg.gouv.qr.tariff;

import cg.gouv.qr.code.CodePrefix;
import cg.gouv.qr.code.Gs1Link;
import cg.gouv.qr.code.Gtin;
import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import cg.gouv.qr.symbol.EncoderProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encoder profiles that stamps of this installation may have: its host must fit, and GS1 needs an issuer. */
@ApplicationScoped
public class OfferedProfiles {
    // Every GS1 prefix of a host is as long as any other: 14 digits whatever the product.
    private static final Gtin ANY = new Gtin("00000000000000");

    @Inject
    CountryProfile country;

    @Inject
    Configuration configuration;

    /** In the order of their numbers. */
    public List<EncoderProfile> all() {
        return Arrays.stream(EncoderProfile.values()).filter(this::isOffered).toList();
    }

    /**
     * @param number 1 to 4
     * @throws ProfileNotOffered if stamps of this installation cannot have it
     */
    public EncoderProfile requireOffered(int number) {
        return all().stream()
                .filter(profile -> profile.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProfileNotOffered(number));
    }

    /**
     * All that stands before the code in the URLs of a product's stamps.
     *
     * @param gtin the product's, or null if it has none
     * @throws ProfileNotOffered if stamps of this installation cannot have the profile
     * @throws GtinNeeded if the profile is GS1's and the product has no GTIN
     */
    public CodePrefix prefix(int number, @Nullable String gtin, String designation) {
        EncoderProfile profile = requireOffered(number);
        if (profile != EncoderProfile.GS1) {
            return CodePrefix.standard(country.host());
        }
        if (gtin == null) {
            throw new GtinNeeded(designation);
        }
        return gs1(new Gtin(gtin)).orElseThrow(() -> new ProfileNotOffered(number));
    }

    private boolean isOffered(EncoderProfile profile) {
        CodePrefix standard = CodePrefix.standard(country.host());
        return switch (profile) {
            case STANDARD, LONG_HOST -> standard.profile() == profile;
            case ROUGH -> standard.fits(profile);
            case GS1 -> gs1(ANY).filter(prefix -> prefix.fits(profile)).isPresent();
        };
    }

    private Optional<CodePrefix> gs1(Gtin gtin) {
        return configuration.gs1Issuer().map(issuer -> CodePrefix.gs1(country.host(), new Gs1Link(gtin, issuer)));
    }
}
