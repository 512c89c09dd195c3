package cg.gouv.qr.tests.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Stage;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Gateways call through the proxy, on a platform that has no account at Twilio. */
class MessagesOnDomainIT {
    private final Stage stage = Stage.onDomain();
    private final Gateways gateways = new Gateways(stage);

    @Test
    void comeThroughTheProxy() {
        assertThat(gateways.sms(Gateways.telephone(), "QR 1234").expect(200).text())
                .startsWith("ILLISIBLE : il faut 16 caractères, recu 4.");
        assertThat(gateways.ussd(UUID.randomUUID().toString(), Gateways.telephone(), "2")
                        .expect(200)
                        .text())
                .startsWith("CON Type the short code");
    }

    @Test
    void areNotThereWithoutASecret() {
        assertThat(gateways.twilio(Gateways.telephone(), UUID.randomUUID().toString(), "QR 1234")
                        .status())
                .isEqualTo(404);
    }
}
