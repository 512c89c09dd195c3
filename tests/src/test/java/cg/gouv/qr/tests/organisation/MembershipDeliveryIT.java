package cg.gouv.qr.tests.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Person;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is decided while the identity provider is away reaches it when it is back. */
class MembershipDeliveryIT {
    private final Stage stage = Stage.running();

    @AfterEach
    void everythingIsThereAgain() throws Exception {
        stage.start();
    }

    @Test
    void reachesAnIdentityProviderThatWasAway() throws Exception {
        Person person = stage.people().newcomer();
        String id = person.client()
                .post("/api/v1/organisations", stage.people().registration("COMPANY", "Patiente"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Person operator = stage.people().official(Role.OPERATEUR_OCC);
        assertThat(operator.signIn())
                .as("a token for the time without a provider")
                .isNotEmpty();
        String path = "/api/v1/organisations/" + id;
        Answer read = operator.client().get(path).expect(200);

        stage.halt("keycloak");
        assertThat(operator.client()
                        .change(path + "/admission", read, null)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("ADMITTED");
        Eventually.holds(
                "an attempt in vain",
                () -> messages(id).stream()
                        .anyMatch(message -> message.get("delivered_at") == null && message.get("last_error") != null));

        stage.start();
        Eventually.holds("a token that names the organisation", Duration.ofMinutes(2), () -> {
            String token = person.signIn();
            return !token.isEmpty()
                    && id.equals(person.claims().path("organisation_id").asText());
        });
        person.client().get(path).expect(200);
        Eventually.holds(
                "the message's end",
                () -> messages(id).stream()
                        .allMatch(message -> message.get("delivered_at") != null && message.get("last_error") == null));
        assertThat(messages(id)).hasSize(1);
    }

    private List<Map<String, @Nullable Object>> messages(String organisation) {
        return stage.database().all("select * from outbox_message where payload ->> 'organisation' = ?", organisation);
    }
}
