package cg.gouv.qr.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Role;
import cg.gouv.qr.tests.stage.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tries every operation that the API describes: without a token, with each role, and with what it must not take. */
class OpenApiWalkIT {
    /** An id of no record, and no id at all. */
    private static final List<String> NONSENSE = List.of("nonsense", "0", "-1", "%27%3B--", "OCC-9999-999999");

    /** Any version will do: what it would change does not exist. */
    private static final String[] VERSION = {"If-Match", "\"0\""};

    private final Stage stage = Stage.running();
    private final List<Operation> operations = Operation.in(
            stage.stranger().get("/api/v1/openapi.json").expect(200).json());

    @Test
    void knowsEveryRoleOfTheRealm() {
        assertThat(Role.ofRealm())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> saysWhoMayCallIt() {
        return each(operation -> {
            assertThat(operation.id()).isNotBlank();
            if (!operation.isPublic() && !operation.isForAnyone()) {
                assertThat(Role.allPermissions())
                        .as("the permissions that some role has")
                        .containsAll(operation.permissions());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhoeverHasNoToken() {
        return each(operation -> {
            Answer nobody = send(stage.stranger(), operation, operation.wellFormedPath());
            Answer forged =
                    send(stage.stranger().withToken("eyJhbGciOiJub25lIn0.e30."), operation, operation.wellFormedPath());
            if (operation.isPublic()) {
                assertThat(nobody.status())
                        .as(nobody.toString())
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertThat(nobody.status()).as(nobody.toString()).isEqualTo(401);
                assertThat(forged.status()).as(forged.toString()).isEqualTo(401);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> opensToTheRolesWithThePermissionAlone() {
        return each(operation -> {
            if (operation.isPublic()) {
                return;
            }
            for (Role role : Role.values()) {
                Answer answer = send(stage.people().anyone(role).client(), operation, operation.wellFormedPath());
                if (operation.isFor(role.permissions())) {
                    assertThat(answer.status())
                            .as(role + ": " + answer)
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    assertThat(answer.status()).as(role + ": " + answer).isEqualTo(403);
                    assertThat(answer.problem()).isEqualTo("forbidden");
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesMalformedJson() {
        return each(operation -> {
            if (operation.body().isEmpty()) {
                return;
            }
            for (String broken : List.of("{\"name\": ", "[1, 2", "\"text\"", "{\"name\": \"\\ud800\"}", "")) {
                Answer answer = permitted(operation)
                        .send(operation.method(), operation.wellFormedPath(), broken, headers(operation));
                assertThat(answer.status()).as(broken + ": " + answer).isIn(400, 404);
                assertThat(answer.problem()).isNotBlank();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> namesTheFieldThatIsMissingOrOfAnotherType() {
        return each(operation -> {
            Set<String> required = operation.requiredFields();
            if (!required.isEmpty()) {
                Answer answer = permitted(operation)
                        .send(operation.method(), operation.wellFormedPath(), "{}", headers(operation));
                assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
                if (answer.status() == 400) {
                    assertThat(required).as(answer.toString()).contains(first(answer.field()));
                }
            }
            for (String field : operation.textFields()) {
                Answer answer = permitted(operation)
                        .send(
                                operation.method(),
                                operation.wellFormedPath(),
                                Map.of(field, Map.of("not", "a text")),
                                headers(operation));
                assertThat(answer.status()).as(field + ": " + answer).isIn(400, 404);
                if (answer.status() == 400) {
                    assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> findsNothingUnderNonsense() {
        return each(operation -> {
            if (!operation.hasPathParameter()) {
                return;
            }
            for (String nonsense : NONSENSE) {
                if (nonsense.equals("0") && operation.path().contains("/epochs/")) {
                    continue; // the first epoch's number
                }
                Answer answer = send(permitted(operation), operation, operation.pathWith(nonsense));
                assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
                assertThat(answer.problem()).isNotBlank();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> asksForTheVersionThatWasRead() {
        return each(operation -> {
            if (!operation.changesAVersion()) {
                return;
            }
            Answer without =
                    permitted(operation).send(operation.method(), operation.wellFormedPath(), bodyOf(operation));
            assertThat(without.status()).as(without.toString()).isEqualTo(428);
            assertThat(without.problem()).isEqualTo("ifMatchMissing");
            for (String wrong : List.of("0", "*", "W/\"0\"", "\"x\"")) {
                Answer answer = permitted(operation)
                        .send(operation.method(), operation.wellFormedPath(), bodyOf(operation), "If-Match", wrong);
                assertThat(answer.status()).as(wrong + ": " + answer).isEqualTo(400);
                assertThat(answer.field()).isEqualTo("If-Match");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesQueriesOutOfRange() {
        return each(operation -> {
            for (var parameter : operation.parameters("query").toList()) {
                String name = parameter.path("name").asText();
                for (String value :
                        wrong(name, parameter.path("schema").path("minimum").isNumber())) {
                    Answer answer = send(
                            permitted(operation), operation, operation.wellFormedPath() + "?" + name + "=" + value);
                    assertThat(answer.status())
                            .as(name + "=" + value + ": " + answer)
                            .isEqualTo(400);
                    assertThat(answer.field()).as(answer.toString()).isEqualTo(name);
                }
            }
        });
    }

    private static List<String> wrong(String name, boolean ranged) {
        return switch (name) {
            case "limit" -> List.of("0", "-1", "1000000", "ten", "9".repeat(30));
            case "cursor" -> List.of("nonsense!");
            default -> ranged ? List.of("-999999999999", "many") : List.of();
        };
    }

    @TestFactory
    Stream<DynamicTest> refusesAKeyThatIsNone() {
        return each(operation -> {
            if (!operation.knowsIdempotency()) {
                return;
            }
            for (String key : List.of("with space", "k".repeat(201))) {
                List<String> headers = new ArrayList<>(List.of(headers(operation)));
                headers.addAll(List.of("Idempotency-Key", key));
                Answer answer = send(
                        permitted(operation), operation, operation.wellFormedPath(), headers.toArray(String[]::new));
                assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
                assertThat(answer.problem()).isNotBlank();
            }
        });
    }

    @Test
    void refusesAddressesThatAreNoText() {
        Client operator = stage.people().official(Role.OPERATEUR_OCC).client();
        for (String query : List.of("cursor=%00", "state=%ff%fe", "kind=%c0%80")) {
            assertThat(operator.get("/api/v1/organisations?" + query)
                            .expect(400)
                            .problem())
                    .isEqualTo("malformedAddress");
        }
    }

    @Test
    void answersWhatIsNotThereWithProblems() {
        Client operator = stage.people().official(Role.OPERATEUR_OCC).client();
        assertThat(operator.get("/api/v1/no-such-thing").expect(404).problem()).isNotBlank();
        assertThat(operator.send("DELETE", "/api/v1/me", null).expect(405).problem())
                .isNotBlank();
        assertThat(operator.upload("POST", "/api/v1/organisations", "text/plain", new byte[] {1})
                        .expect(415)
                        .problem())
                .isNotBlank();
        assertThat(operator.get("/api/v1/me", "Accept", "image/png").expect(406).problem())
                .isNotBlank();
    }

    private Answer send(Client client, Operation operation, String path) {
        return send(client, operation, path, headers(operation));
    }

    private Answer send(Client client, Operation operation, String path, String... headers) {
        if (operation.takesAFile()) {
            return client.upload(operation.method(), path, operation.fileType(), new byte[] {0}, headers);
        }
        return client.send(operation.method(), path, bodyOf(operation), headers);
    }

    private static @Nullable String bodyOf(Operation operation) {
        return operation.body().isPresent() ? "{}" : null;
    }

    private static String[] headers(Operation operation) {
        return operation.changesAVersion() ? VERSION : new String[0];
    }

    /** Someone who may call it. */
    private Client permitted(Operation operation) {
        if (operation.isPublic()) {
            return stage.stranger();
        }
        Role role = Role.such(each -> operation.isFor(each.permissions()));
        return stage.people().anyone(role).client();
    }

    /** {@code lines[0].quantity} stands within {@code lines}. */
    private static String first(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    private Stream<DynamicTest> each(Check check) {
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> check.of(operation)));
    }

    private interface Check {
        void of(Operation operation);
    }
}
