package cg.gouv.qr.cli.demo;

import cg.gouv.qr.cli.stack.Identity;
import cg.gouv.qr.cli.stack.Installation;
import cg.gouv.qr.cli.stack.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Orders of one lot, from the payment to the seal, through the public API: for whoever measures the deployed application. */
public final class Production {
    private static final int FEWEST_SAMPLES = 3;

    private final Installation installation;
    private final Identity identity;
    private final Progress progress;

    /** Assembles the people of the demonstration on a platform that runs. */
    public Production(Installation installation, Progress progress) throws Exception {
        this.installation = installation;
        this.identity = new Identity(installation);
        this.progress = progress;
        progress.step("People of the demonstration", () -> {
            Cast.assemble(identity);
            return null;
        });
    }

    /** A lot that was made, and how long it took from the order's payment to the lot's seal. */
    public record Made(long lot, Duration time) {}

    /** Hears how far a lot is. */
    @FunctionalInterface
    public interface Watcher {
        /** @param stamps how many are made */
        void made(long stamps) throws Exception;
    }

    /** An order that waits for its payment. */
    public static final class Ordered {
        private final Road road;
        private final JsonNode order;

        /** Waits until the server has nothing left to do for a lot that was made. */
        public Made settle(Made made) throws Exception {
            road.packed(made.lot());
            return made;
        }

        private Ordered(Road road, JsonNode order) {
            this.road = road;
            this.order = order;
        }

        /**
         * Pays and releases.
         *
         * @return the lot that is being made
         */
        public long begin() throws Exception {
            road.pay(order);
            road.release(order.path("number").asText());
            return road.lots(order.path("number").asText())
                    .get(0)
                    .path("number")
                    .asLong();
        }

        /** No further shard is claimed until it goes on. */
        public void pause(long lot) throws Exception {
            road.steer(lot, true);
        }

        public void goOn(long lot) throws Exception {
            road.steer(lot, false);
        }

        /** Waits for the seal of a lot that was begun. */
        public void sealed() throws Exception {
            road.sealed(order.path("number").asText());
        }

        /**
         * Pays, releases, and waits for the seal.
         *
         * @param watcher told again and again how many stamps are made
         */
        public Made make(Watcher watcher) throws Exception {
            String number = order.path("number").asText();
            Instant paid = Instant.now();
            road.pay(order);
            road.release(number);
            JsonNode lot = road.sealed(number, watcher).get(0);
            Instant sealed = Instant.parse(lot.path("sealedAt").asText());
            return new Made(lot.path("number").asLong(), Duration.between(paid, sealed));
        }
    }

    /** Orders one lot of so many stamps, with all that comes before an order. */
    public Ordered order(int stamps) throws Exception {
        Path catalogue = installation.root().resolve("data/catalogue-produits.csv");
        Path folder = Files.createDirectories(installation.state().resolve("demo"));
        Road road = new Road(
                installation, identity, new Plan(catalogue, 1, stamps, 1, FEWEST_SAMPLES, 1), folder, progress);
        return new Ordered(road, road.order(road.open()));
    }
}
