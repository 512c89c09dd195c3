package cg.gouv.qr.cli.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads MicroProfile Health's answer: {@code {"status":"DOWN","checks":[{"name":…,"status":…,"data":{…}}]}}. */
public final class Readiness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Readiness() {}

    /** The checks that are down, each with its data; empty when ready. */
    public static List<String> missing(String address) {
        return Http.get(address)
                .map(answer -> downIn(answer.body(), answer.statusCode()))
                .orElse(List.of("does not answer yet"));
    }

    static List<String> downIn(String body, int status) {
        List<String> down = new ArrayList<>();
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return List.of("answers " + status + " without a health report");
        }
        if ("UP".equals(answer.path("status").asText())) {
            return List.of();
        }
        for (JsonNode check : answer.path("checks")) {
            if (!"UP".equals(check.path("status").asText())) {
                String data = check.path("data").isObject() ? " " + check.path("data") : "";
                down.add(check.path("name").asText("?") + data);
            }
        }
        return down.isEmpty() ? List.of("answers " + status) : down;
    }
}
