package cg.gouv.qr.tests.road;

import static org.assertj.core.api.Assertions.assertThat;

import cg.gouv.qr.cli.stack.Trouble;
import cg.gouv.qr.tests.stage.Eventually;
import cg.gouv.qr.tests.stage.People;
import cg.gouv.qr.tests.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the server again and again in the middle of one lot's generation: after each, only whole files bear a
 * shard's name, and what comes out is what would have come out.
 */
class KilledServerIT {
    private static final int LET_PASS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofNanos(200_000);
    private static final long SEED = 20261121;

    private final Stage stage = Stage.running();
    private final Random random = new Random(SEED);
    private final Map<Moment, Integer> seen = new EnumMap<>(Moment.class);

    /** Sealed files that were right after one kill, and need no look after the next. */
    private final Set<Path> known = new HashSet<>();

    @TempDir
    Path elsewhere;

    /** What is in the lot's folder when the server is killed. */
    private enum Moment {
        /** A temporary file has some of its bytes, at random. */
        WRITING,
        /** A temporary file has all of its bytes: it is being synchronised, or renamed. */
        SYNCHRONISING,
        /** A file has its name, and its row does not say so yet. */
        RENAMED
    }

    @Test
    void sealsTheSameBytesAsIfNothingHadHappened() throws Exception {
        isKilled(5, 200_000);
    }

    @Test
    @Tag("long")
    void sealsTheSameBytesAfterManyKills() throws Exception {
        isKilled(25, 1_000_000);
    }

    private void isKilled(int times, int stamps) throws Exception {
        Road road = new Road(stage).open();
        People.Member company = stage.people().company("interrompue");
        People.Member stamper = road.stamper("route");
        String order = road.ordered(
                company, stamper, road.certified(company, "Savon interrompu %d fois".formatted(times)), stamps);
        road.paid(company, order);
        StoredShards shards = road.shards(order);
        road.released(order);
        long whole = Files.size(shards.madeAgain(shards.rows().get(0), elsewhere));
        for (int kill = 0; kill < times; kill++) {
            CompletableFuture<Void> start = kill == 0 ? CompletableFuture.completedFuture(null) : starts();
            kill(Moment.values()[kill % Moment.values().length], shards, whole);
            start.join();
            count(shards, whole);
            onlyWholeFilesHaveNames(shards);
        }
        assertThat(shards.inState("SEALED"))
                .as("shards sealed after the last kill: all of them means that it interrupted nothing")
                .isLessThan(shards.rows().size());
        stage.start();
        assertThat(road.sealed(order)).hasSize(1);
        shards.assertUndisturbed(stamps, elsewhere);
        System.out.printf("%d kills while %d stamps were made, seen after them: %s%n", times, stamps, seen);
        assertThat(seen).as("what was met at least once").containsKey(Moment.WRITING);
    }

    /** Nobody waits for its readiness: it works before it says that it is ready, and does not live to say so. */
    private CompletableFuture<Void> starts() {
        return CompletableFuture.runAsync(() -> {
            try {
                stage.start();
            } catch (Trouble killed) {
                assertThat(killed).hasMessageContaining("WildFly");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Lets some shards pass, then waits for the moment. */
    private void kill(Moment moment, StoredShards shards, long whole) throws Exception {
        ProcessHandle server = Eventually.some("the server", PATIENCE, () -> stage.running("wildfly"));
        Set<Path> before = shards.names();
        int pass = random.nextInt(LET_PASS);
        long part = moment == Moment.WRITING ? 1 + random.nextInt((int) whole - 1) : whole;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!hasCome(moment, shards, before, pass, part)) {
            if (System.nanoTime() > end || !server.isAlive()) {
                throw new AssertionError("Expected to meet " + moment + ", found "
                        + shards.names().size() + " files");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        assertThat(server.destroyForcibly()).isTrue();
        Eventually.holds("the server's end", () -> !server.isAlive());
    }

    private static boolean hasCome(Moment moment, StoredShards shards, Set<Path> before, int pass, long part)
            throws IOException {
        Set<Path> now = shards.names();
        now.removeAll(before);
        Predicate<Path> isPart = file -> file.toString().endsWith(".part");
        long passed = now.stream().filter(isPart.negate()).count();
        if (moment == Moment.RENAMED) {
            return passed > pass;
        }
        return passed >= pass && now.stream().filter(isPart).anyMatch(file -> size(file) >= part);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // renamed this moment
        }
    }

    private void count(StoredShards shards, long whole) throws IOException {
        for (Path file : shards.names()) {
            if (file.toString().endsWith(".part")) {
                seen.merge(size(file) < whole ? Moment.WRITING : Moment.SYNCHRONISING, 1, Integer::sum);
            }
        }
        for (Map<String, @Nullable Object> row : shards.rows()) {
            if (!"SEALED".equals(row.get("state")) && Files.exists(shards.file(row))) {
                seen.merge(Moment.RENAMED, 1, Integer::sum);
            }
        }
    }

    private void onlyWholeFilesHaveNames(StoredShards shards) throws IOException {
        for (Map<String, @Nullable Object> row : shards.rows()) {
            Path file = shards.file(row);
            boolean sealed = "SEALED".equals(row.get("state"));
            if (!known.contains(file) && (sealed || Files.exists(file))) {
                shards.assertUndisturbed(row, elsewhere);
                if (sealed) {
                    known.add(file);
                }
            }
        }
    }
}
