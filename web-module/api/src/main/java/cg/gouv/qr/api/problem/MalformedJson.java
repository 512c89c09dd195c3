package cg.gouv.qr.api.problem;

import cg.gouv.qr.api.json.UnstorableText;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of JSON that could not be read which field is wrong, or where it stops being JSON. */
final class MalformedJson {
    private MalformedJson() {}

    static Diagnosis diagnose(JacksonException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return malformed(failure.getLocation());
        }
        String field = path(mapping);
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            return Diagnosis.field(field, "invalid.unknownField", List.copyOf(known));
        }
        if (mapping.getCause() instanceof InputCoercionException) {
            return Diagnosis.field(field, "invalid.number");
        }
        if (mapping.getCause() instanceof JacksonException cause && !(cause instanceof JsonMappingException)) {
            return malformed(cause.getLocation());
        }
        if (mapping instanceof UnstorableText) {
            return Diagnosis.field(field, "invalid.characters");
        }
        if (mapping instanceof MismatchedInputException mismatch) {
            return mismatch(field, mismatch);
        }
        return field.isEmpty() ? malformed(mapping.getLocation()) : Diagnosis.field(field, "invalid.value");
    }

    /** The name of a field inside of what was read when it was found wrong. */
    static String within(JacksonException failure, String field) {
        String path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        return path.isEmpty() || path.equals(field) || path.endsWith("." + field)
                ? (path.isEmpty() ? field : path)
                : path + "." + field;
    }

    private static Diagnosis mismatch(String field, MismatchedInputException failure) {
        Class<?> target = failure.getTargetType();
        if (field.isEmpty()) {
            return Diagnosis.of(400, "notAnObject");
        }
        if (target != null && target.isEnum() && failure instanceof InvalidFormatException format) {
            return Diagnosis.field(field, "invalid.choice", String.valueOf(format.getValue()), names(target));
        }
        return Diagnosis.field(field, "invalid.type", typeName(target));
    }

    private static Diagnosis malformed(@Nullable JsonLocation where) {
        return where == null
                ? Diagnosis.of(400, "malformedText")
                : Diagnosis.of(400, "malformedJson", where.getLineNr(), where.getColumnNr());
    }

    private static List<String> names(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** As JSON Schema names it. */
    private static String typeName(@Nullable Class<?> target) {
        if (target == null) {
            return "object";
        }
        if (target == String.class || target.isEnum()) {
            return "string";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "boolean";
        }
        if (target == int.class || target == long.class || target == Integer.class || target == Long.class) {
            return "integer";
        }
        if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
            return "number";
        }
        if (Collection.class.isAssignableFrom(target)) {
            return "array";
        }
        if (target == LocalDate.class) {
            return "date (2026-12-31)";
        }
        if (target == Instant.class || target == OffsetDateTime.class) {
            return "date-time (2026-12-31T23:59:59Z)";
        }
        return target == UUID.class ? "uuid" : "object";
    }

    /** Such as {@code lines[2].quantity}; empty where the whole document is wrong. */
    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
