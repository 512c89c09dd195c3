package cg.gouv.qr.verify.message;

import cg.gouv.qr.platform.Configuration;
import cg.gouv.qr.platform.CountryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Reads what configures the gateways when the application starts, so that it does not start with what would fail at the first message. */
@ApplicationScoped
class CheckGateways {
    private static final Logger LOG = System.getLogger(CheckGateways.class.getName());

    @Inject
    Configuration configuration;

    @Inject
    CountryProfile country;

    /** @throws IllegalStateException or an IllegalArgumentException that says what is wrong */
    void check(@Observes @Initialized(ApplicationScoped.class) Object started) {
        country.languages().forEach(MessageTexts::in);
        LOG.log(
                Level.INFO,
                "Gateways of messages: Twilio {0}, SMS {1}, USSD {2}",
                state(configuration.twilioTokens()),
                state(configuration.smsSecrets()),
                state(configuration.ussdSecrets()));
        configuration.twilioUrl().ifPresent(url -> LOG.log(Level.INFO, "Twilio calls {0}", url));
    }

    private static String state(List<String> secrets) {
        return secrets.isEmpty() ? "off" : "on";
    }
}
