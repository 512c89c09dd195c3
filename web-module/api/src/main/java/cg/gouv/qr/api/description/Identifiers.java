package cg.gouv.qr.api.description;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A validated id is a record around one value in Java, and that value in a path: the description must say the second. */
final class Identifiers {
    private static final String SCHEMAS = "#/components/schemas/";

    private Identifiers() {}

    static void writeAsText(OpenAPI api, Parameter parameter) {
        Schema schema = parameter.getSchema();
        Schema value = schema == null ? null : valueOf(api, schema.getRef());
        Numbers number = value == null ? null : Numbers.of(schema.getRef().substring(SCHEMAS.length()));
        if (number != null) {
            parameter.setSchema(number.schema());
        } else if (value != null) {
            Schema text = createSchema().addType(SchemaType.STRING);
            parameter.setSchema(value.getFormat() == null ? text : text.format(value.getFormat()));
        }
    }

    /** Called last: the ids' own schemas are then named by nobody. */
    static void leaveOut(OpenAPI api) {
        api.getComponents().getSchemas().forEach(Numbers::complete);
        Map<String, Schema> schemas = new LinkedHashMap<>(api.getComponents().getSchemas());
        Set<String> ids = schemas.keySet().stream()
                .filter(name -> valueOf(api, SCHEMAS + name) != null)
                .collect(Collectors.toSet());
        schemas.keySet().removeAll(ids);
        api.getComponents().setSchemas(schemas);
    }

    private static @Nullable Schema valueOf(OpenAPI api, @Nullable String reference) {
        if (reference == null || !reference.startsWith(SCHEMAS)) {
            return null;
        }
        Schema schema = api.getComponents().getSchemas().get(reference.substring(SCHEMAS.length()));
        Map<String, Schema> parts = schema == null ? null : schema.getProperties();
        return parts != null && parts.keySet().equals(Set.of("value")) ? parts.get("value") : null;
    }
}
