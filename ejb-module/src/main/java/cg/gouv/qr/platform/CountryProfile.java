package cg.gouv.qr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * What a country decides: configuration, not code.
 *
 * @param code ISO 3166-1 alpha-2, lower case
 * @param authority the name of the control office, as certificates print it
 * @param host printed in every stamp, upper case, such as {@code QR.GOUV.CG}
 * @param currencies ISO 4217, the first is the one of tariffs
 * @param telephonePrefix such as {@code +242}
 * @param zone in which dates on certificates and invoices are meant
 * @param districts that addresses choose from
 * @param taxPerMille the rate on invoices, 180 for 18 %
 * @param taxMention as invoices print it
 * @param languages of pages, the first is the default
 */
public record CountryProfile(
        String code,
        String name,
        String authority,
        String host,
        List<String> currencies,
        String telephonePrefix,
        ZoneId zone,
        List<String> districts,
        int taxPerMille,
        String taxMention,
        List<Locale> languages) {

    /** @throws IllegalStateException if there is no such profile, or it lacks a value */
    public static CountryProfile load(String code) {
        Properties file = new Properties();
        try (InputStream in = CountryProfile.class.getResourceAsStream("/country/" + code + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("There is no country profile \"" + code + "\"");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CountryProfile(
                code,
                value(file, "name"),
                value(file, "authority"),
                value(file, "host"),
                list(file, "currencies"),
                value(file, "telephonePrefix"),
                ZoneId.of(value(file, "zone")),
                list(file, "districts"),
                Integer.parseInt(value(file, "taxPerMille")),
                value(file, "taxMention"),
                list(file, "languages").stream().map(Locale::forLanguageTag).toList());
    }

    /** The currency of tariffs and invoices. */
    public String currency() {
        return currencies.get(0);
    }

    private static List<String> list(Properties file, String key) {
        return List.of(value(file, key).split("\\s*;\\s*"));
    }

    private static String value(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), () -> "The country profile lacks " + key);
    }

    /** Makes the configured profile injectable. */
    @ApplicationScoped
    static class Source {
        @Produces
        @Singleton
        CountryProfile profile(Configuration configuration) {
            return load(configuration.country());
        }
    }
}
