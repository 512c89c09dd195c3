package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.tests.stage.Client;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million stamps are generated and downloaded by a server whose heap stays below 512 MB. */
@Tag("long")
class LargePackIT {
    private static final int STAMPS = 1_000_000;
    private static final long HEAP = 512L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Pattern USED =
            Pattern.compile("^jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)$", Pattern.MULTILINE);

    private final Stage stage = Stage.running();

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
            for (String format : new String[] {"CSV", "PNG_ZIP"}) {
                JsonNode pack = road.pack(stamper, lot, format, false);
                assertThat(downloaded(stamper.client(), pack))
                        .isEqualTo(pack.path("sha256").asText());
            }
            assertThat(looking.isDone())
                    .as("whether the heap was no longer watched")
                    .isFalse();
        } finally {
            watch.shutdownNow();
        }
        assertThat(server.isAlive())
                .as("the server that was there at the beginning")
                .isTrue();
        assertThat(most.get())
                .as("the most heap that was seen in use")
                .isPositive()
                .isLessThan(HEAP);
        System.out.printf("Most heap in use while %d stamps were made and sent: %d MB%n", STAMPS, most.get() >> 20);
    }

    private long heap() {
        Matcher used =
                USED.matcher(stage.management().get("/prometheus").expect(200).text());
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return (long) sum;
    }

    /** @return the SHA-256 of what came, of which nothing is kept here either */
    private static String downloaded(Client who, JsonNode pack) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(
                who.stream("/api/v1/print-packs/" + pack.path("id").asText() + "/content"), sha256)) {
            assertThat(in.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(pack.path("size").asLong());
        } catch (IOException e) {
            throw new AssertionError("The download broke", e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
