package cg.gouv.qr.tests.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The realm's roles, each a bundle of permissions. */
public enum Role {
    ADMIN_GOUVERNEMENTAL,
    OPERATEUR_OCC,
    ENTREPRISE_CERTIFIEE,
    ESTAMPILLEUR_AGREE,
    AUDITEUR_SYSTEME,
    CONTROLEUR;

    private static final Map<String, Set<String>> REALM = realm();

    /** The permissions that the realm's file gives to it. */
    public Set<String> permissions() {
        return REALM.getOrDefault(name(), Set.of());
    }

    public boolean has(String permission) {
        return permissions().contains(permission);
    }

    /** The roles that the realm's file bundles, whether or not they are listed here. */
    public static Set<String> ofRealm() {
        return REALM.keySet();
    }

    /** Every permission that some role has. */
    public static Set<String> allPermissions() {
        Set<String> all = new TreeSet<>();
        REALM.values().forEach(all::addAll);
        return all;
    }

    /** One that fulfils the condition. @throws AssertionError if there is none */
    public static Role such(Predicate<Role> condition) {
        return Arrays.stream(values())
                .filter(condition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No role of " + REALM + " fulfils the condition"));
    }

    private static Map<String, Set<String>> realm() {
        try {
            JsonNode file = new ObjectMapper()
                    .readTree(Stage.root()
                            .resolve("keycloak-realm/estampille-realm.json")
                            .toFile());
            Map<String, Set<String>> roles = new TreeMap<>();
            for (JsonNode role : file.path("roles").path("realm")) {
                if (role.path("composite").asBoolean()) {
                    Set<String> permissions = new TreeSet<>();
                    role.path("composites").path("realm").forEach(permission -> permissions.add(permission.asText()));
                    roles.put(role.path("name").asText(), permissions);
                }
            }
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
