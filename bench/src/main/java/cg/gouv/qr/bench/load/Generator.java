package cg.gouv.qr.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Takes a line of JSON for each order from standard input, and answers with one line: what came of it ({@link LoadFigures}), or
 * {@code {"trouble": "…"}}. {@code {"scans_to": "FILE"}} writes the scans that were named ({@link AnsweredScans#write}). One
 * process for all orders, or each would begin with code that is not compiled yet.
 */
public final class Generator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Target target;
    private final Questions questions;
    private final AnsweredScans scans = new AnsweredScans();

    private Generator(Target target, Questions questions) {
        this.target = target;
        this.questions = questions;
    }

    /** @param arguments the server's host and port, the file of codes, and how many networks clients come from */
    public static void main(String[] arguments) throws Exception {
        Questions questions =
                new Questions(Codes.read(Path.of(arguments[2])), new Networks(Integer.parseInt(arguments[3])));
        try (Target target = new Target(arguments[0], Integer.parseInt(arguments[1]));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Generator generator = new Generator(target, questions);
            PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                answers.println(JSON.writeValueAsString(generator.answer(line)));
            }
        }
    }

    private Object answer(String line) throws InterruptedException {
        try {
            JsonNode order = JSON.readTree(line);
            if (order.has("scans_to")) {
                scans.write(Path.of(order.get("scans_to").asText()));
                return Map.of("scans", scans.count());
            }
            return new Run(JSON.treeToValue(order, Order.class), target, questions, scans)
                    .start()
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            return Map.of("trouble", String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            return Map.of("trouble", String.valueOf(e.getMessage()));
        }
    }
}
