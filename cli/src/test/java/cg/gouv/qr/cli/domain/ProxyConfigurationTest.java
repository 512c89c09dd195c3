package cg.gouv.qr.cli.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.Await;
import cg.gouv.qr.cli.stack.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyConfigurationTest {
    private static final Path FILES = Path.of("../wildfly-config/domain");

    @TempDir
    Path state;

    @Test
    void namesEveryServerOfBothGroups() throws Exception {
        String text = ProxyConfiguration.of(
                new Plan(7, Colour.BLUE, List.of(1, 2)),
                8080,
                state.resolve("socket"),
                state.resolve("map"),
                FILES,
                Files.readString(FILES.resolve("haproxy.cfg")));
        assertThat(text)
                .doesNotContain("@")
                .contains(
                        "bind 127.0.0.1:8080",
                        "  server blue1 127.7.1.1:8080 check\n",
                        "  server green2s 127.7.2.4:8080 track green_read/green2s cookie green2s\n",
                        "  server green2s-living 127.7.2.4:8080 track green_verify/green2s backup\n");
        for (Colour colour : Colour.values()) {
            assertThat(ProxyConfiguration.backends(colour)).allMatch(backend -> text.contains("backend " + backend));
        }
    }

    /** HAProxy itself, before servers of which none runs. */
    @Test
    void tellsPeopleAndProgramsWhenNoServerAnswers() throws Exception {
        Installation installation =
                Installation.at(Path.of("..").toRealPath(), state, Map.of("ESTAMPILLE_PORT_OFFSET", "auto"));
        Plan plan = Plan.fresh(installation, 1);
        plan.write(installation);
        Proxy proxy = new Proxy(installation);
        proxy.start(plan);
        try {
            HttpResponse<String> page = awaited(installation, "/");
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.headers().firstValue("Retry-After")).contains("2");
            assertThat(page.body()).contains("Service indisponible", "lang=\"en\"", "Recommencer");
            HttpResponse<String> problem = awaited(installation, "/api/v1/lots");
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(problem.body()).contains("urn:estampille:problem:away");
        } finally {
            proxy.stop();
        }
    }

    /** An answer, as soon as the proxy listens: it has no server to ask. */
    private static HttpResponse<String> awaited(Installation installation, String path) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(installation.serverUrl() + path))
                .build();
        assertThat(Await.until(() -> answers(http, request), Duration.ofSeconds(20), () -> true))
                .isTrue();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(503);
        return answer;
    }

    private static boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 503;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
