package cg.gouv.qr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private static final Set<String> ROLES = Set.of(
            "ADMIN_GOUVERNEMENTAL",
            "OPERATEUR_OCC",
            "ENTREPRISE_CERTIFIEE",
            "ESTAMPILLEUR_AGREE",
            "AUDITEUR_SYSTEME",
            "CONTROLEUR");

    private JsonNode realm;

    @BeforeEach
    void readsTheFile() throws IOException {
        realm = new ObjectMapper()
                .readTree(Path.of("../keycloak-realm/estampille-realm.json").toFile());
    }

    private Set<String> permissions() {
        return realm.at("/roles/realm")
                .valueStream()
                .filter(role -> !role.path("composite").asBoolean())
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> permissionsOf(String name) {
        return realm.at("/roles/realm")
                .valueStream()
                .filter(role -> role.path("name").asText().equals(name))
                .flatMap(role -> role.at("/composites/realm").valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    @Test
    void givesEachRoleOnlyPermissionsThatExist() {
        assertThat(ROLES)
                .allSatisfy(role ->
                        assertThat(permissionsOf(role)).as(role).isNotEmpty().isSubsetOf(permissions()));
        assertThat(permissions()).allMatch(permission -> permission.matches("[a-z]+(\\.[a-z]+)+"));
    }

    @Test
    void leavesNoPermissionWithoutARole() {
        Set<String> given =
                ROLES.stream().flatMap(role -> permissionsOf(role).stream()).collect(Collectors.toSet());
        assertThat(permissions()).isEqualTo(given);
    }

    @Test
    void letsNoNationalRoleActAsAnOrganisation() {
        assertThat(permissionsOf("ADMIN_GOUVERNEMENTAL"))
                .doesNotContain("orders.create", "products.manage.own", "certifications.apply", "distribution.report");
        assertThat(permissionsOf("AUDITEUR_SYSTEME")).allMatch(permission -> permission.endsWith(".read"));
    }

    @Test
    void holdsNoSecret() {
        assertThat(realm.path("clients").findValuesAsText("secret"))
                .isNotEmpty()
                .allMatch(secret -> secret.matches("\\$\\{ESTAMPILLE_[A-Z_]+}"));
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void holdsNoUserButTheServersOwnAccount() {
        assertThat(realm.path("users")
                        .valueStream()
                        .map(user -> user.path("serviceAccountClientId").asText()))
                .containsExactly("estampille-platform");
    }

    @Test
    void letsNobodySignInByPasswordAlone() {
        assertThat(realm.path("clients").findValues("directAccessGrantsEnabled"))
                .isNotEmpty()
                .noneMatch(JsonNode::asBoolean);
    }
}
