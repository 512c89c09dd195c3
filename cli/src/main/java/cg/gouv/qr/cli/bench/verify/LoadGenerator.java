package cg.gouv.qr.cli.bench.verify;

import cg.gouv.qr.cli.stack.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The load generator's process, one for all that is measured; it ends with its standard input. */
final class LoadGenerator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 10; // seconds for its end

    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;
    private final int connections;

    LoadGenerator(Process process, int connections) {
        this.process = process;
        this.connections = connections;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    long pid() {
        return process.pid();
    }

    /** Asks as fast as answers come. */
    Load fast(String kind, double seconds, double warmUp) throws IOException {
        return load(kind, 0, seconds, warmUp);
    }

    /** Asks so many a second, each when it is due. */
    Load steady(String kind, double rate, double seconds, double warmUp) throws IOException {
        return load(kind, rate, seconds, warmUp);
    }

    private Load load(String kind, double rate, double seconds, double warmUp) throws IOException {
        return JSON.treeToValue(
                ask(Map.of(
                        "kind",
                        kind,
                        "rate",
                        rate,
                        "connections",
                        connections,
                        "seconds",
                        seconds,
                        "warm_up_seconds",
                        warmUp)),
                Load.class);
    }

    /** Has it write the names of the scans that it was told. */
    void writeScans(Path file) throws IOException {
        ask(Map.of("scans_to", file.toString()));
    }

    private JsonNode ask(Map<String, ?> order) throws IOException {
        orders.write(JSON.writeValueAsString(order) + "\n");
        orders.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new Trouble("The load generator ended; what it said stands above");
        }
        JsonNode answer = JSON.readTree(line);
        if (answer.has("trouble")) {
            throw new Trouble("The load generator: " + answer.get("trouble").asText());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        boolean ended = false;
        try {
            ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                process.destroyForcibly();
            }
        }
    }
}
