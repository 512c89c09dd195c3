package cg.gouv.qr.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.domain.Node;
import cg.gouv.qr.code.ShortCode;
import cg.gouv.qr.tests.contract.Wire.Reply;
import cg.gouv.qr.tests.road.Road;
import cg.gouv.qr.tests.road.StoredShards;
import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Short codes on two servers that count together, behind a proxy that says who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {
    private static final String JSON = "application/json";
    private static final String FROM = "X-Forwarded-For";

    /** Wrong ones an hour on a serial. */
    private static final int GUESSES = 10;

    /** Short codes a minute from one network. */
    private static final int ATTEMPTS = 60;

    private final Stage stage = Stage.onDomain();
    private final Road road = new Road(stage).open();
    private List<Node> nodes;
    private List<StoredShards.Stamp> stamps;

    @BeforeAll
    void make() throws Exception {
        nodes = List.copyOf(stage.nodes().values());
        stamps = road.made(stage.people().company("devinée"), "Huile à deviner", 400)
                .stamps(false);
        for (Node node : nodes) {
            Eventually.holds(
                    "the new lot known to " + node.name(),
                    () -> stage.strangerAt(node)
                            .get("/" + stamps.get(399).code(), "Accept", JSON)
                            .json()
                            .path("verdict")
                            .asText()
                            .equals("authentic"));
        }
    }

    @Test
    void guessesOfOneSerialAreStoppedHoweverManyGuessAndItsFullCodeStillWorks() {
        StoredShards.Stamp stamp = stamps.get(0);
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            Answer answer = ask(i, guess(stamp, i + 1), "41.194.%d.%d".formatted(i / 250, i % 250 + 1));
            told.merge(answer.status() == 429 ? later(answer) : verdict(answer), 1, Integer::sum);
        }
        assertThat(told).containsOnlyKeys("forged", "later");
        assertThat(told.get("forged"))
                .as("guesses that were answered; of a server that counted alone for a moment, as many again")
                .isBetween(GUESSES, GUESSES * nodes.size());

        for (Node node : nodes) {
            assertThat(verdict(stage.strangerAt(node)
                            .get("/" + stamp.code(), "Accept", JSON, FROM, "41.194.0.1")
                            .expect(200)))
                    .isEqualTo("authentic");
        }
        Answer honest = ask(0, stamp.shortCode(), "203.0.113.7").expect(429);
        assertThat(later(honest)).as("never a wrong verdict").isEqualTo("later");
        assertThat(verdict(ask(1, stamps.get(1).shortCode(), "203.0.113.7").expect(200)))
                .as("another stamp's")
                .isEqualTo("authentic");

        Answer page = stage.strangerAt(nodes.get(0))
                .get("/?code=" + stamp.shortCode(), "Accept", "text/html", "Accept-Language", "en", FROM, "203.0.113.8")
                .expect(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 3600);
        assertThat(page.text()).contains("Too many attempts").doesNotContain("Authentic", "Forged");
        Answer signed = stage.strangerAt(nodes.get(0))
                .get("/?code=" + stamp.shortCode(), "Accept", "application/jwt", FROM, "203.0.113.9")
                .expect(429);
        assertThat(signed.header("Content-Type")).startsWith(JSON);
        assertThat(later(signed)).isEqualTo("later");
    }

    /** A server that has much to do may count alone for a moment: then the next stamp is tried. */
    @Test
    void wrongOnesAddUpOverBothServers() {
        List<StoredShards.Stamp> untried = new ArrayList<>(stamps.subList(100, 300));
        Eventually.holds("a stamp whose guesses both servers counted together", () -> {
            StoredShards.Stamp stamp = untried.remove(0);
            String from = "198.51.100." + untried.size();
            int answered = (int) IntStream.range(0, 2 * GUESSES)
                    .filter(i -> ask(i, guess(stamp, i + 1), from).status() == 200)
                    .count();
            assertThat(answered).isBetween(GUESSES, 2 * GUESSES);
            return answered == GUESSES;
        });
    }

    /** Of two addresses in one /64 of IPv6, too. */
    @Test
    void attemptsOfANetworkAddUpOverBothServers() {
        List<Integer> networks = new ArrayList<>(IntStream.range(1, 100).boxed().toList());
        Eventually.holds("a network whose attempts both servers counted together", () -> {
            String network = "2001:db8:%d::".formatted(networks.remove(0));
            int answered = 0;
            while (answered <= 2 * ATTEMPTS && ask(0, "0000-0000", network + 1).status() == 200) {
                answered++;
            }
            assertThat(answered).isBetween(ATTEMPTS, 2 * ATTEMPTS);
            // What one server let pass is nothing that the other has left.
            return ask(1, "0000-0000", network + 2).status() == 429;
        });
    }

    /** Behind a proxy, and without one. */
    @Test
    void whoNamesAnotherClientEachTimeIsCountedAsThemselvesUnlessItIsAProxyOfOurs() {
        assertStopped(new Wire(Stage.running(), "127.0.0.76"));
        assertStopped(new Wire(nodes.get(0).url(), "127.0.0.77"));
    }

    private static void assertStopped(Wire liar) {
        Reply stopped = IntStream.range(0, 10 * ATTEMPTS)
                .mapToObj(i -> liar.get(
                        "/?code=0000-0000",
                        "X-Forwarded-For: 41.195.%d.%d".formatted(i / 250, i % 250 + 1),
                        "Forwarded: for=41.195.%d.%d".formatted(i / 250, i % 250 + 1)))
                .filter(reply -> reply.status() != 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("All attempts were answered"));
        assertThat(stopped.status()).as(stopped.toString()).isEqualTo(429);
        assertThat(stopped.head()).contains("Retry-After: ");
    }

    private Answer ask(int turn, String shortCode, String client) {
        return stage.strangerAt(nodes.get(turn % nodes.size()))
                .get("/?code=" + shortCode, "Accept", JSON, FROM, client);
    }

    /** The stamp's short code with another tag, and the check symbol that belongs to it. */
    private static String guess(StoredShards.Stamp stamp, int other) {
        ShortCode right = ShortCode.parse(stamp.shortCode());
        return new ShortCode(right.residue(), right.permutedSerial(), right.tag() ^ other).text();
    }

    private static String verdict(Answer answer) {
        return answer.expect(200).json().path("verdict").asText();
    }

    /** When to ask again, and nothing of a verdict. */
    private static String later(Answer answer) {
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3600);
        assertThat(answer.json().path("retryAfter").asText()).isEqualTo(answer.header("Retry-After"));
        assertThat(answer.json().has("verdict")).isFalse();
        return "later";
    }
}
