package cg.gouv.qr.tests.stage;

import cg.gouv.qr.cli.stack.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the people and organisations of the tests, each by the way that the platform has for it. */
public final class People {
    private static final String PASSWORD = "Une-phrase-pour-les-essais-7";

    /** Tells this run's people from those of a run before, on a stage that was kept. */
    private final String run = Long.toString(System.currentTimeMillis() / 1000 % 10_000_000, 36);

    private final Stage stage;
    private final Identity identity;
    private final Map<String, Person> officials = new ConcurrentHashMap<>();
    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    People(Stage stage, Identity identity) {
        this.stage = stage;
        this.identity = identity;
    }

    /** Someone who acts for an organisation that was admitted. */
    public record Member(Person person, String organisation) {
        public Client client() {
            return person.client();
        }
    }

    void open() throws IOException, InterruptedException {
        identity.allowPasswordSignIn();
    }

    /** Someone with an account, who acts for nobody and may nothing. */
    public Person newcomer() {
        return create("person" + count.incrementAndGet(), Set.of());
    }

    /** The person in office with that role, the same each time. */
    public Person official(Role role) {
        return official(role, "");
    }

    /** A person in office with that role and of that name, for what takes two people. */
    public Person official(Role role, String name) {
        return officials.computeIfAbsent(
                (role.name() + (name.isEmpty() ? "" : "-" + name)).toLowerCase(Locale.ROOT),
                username -> create(username, Set.of(role.name())));
    }

    /** Someone of that role: of an organisation, where the role is an organisation's. */
    public Person anyone(Role role) {
        return switch (role) {
            case ENTREPRISE_CERTIFIEE -> company("walk").person();
            case ESTAMPILLEUR_AGREE -> stamper("walk").person();
            default -> official(role);
        };
    }

    /** The company of that name, the same each time. */
    public Member company(String name) {
        return members.computeIfAbsent("company " + name, key -> admitted("COMPANY", "Entreprise " + name));
    }

    /** The stamper of that name, the same each time: admitted as an organisation, not yet approved as a stamper. */
    public Member stamper(String name) {
        return members.computeIfAbsent("stamper " + name, key -> admitted("STAMPER", "Estampilleur " + name));
    }

    /** What an organisation says of itself. */
    public Map<String, Object> registration(String kind, String name) {
        int number = count.incrementAndGet();
        return Map.of(
                "kind",
                kind,
                "name",
                name,
                "registrationNumber",
                "CG-BZV-01-%s-%05d".formatted(run, number),
                "taxNumber",
                "M2026%08d".formatted(number),
                "address",
                number + ", avenue de la Paix",
                "district",
                "Brazzaville",
                "contactName",
                "Aline Mabiala",
                "contactEmail",
                "contact%d@entreprise.example".formatted(number),
                "contactPhone",
                "+242061234567");
    }

    /** Registers itself, is admitted by an operator, and signs in again once its role has reached the identity provider. */
    private Member admitted(String kind, String name) {
        Person person = newcomer();
        JsonNode registered = person.client()
                .post("/api/v1/organisations", registration(kind, name))
                .expect(201)
                .json();
        String id = registered.path("id").asText();
        String path = "/api/v1/organisations/" + id;
        Client operator = official(Role.OPERATEUR_OCC).client();
        var ignored = operator.change(path + "/admission", operator.get(path).expect(200), null)
                .expect(200);
        assert ignored.status() == 200;
        Eventually.holds("a token that names " + name, () -> {
            String token = person.signIn();
            return !token.isEmpty()
                    && id.equals(person.claims().path("organisation_id").asText());
        });
        return new Member(person, id);
    }

    private Person create(String name, Set<String> roles) {
        String username = name + "-" + run;
        try {
            String id = identity.create(new Identity.Person(
                    username, username + "@essai.example", "Prénom", username, PASSWORD, false, roles));
            return new Person(identity, stage.installation().serverUrl(), id, username, PASSWORD);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
