package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Answer;
import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million stamps are generated and downloaded in each format by a server whose heap stays below 512 MB. */
@Tag("long")
class LargePackIT {
    private static final int STAMPS = 1_000_000;
    private static final int DOWNLOADS = 20;
    private static final long HEAP = 512L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String API = "/api/v1/print-packs/";
    /** In the order in which a lot's packs are prepared, one after the other. */
    private static final List<String> FORMATS = List.of("CSV", "PDF", "PNG_ZIP", "SVG_ZIP");

    private static final Pattern USED =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);

    private final Stage stage = Stage.running();
    private final StringBuilder report = new StringBuilder();

    @Test
    void neverTakesMoreThanItsHeap() throws Exception {
        Road road = new Road(stage).open();
        People.Member company = stage.people().company("grande");
        People.Member stamper = road.stamper("grande");
        ProcessHandle server = stage.process("wildfly");
        AtomicLong most = new AtomicLong();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> looking = watch.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(heap(), Math::max), 0, 500, TimeUnit.MILLISECONDS);
        try {
            String order = road.ordered(company, stamper, road.certified(company, "Sucre en quantité"), STAMPS);
            road.paid(company, order);
            long lot = road.lots(order).get(0).path("number").asLong();
            road.released(order);
            Eventually.holds(
                    "the sealed lot",
                    PATIENCE,
                    () -> road.lots(order).stream()
                            .allMatch(each -> "SEALED".equals(each.path("state").asText())));
            List<JsonNode> packs = new ArrayList<>();
            Instant before = prepared(road.pack(stamper, lot, "SVG_ZIP", true)); // the last of the specimens
            line("| format | bytes a stamp | prepared, stamps/s | downloaded, stamps/s |\n|---|--:|--:|--:|");
            for (String format : FORMATS) {
                JsonNode pack = road.pack(stamper, lot, format, false);
                requireManifest(stamper.client(), pack);
                packs.add(pack);
            }
            for (JsonNode pack : packs) {
                double preparing = seconds(Duration.between(before, prepared(pack)));
                before = prepared(pack);
                long begin = System.nanoTime();
                requireWhole(stamper.client(), pack);
                double sending = seconds(Duration.ofNanos(System.nanoTime() - begin));
                line(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %,.0f | %,.0f |",
                        pack.path("format").asText(),
                        pack.path("size").asDouble() / STAMPS,
                        STAMPS / preparing,
                        STAMPS / sending));
            }
            double together = allAtOnce(stamper.client(), packs);
            line(String.format(
                    Locale.ROOT,
                    "%n%d downloads at once, each compared with its manifest: %.1f s, %,.0f stamps/s",
                    DOWNLOADS,
                    together,
                    DOWNLOADS * (double) STAMPS / together));
            assertThat(looking.isDone())
                    .as("whether the heap was no longer watched")
                    .isFalse();
        } finally {
            watch.shutdownNow();
        }
        assertThat(server.isAlive())
                .as("the server that was there at the beginning")
                .isTrue();
        line(String.format("%nMost heap in use: %d MB", most.get() >> 20));
        Files.writeString(Stage.root().resolve("tests/target/print-packs.md"), report);
        assertThat(most.get())
                .as("the most heap that was seen in use")
                .isPositive()
                .isLessThan(HEAP);
    }

    private void line(String line) {
        System.out.println(line);
        report.append(line).append('\n');
    }

    private static Instant prepared(JsonNode pack) {
        return Instant.parse(pack.path("preparedAt").asText());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** @return how many seconds it took */
    private static double allAtOnce(Client who, List<JsonNode> packs) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(DOWNLOADS);
        try {
            List<Callable<Boolean>> downloads = new ArrayList<>();
            for (int i = 0; i < DOWNLOADS; i++) {
                JsonNode pack = packs.get(i % packs.size());
                downloads.add(() -> {
                    requireWhole(who, pack);
                    return true;
                });
            }
            long begin = System.nanoTime();
            for (Future<Boolean> done : clients.invokeAll(downloads)) {
                assertThat(done.get()).isTrue();
            }
            return seconds(Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            clients.shutdownNow();
        }
    }

    private long heap() {
        Matcher used =
                USED.matcher(stage.stranger().get("/prometheus").expect(200).text());
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return (long) sum;
    }

    /** The manifest is signed by a key that the public address shows, and says what the list says. */
    private void requireManifest(Client who, JsonNode pack) throws Exception {
        String path = API + pack.path("id").asText() + "/manifest";
        Answer manifest = who.get(path).expect(200);
        byte[] signature = who.get(path + "/signature").expect(200).body();
        PublishedKeys keys = new PublishedKeys(stage);
        assertThat(PublishedKeys.holds(keys.key(manifest.json().path("keyId").asText()), manifest.body(), signature))
                .isTrue();
        assertThat(manifest.json().path("sha256")).isEqualTo(pack.path("sha256"));
        assertThat(manifest.json().path("size").asLong())
                .isEqualTo(pack.path("size").asLong());
        assertThat(manifest.json().path("quantity").asInt()).isEqualTo(STAMPS);
    }

    /** What comes, of which nothing is kept here either, has the size and SHA-256 of its manifest. */
    private static void requireWhole(Client who, JsonNode pack) throws Exception {
        JsonNode manifest = who.get(API + pack.path("id").asText() + "/manifest")
                .expect(200)
                .json();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream in =
                new DigestInputStream(who.stream(API + pack.path("id").asText() + "/content"), sha256)) {
            assertThat(in.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(manifest.path("size").asLong());
        } catch (IOException e) {
            throw new AssertionError("The download broke", e);
        }
        assertThat(HexFormat.of().formatHex(sha256.digest()))
                .isEqualTo(manifest.path("sha256").asText());
    }
}
