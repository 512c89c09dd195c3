package cg.gouv.qr.tests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One operation of the API's description. */
record Operation(JsonNode document, String method, String path, JsonNode description) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String AUTHENTICATED = "authenticated";

    /** Well-formed numbers of nothing, by the collection in which they are looked for. */
    private static final Map<String, String> NUMBERS = Map.of(
            "certifications", "OCC-2026-999999",
            "orders", "CMD-2026-999999",
            "invoices", "FAC-2026-999999");

    static List<Operation> in(JsonNode document) {
        String base = document.path("servers").path(0).path("url").asText();
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(
                                document,
                                entry.getKey().toUpperCase(Locale.ROOT),
                                base + path.getKey(),
                                entry.getValue()));
                    }
                }));
        return operations;
    }

    String id() {
        return description.path("operationId").asText();
    }

    /** Whether it needs no token: an empty list of what secures it. */
    boolean isPublic() {
        return description.path("security").isArray()
                && description.path("security").isEmpty();
    }

    /** Whether any signed-in person may call it. */
    boolean isForAnyone() {
        return permissions().equals(Set.of(AUTHENTICATED));
    }

    /** One of these is needed. */
    Set<String> permissions() {
        return new TreeSet<>(List.of(description.path("x-permission").asText().split(",", -1)));
    }

    boolean isFor(Set<String> held) {
        return isForAnyone() || permissions().stream().anyMatch(held::contains);
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    /** The path with that in place of each parameter. */
    String pathWith(String value) {
        return path.replaceAll("\\{[^}]+}", value);
    }

    /** With something that is well formed where the description says of which form it is. */
    String wellFormedPath() {
        String filled = path;
        for (JsonNode parameter : parameters("path").toList()) {
            filled = filled.replaceAll(
                    "\\{" + parameter.path("name").asText() + "(:[^}]*)?}", sample(resolved(parameter.path("schema"))));
        }
        return filled;
    }

    private String sample(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asText();
        }
        String format = schema.path("format").asText();
        if (format.equals("uuid")) {
            return "2c1e5e0e-0000-4000-8000-00000000dead";
        }
        return format.startsWith("int")
                ? "999"
                : NUMBERS.entrySet().stream()
                        .filter(kind -> path.contains("/" + kind.getKey() + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("ABSENT");
    }

    Stream<JsonNode> parameters(String in) {
        return description
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> in.equals(parameter.path("in").asText()));
    }

    boolean changesAVersion() {
        return parameters("header")
                .anyMatch(header -> "If-Match".equals(header.path("name").asText()));
    }

    boolean knowsIdempotency() {
        return parameters("header")
                .anyMatch(header -> "Idempotency-Key".equals(header.path("name").asText()));
    }

    /** The JSON that it wants; empty when it wants none. */
    Optional<JsonNode> body() {
        return Optional.of(description.path("requestBody").path("content").path("application/json"))
                .filter(media -> !media.isMissingNode())
                .map(media -> resolved(media.path("schema")));
    }

    /** Whether it wants something other than JSON, such as a file. */
    boolean takesAFile() {
        return description.has("requestBody") && body().isEmpty();
    }

    /** The first of the types of file that it takes. */
    String fileType() {
        return description
                .path("requestBody")
                .path("content")
                .properties()
                .iterator()
                .next()
                .getKey();
    }

    /** The fields that its JSON must have. */
    Set<String> requiredFields() {
        Set<String> fields = new TreeSet<>();
        body().ifPresent(schema -> schema.path("required").forEach(field -> fields.add(field.asText())));
        return fields;
    }

    /** The fields of its JSON that take text. */
    List<String> textFields() {
        List<String> fields = new ArrayList<>();
        body().ifPresent(schema -> schema.path("properties").properties().forEach(field -> {
            if ("string".equals(resolved(field.getValue()).path("type").asText())) {
                fields.add(field.getKey());
            }
        }));
        return fields;
    }

    /** The JSON that the description gives as its example. */
    Map<String, Object> example() {
        Map<String, Object> example = new TreeMap<>();
        body().ifPresent(schema -> schema.path("properties").properties().forEach(field -> {
            Object value = example(field.getValue());
            example.put(field.getKey(), value);
        }));
        return example;
    }

    private Object example(JsonNode described) {
        JsonNode schema = resolved(described);
        JsonNode given = described.path("examples").path(0);
        if (!given.isMissingNode()) {
            return given;
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> Math.max(1, schema.path("minimum").asLong());
            case "boolean" -> true;
            default ->
                schema.path("format").asText().equals("date")
                        ? LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()
                        : schema.path("enum").path(0).asText();
        };
    }

    /** The path up to its last parameter: what it changes. */
    String record() {
        return path.replaceFirst("}[^{}]*$", "}");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
